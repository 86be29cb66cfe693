using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace FitCrm.Data;

/// <summary>One loop owns one write connection: all jobs that wait share one commit, because a commit costs one flush however many share it, and a busy lock is polled in steps of 150 ms.</summary>
internal sealed class SqliteWrites : Writes, IAsyncDisposable
{
    private const int MostInOneCommit = 256;
    private static readonly TimeSpan BulkWaitsAtMost = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan NormalTurn = TimeSpan.FromMilliseconds(10);

    private readonly Channel<SqliteJob> _jobs = Channel.CreateUnbounded<SqliteJob>(new() { SingleReader = true });
    private readonly Channel<SqliteJob> _bulk = Channel.CreateUnbounded<SqliteJob>(new() { SingleReader = true });
    private readonly SemaphoreSlim _waiting = new(0);
    private readonly WriteTurns _turns;
    private readonly SqliteConnection _connection;
    private readonly SqliteSavepoint _savepoint;
    private readonly PooledDbContextFactory<SqliteDb> _contexts;
    private readonly TimeProvider _machine;
    private readonly Task _loop;
    private long _lastBulk;
    private volatile bool _closing;

    public SqliteWrites(AppOptions options, WriteTurns turns, TimeProvider machine)
    {
        (_turns, _machine) = (turns, machine);
        _connection = new SqliteConnection(SqliteFile.ConnectionString(options, pooling: false));
        _savepoint = new(_connection);
        // A context made anew registers EF's functions at the connection, and SQLite then forgets every prepared statement.
        _contexts = new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite(_connection).Options, poolSize: 2);
        _loop = Task.Run(Loop);
    }

    public override Task<T> Run<T>(Func<FitCrmDb, CancellationToken, Task<T>> job, CancellationToken ct = default) => Enqueue(_jobs, job, ct);

    public override Task<T> Bulk<T>(Func<FitCrmDb, CancellationToken, Task<T>> job, CancellationToken ct = default) => Enqueue(_bulk, job, ct);

    public async ValueTask DisposeAsync()
    {
        if (_closing) return;
        _closing = true;
        _jobs.Writer.TryComplete();
        _bulk.Writer.TryComplete();
        _waiting.Release();
        await _loop;
        _savepoint.Dispose();
        await _connection.DisposeAsync();
        _waiting.Dispose();
    }

    private Task<T> Enqueue<T>(Channel<SqliteJob> queue, Func<FitCrmDb, CancellationToken, Task<T>> job, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var waiting = new SqliteJob<T>(job, Caller.Current, ct);
        ObjectDisposedException.ThrowIf(!queue.Writer.TryWrite(waiting), this);
        _waiting.Release();
        return waiting.Answer;
    }

    private async Task Loop()
    {
        while (true)
        {
            await _waiting.WaitAsync();
            var done = new List<SqliteJob>();
            try { await OneCommit(done); }
            catch (Exception fell) { foreach (var job in done) job.Fail(fell); }
            if (_closing && !_jobs.Reader.TryPeek(out _) && !_bulk.Reader.TryPeek(out _)) return;
        }
    }

    private async Task OneCommit(List<SqliteJob> done)
    {
        if (!_jobs.Reader.TryPeek(out _) && !_bulk.Reader.TryPeek(out _)) return;
        if (_connection.State != System.Data.ConnectionState.Open) SqliteFile.OpenForWriting(_connection);
        await using var transaction = BeginOrFail(done);
        var began = _machine.GetTimestamp();
        SqliteDb? db = null;
        try
        {
            while (done.Count < MostInOneCommit && Next(began, done.Count) is { } job)
            {
                done.Add(job);
                db ??= await Enlisted(transaction);
                if (await job.Work(db, transaction, _savepoint, _turns)) db.ChangeTracker.Clear();
                else db = await Left(db);   // what a failed job leaves behind is in no other's way
            }
        }
        finally { if (db is not null) await Left(db); }
        await transaction.CommitAsync();
        foreach (var job in done) job.Succeed();
    }

    private async Task<SqliteDb> Enlisted(SqliteTransaction transaction)
    {
        var db = _contexts.CreateDbContext();
        await db.Database.UseTransactionAsync(transaction);
        db.Database.AutoSavepointsEnabled = false;
        return db;
    }

    private static async Task<SqliteDb?> Left(SqliteDb db)
    {
        await db.DisposeAsync();
        return null;
    }

    // The database may be held by a command beside us: then the next job hears it instead of the loop dying.
    private SqliteTransaction BeginOrFail(List<SqliteJob> done)
    {
        try { return _connection.BeginTransaction(deferred: false); }
        catch (SqliteException)
        {
            if (Next(_machine.GetTimestamp(), 0) is { } job) done.Add(job);
            throw;
        }
    }

    // The first job is taken however late it is: a commit without one would lose the wake-up that stands for it.
    private SqliteJob? Next(long began, int sofar)
    {
        var (first, spent) = (sofar == 0, _machine.GetElapsedTime(began));
        if ((first || spent < NormalTurn) && _jobs.Reader.TryRead(out var job)) return Taken(job, sofar);
        var starved = _machine.GetElapsedTime(_lastBulk) > BulkWaitsAtMost;
        if ((!first && spent >= BulkTurn) || (!starved && !first && _jobs.Reader.TryPeek(out _)) || !_bulk.Reader.TryRead(out job)) return null;
        _lastBulk = _machine.GetTimestamp();
        return Taken(job, sofar);
    }

    private SqliteJob Taken(SqliteJob job, int sofar)
    {
        if (sofar > 0) _waiting.Wait(0);
        return job;
    }
}
