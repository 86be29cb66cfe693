using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Data.Files;

/// <summary>Writes for real, each batch a job of its own. While a server runs on the same file it leaves room between its batches.</summary>
internal sealed class LiveDesk(Writes writes, AppOptions options) : ImportDesk
{
    private static readonly TimeSpan Room = TimeSpan.FromMilliseconds(25);

    public override bool Alone => options.Database != "sqlite" || !DataFolderLock.IsHeld(options.DataFolder);

    public override async Task<T> Write<T>(Func<FitCrmDb, CancellationToken, Task<T>> batch, CancellationToken ct)
    {
        var answer = await writes.Bulk(batch, ct);
        if (!Alone) await Task.Delay(Room, ct);
        return answer;
    }
}

/// <summary>Only looks: nothing of what a batch does is saved.</summary>
internal sealed class LookDesk(IDbContextFactory<FitCrmDb> dbs) : ImportDesk
{
    public override bool Alone => true;

    public override async Task<T> Write<T>(Func<FitCrmDb, CancellationToken, Task<T>> batch, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await batch(db, ct);
    }
}

/// <summary>Runs the same batches in one transaction that is never committed; on SQLite in a copy of the file, so that nobody waits for it.</summary>
internal sealed class TrialDesk : ImportDesk, IAsyncDisposable
{
    private readonly FitCrmDb _db;
    private readonly string? _copy;

    private TrialDesk(FitCrmDb db, string? copy) => (_db, _copy) = (db, copy);

    public override bool Alone => true;

    public static async Task<TrialDesk> Open(AppOptions options, WriteTurns turns, CancellationToken ct)
    {
        var copy = options.Database == "sqlite" ? Path.Combine(options.DataFolder, $"trial-{Guid.NewGuid():N}.db") : null;
        FitCrmDb db = copy is null
            ? new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(options.Connection).Options)
            : new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite(Copied(options, copy)).Options);
        db.Begin(turns.For(Caller.Current) with { Trial = true });
        await db.Database.OpenConnectionAsync(ct);
        await db.Database.BeginTransactionAsync(ct);
        return new(db, copy);
    }

    public override async Task<T> Write<T>(Func<FitCrmDb, CancellationToken, Task<T>> batch, CancellationToken ct)
    {
        var answer = await batch(_db, ct);
        await _db.SaveChangesAsync(ct);
        _db.ChangeTracker.Clear();
        return answer;
    }

    public async ValueTask DisposeAsync()
    {
        await _db.Database.RollbackTransactionAsync();
        await _db.DisposeAsync();
        if (_copy is null) return;
        SqliteFile.Remove(_copy);
    }

    private static string Copied(AppOptions options, string copy)
    {
        SqliteFile.CopyTo(options, copy);
        return new SqliteConnectionStringBuilder { DataSource = copy, Pooling = false }.ToString();
    }
}
