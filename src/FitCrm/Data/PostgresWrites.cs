using FitCrm.Kernel;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Data;

/// <summary>A job is an ordinary transaction under the execution strategy, which runs it again after a passing fault.</summary>
internal sealed class PostgresWrites(IDbContextFactory<FitCrmDb> dbs, WriteTurns turns) : Writes
{
    public override async Task<T> Run<T>(Func<FitCrmDb, CancellationToken, Task<T>> job, CancellationToken ct = default)
    {
        await using var outer = await dbs.CreateDbContextAsync(ct);
        var caller = Caller.Current;
        return await outer.Database.CreateExecutionStrategy().ExecuteAsync(token => Once(job, caller, token), ct);
    }

    public override Task<T> Bulk<T>(Func<FitCrmDb, CancellationToken, Task<T>> job, CancellationToken ct = default) => Run(job, ct);

    private async Task<T> Once<T>(Func<FitCrmDb, CancellationToken, Task<T>> job, Caller caller, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        db.Begin(turns.For(caller));
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var value = await job(db, ct);
        if (value is IOutcome { Refused: not null }) return value;
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        foreach (var then in db.AfterTheCommit) then();
        return value;
    }
}
