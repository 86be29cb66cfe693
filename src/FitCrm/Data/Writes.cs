namespace FitCrm.Data;

/// <summary>The one way to change anything: a job in one transaction. The save is done for the job after it ran; a job that answers with a refused
/// <see cref="FitCrm.Kernel.Outcome{T}"/> leaves nothing behind. A job may be run again, so it does no I/O but the database.</summary>
public abstract class Writes
{
    /// <summary>How long bulk work may hold the database before it gives way.</summary>
    public static readonly TimeSpan BulkTurn = TimeSpan.FromMilliseconds(20);

    /// <summary>Runs a job somebody waits for.</summary>
    /// <exception cref="Microsoft.EntityFrameworkCore.DbUpdateException">The database refused the change (a unique key, a version).</exception>
    public abstract Task<T> Run<T>(Func<FitCrmDb, CancellationToken, Task<T>> job, CancellationToken ct = default);

    /// <summary>Runs a piece of sweep, pump or import: gives way to <see cref="Run{T}"/>, so each piece keeps below <see cref="BulkTurn"/>.</summary>
    public abstract Task<T> Bulk<T>(Func<FitCrmDb, CancellationToken, Task<T>> job, CancellationToken ct = default);

    /// <summary>Runs a job that has no answer.</summary>
    public Task Run(Func<FitCrmDb, CancellationToken, Task> job, CancellationToken ct = default) => Run(Answered(job), ct);

    /// <summary>Runs a bulk piece that has no answer.</summary>
    public Task Bulk(Func<FitCrmDb, CancellationToken, Task> job, CancellationToken ct = default) => Bulk(Answered(job), ct);

    private static Func<FitCrmDb, CancellationToken, Task<bool>> Answered(Func<FitCrmDb, CancellationToken, Task> job) => async (db, ct) =>
    {
        await job(db, ct);
        return true;
    };
}

/// <summary>What a context needs while it writes: who listens to events, the audit, the moment, the caller.</summary>
internal sealed record WriteTurn(EventBook Events, BusinessClock Clock, TimeProvider Machine, Caller Caller)
{
    /// <summary>The machine's own moment, for rows of the program itself.</summary>
    public DateTimeOffset Now => Machine.GetUtcNow();

    /// <summary>Whether nothing will stand: then the audit, which others wait for, is left alone.</summary>
    public bool Trial { get; init; }
}

/// <summary>Opens turns for the write queues.</summary>
internal sealed class WriteTurns(EventBook events, BusinessClock clock, TimeProvider machine)
{
    public WriteTurn For(Caller caller) => new(events, clock, machine, caller);
}
