using FitCrm.Kernel;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Data;

/// <summary>An event that was given up after its last try.</summary>
public sealed record ParkedEvent(long Id, string Event, string Handler, Guid? PersonId, int Tries, string? Why, DateTimeOffset HappenedAt, DateTimeOffset ParkedAt);

/// <summary>Nothing is parked under this number.</summary>
public sealed record ParkedUnknown() : Refusal("parked-unknown");

/// <summary>Events that were given up, and another try for them.</summary>
internal sealed class ParkedEvents(IDbContextFactory<FitCrmDb> dbs, OutboxBell bell, TimeProvider machine)
{
    /// <summary>A page of them, the oldest first.</summary>
    public async Task<IReadOnlyList<ParkedEvent>> List(long after, int take, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Set<OutboxRow>().Where(r => r.ParkedAt != null && r.Id > after).OrderBy(r => r.Id).Take(take)
            .Select(r => new ParkedEvent(r.Id, r.Event, r.Handler, r.PersonId, r.Attempts, r.LastError, r.CreatedAt, r.ParkedAt!.Value)).ToListAsync(ct);
    }

    /// <summary>Gives one of them (null: all) its ten tries anew, inside a write job; answers with how many. Refuses when there is none.</summary>
    public async Task<Outcome<int>> RetryIn(FitCrmDb db, long? id, CancellationToken ct)
    {
        var now = machine.GetUtcNow();
        var freed = await db.Set<OutboxRow>().Where(r => r.ParkedAt != null && (id == null || r.Id == id))
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.ParkedAt, (DateTimeOffset?)null).SetProperty(x => x.Attempts, 0).SetProperty(x => x.NextTryAt, now), ct);
        if (freed == 0) return new ParkedUnknown();
        db.Note("tried again", "event", null, new { events = freed });
        db.AfterCommit(bell.Ring);
        return freed;
    }
}
