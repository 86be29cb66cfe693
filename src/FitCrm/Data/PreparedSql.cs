using System.Collections.Concurrent;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Data;

/// <summary>Commands kept ready on the one write connection of SQLite; on PostgreSQL the driver keeps its own. For the few paths where a hundred microseconds count.</summary>
internal static class PreparedSql
{
    private static readonly ConditionalWeakTable<DbConnection, Dictionary<string, DbCommand>> Kept = [];

    /// <summary>A command of this job with its values; <paramref name="names"/> and <paramref name="values"/> go together. Dispose readers, not the command.</summary>
    public static DbCommand Prepared(this FitCrmDb db, string sql, ReadOnlySpan<string> names, ReadOnlySpan<object> values)
    {
        var raw = db.Raw();
        var command = raw.Connection is SqliteConnection ? Keep(raw.Connection, sql, names) : New(raw.Connection, sql, names);
        command.Transaction = raw.Transaction;
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
        return command;
    }

    private static DbCommand Keep(DbConnection connection, string sql, ReadOnlySpan<string> names)
    {
        var commands = Kept.GetOrCreateValue(connection);
        return commands.TryGetValue(sql, out var command) ? command : commands[sql] = New(connection, sql, names);
    }

    private static DbCommand New(DbConnection connection, string sql, ReadOnlySpan<string> names)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in names)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }
        return command;
    }
}

/// <summary>A query over the fronts of other modules that EF translates once per database; from then on it runs as a prepared command of the job or the reader.
/// The variables that the query captures are its parameters, in the order given here.</summary>
internal sealed class PreparedQuery(Func<FitCrmDb, IQueryable> query, params string[] parameters)
{
    private readonly ConcurrentDictionary<bool, (string Sql, string[] Names, int[] Places, object[] Fixed)> _translated = new();

    /// <summary>Runs it with the values as <see cref="Columns"/> makes them. The columns come in the order of the projection.</summary>
    public async Task<List<TRow>> Rows<TRow>(FitCrmDb db, Func<DbDataReader, TRow> read, CancellationToken ct, params object[] values)
    {
        var (sql, names, places, always) = _translated.GetOrAdd(db.IsEmbedded(), _ => Translate(db));
        var rows = new List<TRow>();
        if (db.Database.GetDbConnection().State != System.Data.ConnectionState.Open) await db.Database.OpenConnectionAsync(ct);   // asked by a reader; closed with its context
        await using var reader = await db.Prepared(sql, names, [.. places.Select(at => values[at]), .. always]).ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct)) rows.Add(read(reader));
        return rows;
    }

    // A variable that is used twice may come as two parameters (day, day2); what EF made a parameter by itself (p, the number of a Take) keeps its value.
    private (string, string[], int[], object[]) Translate(FitCrmDb db)
    {
        using var command = query(db).CreateDbCommand();
        var given = command.Parameters.Cast<DbParameter>().Select(g => (Parameter: g, Of: Array.IndexOf(parameters, NameOf(g)))).ToList();
        var (ours, others) = (given.Where(g => g.Of >= 0).ToList(), given.Where(g => g.Of < 0).ToList());
        if (parameters.Length != ours.Select(g => g.Of).Distinct().Count() || others.Exists(o => NameOf(o.Parameter) != "p"))
            throw new InvalidOperationException($"The query has the parameters {string.Join(", ", given.Select(g => g.Parameter.ParameterName))} and should have {string.Join(", ", parameters)}.");
        return (command.CommandText, [.. ours.Concat(others).Select(g => g.Parameter.ParameterName)], [.. ours.Select(g => g.Of)], [.. others.Select(o => o.Parameter.Value ?? DBNull.Value)]);
    }

    private static string NameOf(DbParameter parameter) => parameter.ParameterName.TrimStart('@').TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
}
