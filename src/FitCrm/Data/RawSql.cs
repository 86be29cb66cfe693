using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace FitCrm.Data;

/// <summary>The connection and transaction of a running job (none for a reader), for prepared commands.</summary>
public readonly record struct RawSql(DbConnection Connection, DbTransaction? Transaction)
{
    /// <summary>A command inside the job's transaction with parameters <c>@p0</c>, <c>@p1</c>, … still without values.</summary>
    public DbCommand Command(string sql, int parameters = 0)
    {
        var command = Connection.CreateCommand();
        command.Transaction = Transaction;
        command.CommandText = sql;
        for (var i = 0; i < parameters; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            command.Parameters.Add(parameter);
        }
        return command;
    }
}

/// <summary>The few words in which the two databases differ.</summary>
public static class Dialect
{
    /// <summary>What follows when an inserted row's key is taken, before <c>("Key") DO NOTHING</c> or <c>DO UPDATE SET …</c>: both databases say it alike.</summary>
    public const string IfTaken = "ON CONFLICT";

    /// <summary>The connection and transaction of this job.</summary>
    public static RawSql Raw(this FitCrmDb db) => new(db.Database.GetDbConnection(), db.Database.CurrentTransaction?.GetDbTransaction());

    /// <summary>Whether this is the embedded database, where one process writes.</summary>
    public static bool IsEmbedded(this FitCrmDb db) => db is SqliteDb;

    /// <summary>Appended to a SELECT that takes rows to work on: leaves those of another node alone.</summary>
    public static string SkipLocked(this FitCrmDb db) => db is SqliteDb ? "" : " FOR UPDATE SKIP LOCKED";

    /// <summary>Appended to a SELECT of a row to change: others wait for it until the end of the transaction.</summary>
    public static string Locked(this FitCrmDb db) => db is SqliteDb ? "" : " FOR UPDATE";

    /// <summary>Holds a name until the end of the transaction, so that two nodes take turns; SQLite has one writer anyhow.</summary>
    internal static Task LockNamed(FitCrmDb db, string name, CancellationToken ct) => db is SqliteDb
        ? Task.CompletedTask
        : db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext({name}))", ct);

    /// <summary>Bytes that the database takes: the file with its log, or what the server says.</summary>
    internal static async Task<long> Bytes(this FitCrmDb db, CancellationToken ct)
    {
        if (db is not SqliteDb) return await db.Database.SqlQueryRaw<long>("SELECT pg_database_size(current_database()) AS \"Value\"").SingleAsync(ct);
        var file = db.Database.GetDbConnection().DataSource;
        return new[] { file, file + "-wal" }.Where(File.Exists).Sum(f => new FileInfo(f).Length);
    }

    /// <summary>A table or column name in quotes, the same on both.</summary>
    public static string Quoted(string name) => $"\"{name}\"";

    /// <summary>Whether an exception says that a unique key is taken.</summary>
    public static bool IsUniqueKeyTaken(Exception fell) => (fell is DbUpdateException { InnerException: { } inner } ? inner : fell) switch
    {
        Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: 19, SqliteExtendedErrorCode: 2067 or 1555 } => true,
        Npgsql.PostgresException { SqlState: "23505" } => true,
        _ => false,
    };
}
