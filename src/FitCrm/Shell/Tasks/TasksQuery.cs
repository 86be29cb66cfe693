using FitCrm.Crm;
using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Retention;
using FitCrm.Shell.Kit;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Tasks;

/// <summary>Reads the tasks that are open now, the most urgent first, and the one that is looked at.</summary>
internal sealed class TasksQuery(StaffWork work, TeamDay team, IDbContextFactory<FitCrmDb> dbs, Clubs clubs, BusinessClock clock)
{
    private const int Take = 20;

    private static readonly (string Value, string Icon)[] Ways =
        [(Outcomes.Done, "check"), (Outcomes.NoAnswer, "phone-off"), (Outcomes.GoalSaved, "sparkles"), (Outcomes.ReviewLogged, "chart-dots"), (Outcomes.LeaveMe, "heart-handshake"), (Outcomes.OptOut, "bell-off")];

    /// <summary>The page: one's own tasks unless all or a colleague's are asked for; a manager without tasks of their own sees the club's.</summary>
    public async Task<TasksView> Of(bool? all, Guid? who, Guid? open, Guid? after, string? said, string? error, CancellationToken ct)
    {
        var wide = Caller.Current.ReachOf(Right.Tasks) == Reach.Club;
        var asked = new TasksAsked((all is not true && who is null) || !wide, wide ? who : null);
        var page = await work.Open(asked.Mine, asked.Who, after, Take, ct);
        if (asked.Mine && wide && all is null && page.Items.Count == 0) (asked, page) = (new(false, null), await work.Open(false, null, after, Take, ct));
        var items = page.Items;
        var today = clock.In((await clubs.All(ct))[0].Zone).Day;
        var at = items.FirstOrDefault(i => i.Id == open) ?? (items.Count > 0 ? items[0] : null);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var faces = await Photos.Of(db, [.. items.Select(i => i.PersonId).Distinct()], ct);
        var view = new TasksView(Show.WeekDay(today), Say.W("tasks-lead"), asked, wide,
            [.. items.Select(i => new TaskLine(i.Id, i.PersonName ?? "", i.Title, DueOf(i, today), GroupOf(i, today), i.Late, i.Id == at?.Id, $"{asked.Address}&open={i.Id}&after={after}#task", faces.GetValueOrDefault(i.PersonId)))],
            at is null ? null : await CardOf(db, at, today, error, ct), page.Next is { } next ? $"{asked.Address}&after={next}" : null, said);
        view = await team.Beside(view, today, ct);
        return asked.Mine ? view : view with { Rows = [.. view.Rows.Zip(items, (row, item) => row with { Whose = WhoseOf(item, view.Colleagues) })] };
    }

    private static string? WhoseOf(WorkItem item, IReadOnlyList<(string Value, string Text)> colleagues) => item.OwnerId is { } id
        ? colleagues.FirstOrDefault(c => c.Value == id.ToString()).Text
        : Say.W("tasks-of-role", Say.W("role-" + item.OwnerRole));

    private static async Task<TaskCard> CardOf(FitCrmDb db, WorkItem item, DateOnly today, string? error, CancellationToken ct)
    {
        var phone = Caller.Current.May(Right.SeeContact, item.ClubId) ? await People.Rows(db).Where(p => p.Id == item.PersonId).Select(p => p.Phone).SingleOrDefaultAsync(ct) : null;
        var lead = await Leads.Rows(db).Where(l => l.NextTaskId == item.Id).Select(l => (Guid?)l.Id).SingleOrDefaultAsync(ct);
        var ways = Ways.Where(w => (w.Value != Outcomes.NoAnswer || item.Kind == "call") && (w.Value != Outcomes.GoalSaved || item.Touch == "goal-session") && (w.Value != Outcomes.ReviewLogged || item.Touch is "progress" or "half-way"));
        return new(item.Id, item.PersonId, item.PersonName ?? "", item.Title, DueOf(item, today), item.Late, item.Kind == "call", phone, TouchOf(item.Touch), item.Script,
            [.. ways.Select(w => (w.Value, Say.W("outcome-" + w.Value), w.Icon))], lead is null ? [.. Outcomes.LossReasons.Select(r => (r, ReasonWords.Of(r)))] : [], error)
        { MayWait = item.ExpiresOn > today, LeadHref = lead is { } id && Caller.Current.ReachOf(Right.Leads, item.ClubId) == Reach.Club ? $"/leads/{id}" : null };
    }

    private static string? TouchOf(string? touch) => touch is null ? null : TouchWords.NameOf(touch);

    private static string DueOf(WorkItem item, DateOnly today) => (item.DueOn.DayNumber - today.DayNumber) switch
    {
        0 => Say.W("due-today"),
        1 => Say.W("due-tomorrow"),
        < 0 => Say.N("due-late", today.DayNumber - item.DueOn.DayNumber),
        _ => Show.ShortDay(item.DueOn),
    };

    private static string GroupOf(WorkItem item, DateOnly today) => Say.W(item.DueOn < today ? "tasks-late" : item.DueOn == today ? "tasks-today" : "tasks-later");
}
