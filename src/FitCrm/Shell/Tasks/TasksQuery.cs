using FitCrm.Crm;
using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Retention;
using FitCrm.Shell.Kit;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Tasks;

/// <summary>Reads the tasks that are open now, the most urgent first, and the one that is looked at.</summary>
internal sealed class TasksQuery(StaffWork work, IDbContextFactory<FitCrmDb> dbs, Clubs clubs, BusinessClock clock)
{
    private const int Take = 20;

    private static readonly (string Value, string Icon)[] Ways =
        [(Outcomes.Done, "check"), (Outcomes.NoAnswer, "phone-off"), (Outcomes.GoalSaved, "sparkles"), (Outcomes.ReviewLogged, "chart-dots"), (Outcomes.LeaveMe, "heart-handshake"), (Outcomes.OptOut, "bell-off")];

    public async Task<TasksView> Of(bool? all, Guid? open, Guid? after, string? said, string? error, CancellationToken ct)
    {
        var wide = Caller.Current.ReachOf(Right.Tasks) == Reach.Club;
        var mine = all is not true || !wide;
        var page = await work.Open(mine, after, Take, ct);
        if (mine && wide && all is null && page.Items.Count == 0) (mine, page) = (false, await work.Open(false, after, Take, ct));
        var items = page.Items;
        var today = clock.In((await clubs.All(ct))[0].Zone).Day;
        var at = items.FirstOrDefault(i => i.Id == open) ?? (items.Count > 0 ? items[0] : null);
        return new(Show.WeekDay(today), Say.W("tasks-lead"), mine, wide,
            [.. items.Select(i => new TaskLine(i.Id, i.PersonName ?? "", WhatOf(i), DueOf(i, today), i.Late, i.Id == at?.Id, Address(i.Id, after, mine)))],
            at is null ? null : await CardOf(at, today, error, ct), page.Next is { } next ? $"/tasks?after={next}&all={(mine ? "false" : "true")}" : null, said);
    }

    private async Task<TaskCard> CardOf(WorkItem item, DateOnly today, string? error, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var phone = Caller.Current.May(Right.SeeContact, item.ClubId) ? await People.Rows(db).Where(p => p.Id == item.PersonId).Select(p => p.Phone).SingleOrDefaultAsync(ct) : null;
        var ways = Ways.Where(w => (w.Value != Outcomes.NoAnswer || item.Kind == "call") && (w.Value != Outcomes.GoalSaved || item.Touch == "goal-session") && (w.Value != Outcomes.ReviewLogged || item.Touch is "progress" or "half-way"));
        return new(item.Id, item.PersonId, item.PersonName ?? "", WhatOf(item), DueOf(item, today), item.Late, item.Kind == "call", phone, TouchOf(item.Touch), item.Script,
            [.. ways.Select(w => (w.Value, Say.W("outcome-" + w.Value), w.Icon))], [.. Outcomes.LossReasons.Select(r => (r, ReasonWords.Of(r)))], error);
    }

    private static string WhatOf(WorkItem item) => item.Title;

    private static string? TouchOf(string? touch) => touch is null ? null : TouchWords.NameOf(touch);

    private static string DueOf(WorkItem item, DateOnly today) => (item.DueOn.DayNumber - today.DayNumber) switch
    {
        0 => Say.W("due-today"),
        1 => Say.W("due-tomorrow"),
        < 0 => Say.N("due-late", today.DayNumber - item.DueOn.DayNumber),
        _ => Show.ShortDay(item.DueOn),
    };

    private static string Address(Guid id, Guid? after, bool mine) => $"/tasks?open={id}&after={after}&all={(mine ? "false" : "true")}#task";
}
