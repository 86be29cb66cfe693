using FitCrm.Attendance;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Shell.Kit;
using FitCrm.Shell.Members;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Desk;

/// <summary>Reads what the desk shows beside the card: the last 20, today's count, who is in.</summary>
internal sealed class DeskPicture(DeskBook book, IDbContextFactory<FitCrmDb> dbs, BusinessClock clock)
{
    /// <summary>The whole page.</summary>
    public async Task<DeskView> Of(Club at, IReadOnlyList<Club> mine, DeskCard? card, CancellationToken ct) =>
        new(at.Code, at.Name, [.. mine.Select(c => (c.Code, c.Name))], card, await FeedOf(at, card?.Id, ct)) { MaySell = Caller.Current.May(Right.Sell, at.Id) };

    /// <summary>The last 20 of every desk and door of the club.</summary>
    public async Task<DeskFeed> FeedOf(Club at, Guid? open, CancellationToken ct)
    {
        var lines = await book.Latest(at.Id, 20, null, ct);
        var count = await book.Count(at.Id, ct);
        List<Guid> people = [.. lines.Select(l => l.CheckIn.PersonId).OfType<Guid>().Distinct()];
        await using var db = await dbs.CreateDbContextAsync(ct);
        var plans = await PlansOf(db, people, clock.In(at.Zone).Day, ct);
        var faces = await Photos.Of(db, people, ct);
        return new(at.Code, count.Today, count.Inside, [.. lines.Select(l => RowOf(l, l.CheckIn.PersonId is { } id ? (plans.GetValueOrDefault(id), faces.GetValueOrDefault(id)) : default, at.Zone, open))]);
    }

    /// <summary>Who is in the club, latest first, with their faces.</summary>
    public async Task<IReadOnlyList<InsideRow>> InsideOf(Club at, CancellationToken ct)
    {
        var inside = await book.WhoIsInside(at.Id, ct);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var faces = await Photos.Of(db, [.. inside.Select(i => i.PersonId)], ct);
        return [.. inside.Select(i => new InsideRow(i.PersonId, i.Name, faces.GetValueOrDefault(i.PersonId), Show.Clock(ClubTime.At(i.Since, at.Zone).Clock)))];
    }

    // The plan of each person whose contract the reader may see.
    private static async Task<Dictionary<Guid, string>> PlansOf(FitCrmDb db, List<Guid> ids, DateOnly today, CancellationToken ct)
    {
        var people = await People.Rows(db).Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.ClubId, p.TrainerId, p.OwnerId }).ToListAsync(ct);
        var seen = people.Where(p => MemberRights.Of(p.ClubId, p.TrainerId, p.OwnerId).Contract).Select(p => p.Id).ToList();
        return (await Contracts.ForemostOf(db, seen, today, ct)).ToDictionary(c => c.Key, c => c.Value.Plan);
    }

    private static FeedRow RowOf(DeskLine line, (string? Plan, string? Face) who, TimeZoneInfo zone, Guid? open)
    {
        var c = line.CheckIn;
        var verdict = c.UndoneAt is not null ? Verdict.Undone : !c.Admitted ? Verdict.Stop : c.Warnings.Count > 0 || c.Override is not null ? Verdict.Warn : Verdict.Ok;
        var meta = c switch
        {
            { UndoneAt: not null } => Say.W("feed-undone"),
            { Override: { } why } => Say.W("feed-let-in", why),
            { Admitted: false, Reason: { } reason } => Say.W("short-" + reason),
            { Warnings: [var first, ..] } => Say.W("short-" + first),
            _ => who.Plan ?? "",
        };
        var label = Say.W(c.UndoneAt is not null ? "feed-undone" : !c.Admitted ? "feed-refused" : verdict == Verdict.Warn ? "feed-look" : "feed-in");
        return new(c.Id, Show.Clock(ClubTime.At(c.At, zone).Clock), line.Name ?? Say.W("unknown-card", c.Badge ?? ""), who.Face,
            c.PersonId is { } id ? $"/members/{id}" : null, meta, verdict, label, c.Id == open);
    }
}
