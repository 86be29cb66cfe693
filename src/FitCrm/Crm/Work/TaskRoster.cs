using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Crm.Work;

/// <summary>Who does what when: later, by a colleague, and how the team's day stands.</summary>
internal sealed class TaskRoster(IDbContextFactory<FitCrmDb> dbs, Clubs clubs, StaffBook staff, BusinessClock clock)
{
    private const int MostAtOnce = 500;

    /// <summary>Does a task on a later day (tomorrow where none is named), inside a write job. Refused: a task that is unknown or of others, and what <see cref="StaffTask.Postpone"/> refuses.</summary>
    public async Task<Outcome<TaskShown>> Postpone(FitCrmDb db, Guid id, DateOnly? to, CancellationToken ct)
    {
        if (await db.Set<StaffTask>().AsTracking().SingleOrDefaultAsync(t => t.Id == id, ct) is not { } task) return new TaskUnknown();
        if (!TaskDesk.MayDo(task)) return new NotYourTask();
        var today = clock.In((await clubs.Get(task.ClubId, ct)).Zone).Day;
        return task.Postpone(to ?? today.AddDays(1), today).Refused is { } no ? no : TaskShown.Of(task, null, today);
    }

    /// <summary>Gives tasks to a colleague, all of them or none, inside a write job. Refused: none or more than 500 named, a task out of the caller's clubs, somebody without tasks in its club, and what <see cref="StaffTask.HandOver"/> refuses.</summary>
    public async Task<Outcome<HandedOver>> HandOver(FitCrmDb db, IReadOnlyList<Guid> ids, Guid? to, CancellationToken ct)
    {
        if (ids.Count is 0 or > MostAtOnce) return new FieldMissing("tasks");
        if (to is not { } colleague || await staff.Find(colleague, ct) is not { Disabled: false } who) return new FieldMissing("to");
        var tasks = await db.Set<StaffTask>().AsTracking().Where(t => ids.Contains(t.Id)).ToListAsync(ct);
        if (tasks.Count < ids.Distinct().Count()) return new TaskUnknown();
        foreach (var task in tasks)
        {
            if (Caller.Current.ReachOf(Right.Tasks, task.ClubId) != Reach.Club) return new NotYourTask();
            if (!Works(who, task.ClubId)) return new ColleagueUnfit();
            if (task.HandOver(colleague, clock.In((await clubs.Get(task.ClubId, ct)).Zone).Day).Refused is { } no) return no;
        }
        return new HandedOver(tasks.Count, colleague);
    }

    /// <summary>How many tasks each colleague has open and late, and did today, in the clubs in which the caller sees all; those of no one by the role that finds them.</summary>
    public async Task<IReadOnlyList<TeamLine>> Team(CancellationToken ct)
    {
        var mine = (await clubs.All(ct)).Where(c => Caller.Current.ReachOf(Right.Tasks, c.Id) == Reach.Club).ToList();
        var (ids, today) = (mine.Select(c => c.Id).ToList(), mine.Select(c => clock.In(c.Zone).Day).DefaultIfEmpty(DateOnly.MinValue).Max());
        await using var db = await dbs.CreateDbContextAsync(ct);
        var open = await db.Set<StaffTask>().Where(t => ids.Contains(t.ClubId) && t.DoneOn == null && t.ExpiresOn >= today)
            .GroupBy(t => new { t.OwnerId, Role = t.OwnerId == null ? t.OwnerRole : "" })
            .Select(g => new { g.Key.OwnerId, g.Key.Role, Open = g.Count(), Late = g.Count(t => t.DueOn < today), Due = g.Count(t => t.DueOn == today) }).ToListAsync(ct);
        var done = await db.Set<StaffTask>().Where(t => ids.Contains(t.ClubId) && t.DoneOn == today && t.DoneBy != null)
            .GroupBy(t => t.DoneBy!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var names = (await staff.Everybody(ct)).ToDictionary(s => s.UserId, s => s.Name);
        var lines = open.Select(o => new TeamLine(o.OwnerId, o.OwnerId is { } id ? names.GetValueOrDefault(id, "") : "", o.Role, o.Open, o.Late, o.Due, o.OwnerId is { } by ? done.GetValueOrDefault(by) : 0)).ToList();
        lines.AddRange(done.Where(d => open.TrueForAll(o => o.OwnerId != d.Key)).Select(d => new TeamLine(d.Key, names.GetValueOrDefault(d.Key, ""), "", 0, 0, 0, d.Value)));
        return [.. lines.OrderByDescending(l => l.Late).ThenByDescending(l => l.Due).ThenBy(l => l.Name, StringComparer.CurrentCulture)];
    }

    private static bool Works(StaffEntry who, Guid clubId) =>
        who.Posts.Any(p => (p.ClubId is null || p.ClubId == clubId) && Rights.Of(p.Role, Right.Tasks) != Reach.None);
}

/// <summary>How many tasks have another owner now, and who that is.</summary>
internal sealed record HandedOver(int Tasks, Guid To);

/// <summary>The colleague has no tasks in the club of a task.</summary>
internal sealed record ColleagueUnfit() : Refusal("colleague-unfit", "to");
