using FitCrm.Crm.Segments;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Crm;

/// <summary>A saved filter as a page shows it. <paramref name="Shared"/>: its club's staff sees it; <paramref name="Mine"/>: the reader may take it away.</summary>
internal sealed record SavedFilter(Guid Id, string Name, string Query, bool Shared, bool Mine, string OwnerName);

/// <summary>What the readers of lists keep: filters under names, and the columns they want.</summary>
internal sealed class SavedLists(Writes writes, IDbContextFactory<FitCrmDb> dbs, BusinessClock clock)
{
    private const int Most = 40;

    /// <summary>The reader's own filters and those shared with their clubs, by name.</summary>
    public async Task<IReadOnlyList<SavedFilter>> Filters(CancellationToken ct)
    {
        if (Caller.Current.UserId is not { } me) return [];
        await using var db = await dbs.CreateDbContextAsync(ct);
        var clubs = Caller.Current.ClubsWith(Right.FindPerson, Reach.Own);
        var mine = clubs is null ? db.Set<Segment>().Where(s => s.OwnerId == me || s.ClubId != null) : db.Set<Segment>().Where(s => s.OwnerId == me || (s.ClubId != null && clubs.Contains(s.ClubId.Value)));
        var rows = await mine.OrderBy(s => s.Name).Take(Most).ToListAsync(ct);
        return rows.ConvertAll(s => new SavedFilter(s.Id, s.Name, s.Query, s.ClubId is not null, s.OwnerId == me || MayTakeAway(s), s.OwnerName));
    }

    /// <summary>Keeps a filter under a name, shared with a club where one is named; the same id again changes nothing. Refuses a club that is not the caller's, and what <see cref="Segment.Keep"/> refuses.</summary>
    public async Task<Refusal?> Keep(Guid id, string? name, string query, Guid? clubId, CancellationToken ct) => (await writes.Run<Outcome<Guid>>(async (db, token) =>
    {
        if (Caller.Current.UserId is not { } me || (clubId is { } club && !Caller.Current.May(Right.FindPerson, club))) return new NotAllowed(Right.FindPerson);
        if (await db.Set<Segment>().AnyAsync(s => s.Id == id, token)) return id;
        var kept = Segment.Keep(id, me, Caller.Current.Name, clubId, name, query, clock.Now);
        if (kept.Refused is { } no) return no;
        db.Add(kept.Value);
        return id;
    }, ct)).Refused;

    /// <summary>Takes a filter away: the owner, or of a shared one a manager of the club.</summary>
    public async Task<Refusal?> TakeAway(Guid id, CancellationToken ct) => (await writes.Run<Outcome<Guid>>(async (db, token) =>
    {
        if (await db.Set<Segment>().AsTracking().SingleOrDefaultAsync(s => s.Id == id, token) is not { } kept) return new SegmentUnknown();
        if (kept.OwnerId != Caller.Current.UserId && !MayTakeAway(kept)) return new SegmentUnknown();
        db.Remove(kept);
        return id;
    }, ct)).Refused;

    /// <summary>The columns the reader chose for a list, or null.</summary>
    public async Task<IReadOnlyList<string>?> Columns(string list, CancellationToken ct)
    {
        if (Caller.Current.UserId is not { } me) return null;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var id = ListColumns.Of(me, list).Id;
        return (await db.Set<ListColumns>().Where(c => c.Id == id).Select(c => c.Columns).SingleOrDefaultAsync(ct))?.Split(',', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Keeps the columns the reader chooses.</summary>
    public Task Choose(string list, IReadOnlyList<string> columns, CancellationToken ct) => writes.Run(async (db, token) =>
    {
        if (Caller.Current.UserId is not { } me) return;
        var fresh = ListColumns.Of(me, list);
        var kept = await db.Set<ListColumns>().AsTracking().SingleOrDefaultAsync(c => c.Id == fresh.Id, token) ?? db.Add(fresh).Entity;
        kept.Choose(string.Join(',', columns));
    }, ct);

    private static bool MayTakeAway(Segment s) => s.ClubId is { } club && Caller.Current.ReachOf(Right.EditPlaybook, club) == Reach.Club;
}
