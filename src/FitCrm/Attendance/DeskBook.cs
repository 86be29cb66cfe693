using FitCrm.Attendance.CheckIns;
using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Attendance;

/// <summary>The book at the desk: the last readings of a club and who is inside.</summary>
public sealed class DeskBook(IDbContextFactory<FitCrmDb> dbs, Clubs clubs, BusinessClock clock, DoorPolicy policy)
{
    /// <summary>The readings of a club, latest first, refusals and undone ones included, without reasons and warnings for who may not see contracts; <paramref name="after"/> is the last id of the page before.</summary>
    public async Task<IReadOnlyList<DeskLine>> Latest(Guid clubId, int take, Guid? after, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = db.Set<CheckIn>().Where(c => c.ClubId == clubId);
        if (after is { } id)
        {
            var from = await rows.Where(c => c.Id == id).Select(c => (DateTimeOffset?)c.At).SingleOrDefaultAsync(ct);
            rows = rows.Where(c => c.At < from || (c.At == from && c.Id != id && c.Id.CompareTo(id) < 0));
        }
        var page = await (from c in rows.OrderByDescending(c => c.At).ThenByDescending(c => c.Id).Take(take)
                          from p in People.Rows(db).Where(p => p.Id == c.PersonId).DefaultIfEmpty()
                          orderby c.At descending, c.Id descending
                          select new { CheckIn = c, Name = p == null ? null : p.FullName, TrainerId = p == null ? null : p.TrainerId, OwnerId = p == null ? null : p.OwnerId }).ToListAsync(ct);
        return [.. page.Select(l => new DeskLine(SeenBy(l.CheckIn.Row(), l.TrainerId, l.OwnerId), l.Name))];
    }

    // Why the door warned or refused tells of contract and debt: only who may see those hears it.
    private static CheckInRow SeenBy(CheckInRow row, Guid? trainerId, Guid? ownerId) =>
        row.PersonId is null || MembershipScope.MaySeeContact(row.ClubId, trainerId, ownerId) ? row : row with { Reason = null, ReasonText = null, Warnings = [], Override = null };

    /// <summary>One reading of a club the caller may see, or null.</summary>
    public async Task<CheckInRow?> Find(Guid id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = await db.Set<CheckIn>().SingleOrDefaultAsync(c => c.Id == id, ct);
        return found is not null && Caller.Current.May(Right.CheckIn, found.ClubId) ? found.Row() : null;
    }

    /// <summary>Who is inside, latest first.</summary>
    public async Task<IReadOnlyList<Inside>> WhoIsInside(Guid clubId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = await (from c in await Open(db, clubId, ct)
                          join p in People.Rows(db) on c.PersonId equals p.Id
                          orderby c.At descending
                          select new Inside(p.Id, p.FullName, c.At, c.Id)).ToListAsync(ct);
        return [.. rows.DistinctBy(r => r.PersonId)];
    }

    /// <summary>Today's count and how many are inside.</summary>
    public async Task<DeskCount> Count(Guid clubId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var today = clock.In((await clubs.Get(clubId, ct)).Zone).Day;
        return new(await Visits.Rows(db).CountAsync(v => v.ClubId == clubId && v.On == today, ct),
            await (await Open(db, clubId, ct)).Select(c => c.PersonId).Distinct().CountAsync(ct));
    }

    private async Task<IQueryable<CheckIn>> Open(FitCrmDb db, Guid clubId, CancellationToken ct)
    {
        var now = clock.In((await clubs.Get(clubId, ct)).Zone);
        var (day, since) = (now.Day, now.Instant - policy.StaysAtMost);
        return db.Set<CheckIn>().Where(c => c.ClubId == clubId && c.On == day && c.At > since && c.Admitted && c.UndoneAt == null && c.OutAt == null);
    }
}
