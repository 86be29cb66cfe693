using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Data.Exports;

/// <summary>A context that sees one moment of the database however long it reads, and holds up nobody who writes.</summary>
internal static class Snapshot
{
    public static async Task<FitCrmDb> Open(AppOptions options, CancellationToken ct)
    {
        FitCrmDb db = options.Database == "sqlite"
            ? new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite(SqliteFile.ConnectionString(options)).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options)
            : new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(options.Connection).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options);
        await db.Database.OpenConnectionAsync(ct);
        if (db.Database.GetDbConnection() is SqliteConnection file) await db.Database.UseTransactionAsync(file.BeginTransaction(deferred: true), ct);
        else await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        return db;
    }
}
