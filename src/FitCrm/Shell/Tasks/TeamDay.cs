using FitCrm.Crm;
using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Retention;
using FitCrm.Shell.Frame;
using FitCrm.Shell.Kit;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Tasks;

/// <summary>What stands beside the tasks: what waits for an arrival, for the desk; how the team's day stands, for whoever sees all tasks.</summary>
internal sealed class TeamDay(StaffWork work, StaffBook staff, Clubs clubs, IDbContextFactory<FitCrmDb> dbs)
{
    private const int Most = 8;

    /// <summary>The view with what its reader may see beside the list.</summary>
    public async Task<TasksView> Beside(TasksView view, DateOnly today, CancellationToken ct)
    {
        var all = await clubs.All(ct);
        var at = Caller.Current.ClubsFor(Right.CheckIn, all).Where(c => Caller.Current.ReachOf(Right.CheckIn, c.Id) == Reach.Club).Select(c => c.Id).ToList();
        if (at.Count > 0) view = view with { Waiting = await WaitingAt(at, today, ct) };
        if (!view.MaySeeAll) return view;
        return view with { Team = [.. (await work.Team(ct)).Select(RowOf)], Colleagues = await Colleagues(all, ct) };
    }

    private async Task<IReadOnlyList<WaitingLine>> WaitingAt(List<Guid> at, DateOnly today, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = await (from t in Touches.Waiting(db, at, today).Take(Most)
                          join p in People.Rows(db) on t.PersonId equals p.Id
                          orderby t.ClosesOn, t.Id
                          select new { t.PersonId, p.FullName, t.Touch, t.ClosesOn }).ToListAsync(ct);
        var faces = await Photos.Of(db, [.. rows.Select(r => r.PersonId).Distinct()], ct);
        return [.. rows.Select(r => new WaitingLine(r.PersonId, r.FullName, TouchWords.NameOf(r.Touch), Say.W("until", Show.ShortDay(r.ClosesOn!.Value)), faces.GetValueOrDefault(r.PersonId)))];
    }

    private static TeamRow RowOf(TeamLine line) => new(line.OwnerId is null ? Say.W("tasks-of-role", Say.W("role-" + line.Role)) : line.Name, line.Open, line.Late, line.Due, line.Done,
        line.OwnerId is { } who ? $"/tasks?all=true&who={who}" : null);

    private async Task<IReadOnlyList<(string, string)>> Colleagues(IReadOnlyList<Club> all, CancellationToken ct)
    {
        var mine = all.Where(c => Caller.Current.ReachOf(Right.Tasks, c.Id) == Reach.Club).Select(c => c.Id).ToList();
        return [.. (await staff.Everybody(ct)).Where(s => s.Posts.Any(p => Rights.Of(p.Role, Right.Tasks) != Reach.None && (p.ClubId is null || mine.Contains(p.ClubId.Value)))).Select(s => (s.UserId.ToString(), s.Name))];
    }
}
