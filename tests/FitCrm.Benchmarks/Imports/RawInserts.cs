using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace FitCrm.Benchmarks.Imports;

/// <summary>The yardstick of an import: one prepared insert again and again into a table of the same columns and indexes, 20,000 in a transaction, durable.</summary>
internal static class RawInserts
{
    private const int InOneTransaction = 20_000;
    private const int People = 20_000;
    private static readonly string[] Columns = ["Id", "PersonId", "ClubId", "On", "At", "Moment", "Kind", "Class", "Attended", "Source", "Version"];

    /// <summary>Rows a second.</summary>
    public static async Task<double> PerSecond(Run run, int rows, CancellationToken ct)
    {
        await using var connection = await Open(run, ct);
        var table = run.Connection is null ? "attendance_visits" : "raw_visits";
        if (run.Connection is not null) await Do(connection, "CREATE TABLE raw_visits (LIKE attendance_visits INCLUDING ALL)", ct);
        var people = Enumerable.Range(0, People).Select(_ => Guid.CreateVersion7()).ToArray();
        var began = Stopwatch.GetTimestamp();
        for (var done = 0; done < rows; done += InOneTransaction) await Batch(connection, table, people, done, Math.Min(InOneTransaction, rows - done), run.Connection is null, ct);
        var rate = rows / Stopwatch.GetElapsedTime(began).TotalSeconds;
        if (run.Connection is not null) await Do(connection, "DROP TABLE raw_visits", ct);
        return rate;
    }

    private static async Task Batch(DbConnection connection, string table, Guid[] people, int from, int count, bool embedded, CancellationToken ct)
    {
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = $"INSERT INTO {table} ({string.Join(",", Columns.Select(c => $"\"{c}\""))}) VALUES ({string.Join(",", Columns.Select((_, i) => $"@p{i}"))})";
        foreach (var i in Enumerable.Range(0, Columns.Length)) insert.Parameters.Add(Parameter(insert, i));
        for (var i = from; i < from + count; i++)
        {
            var (day, at) = (new DateOnly(2024, 1, 1).AddDays(i / (People / 2) % 1000), new DateTimeOffset(2024, 1, 1, 6, 0, 0, TimeSpan.Zero).AddSeconds(i));
            object[] values = [Stored(Guid.CreateVersion7(), embedded), Stored(people[(int)(i * 2_654_435_761L % People)], embedded), Stored(people[0], embedded),
                embedded ? day.ToString("yyyy-MM-dd", null) : day, embedded ? at.ToUnixTimeMilliseconds() * 1000 : at, at.ToUnixTimeMilliseconds() * 1000, "Gym", "", true, "Import", 0L];
            for (var c = 0; c < values.Length; c++) insert.Parameters[c].Value = values[c];
            insert.ExecuteNonQuery();
        }
        await transaction.CommitAsync(ct);
    }

    private static object Stored(Guid id, bool embedded) => embedded ? id.ToByteArray(true) : id;

    private static DbParameter Parameter(DbCommand command, int i)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = $"@p{i}";
        return parameter;
    }

    // On SQLite into a copy of the file, so that the import meets an empty table too.
    private static async Task<DbConnection> Open(Run run, CancellationToken ct)
    {
        if (run.Connection is not null)
        {
            var server = new NpgsqlConnection(run.Connection);
            await server.OpenAsync(ct);
            return server;
        }
        var copy = Path.Combine(run.Folder, "raw.db");
        File.Copy(Path.Combine(run.Folder, "fitcrm.db"), copy);
        var file = new SqliteConnection($"Data Source={copy};Pooling=False");
        await file.OpenAsync(ct);
        await Do(file, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-32000", ct);
        return file;
    }

    private static async Task Do(DbConnection connection, string sql, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(ct);
    }
}
