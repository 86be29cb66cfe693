using FitCrm.Crm.Work;
using FitCrm.Data;
using FitCrm.Kernel;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Crm.Selling;

/// <summary>What is done next with a lead, on a day; the words of the step when nobody said others.</summary>
internal sealed record NextStep(string Text, string Script, TaskKind Kind, DateOnly On);

/// <summary>The next step of a lead as a task of its owner: made, changed, dropped, and followed when it is done.</summary>
internal sealed class LeadSteps(Funnel funnel)
{
    // A next step that nobody did stays in the owner's list, late, for so many days; on the board it stays for ever.
    private const int DaysInList = 90;

    private const int DaysAhead = 366;

    /// <summary>The step of a stage, or the one that was said. Refuses an empty or long one, and a day that has passed or is more than a year away.</summary>
    public static Outcome<NextStep> Read(FunnelStage stage, string? said, DateOnly? on, DateOnly today)
    {
        var text = said?.Trim();
        if (text is { Length: 0 or > Lead.LongestStep }) return new NextStepMissing();
        var day = on ?? today.AddDays(stage.StepDays);
        if (day < today || day > today.AddDays(DaysAhead)) return new NextDayUnlikely(today, today.AddDays(DaysAhead));
        return Of(stage, day) with { Text = text ?? FunnelWords.Step(stage.Step) };
    }

    /// <summary>The step of a stage on a day.</summary>
    public static NextStep Of(FunnelStage stage, DateOnly on) => new(FunnelWords.Step(stage.Step), FunnelWords.Script(stage.Step), stage.Kind, on);

    /// <summary>Says the next step of an open lead: its open task is changed, or a new one asked for.</summary>
    public async Task<Refusal?> Plan(FitCrmDb db, Lead lead, NextStep step, ClubTime now, CancellationToken ct)
    {
        var task = await OpenTask(db, lead, ct);
        var asked = Asked(task?.Id ?? Guid.CreateVersion7(now.Instant), lead, step, now.Day, funnel);
        if (lead.Plan(step.Text, step.On, asked.Id) is { } no) return no;
        if (task is null) db.Add(StaffTask.Open(asked));
        else task.Replan(asked);
        return null;
    }

    /// <summary>The task of a lead's next step.</summary>
    public static NewTask Asked(Guid id, Lead lead, NextStep step, DateOnly today, Funnel funnel) =>
        Asked(id, (lead.ClubId, lead.PersonId, lead.OwnerId, lead.Source, lead.Wish), step, today, funnel);

    /// <summary>The same for a lead that is written in bulk.</summary>
    public static NewTask Asked(Guid id, (Guid ClubId, Guid PersonId, Guid? OwnerId, string Source, string? Wish) lead, NextStep step, DateOnly today, Funnel funnel) =>
        new(id, lead.ClubId, lead.PersonId, step.On, step.Text, ScriptOf(step, lead.Source, lead.Wish))
        {
            OwnerId = lead.OwnerId, OwnerRole = funnel.Owners.Roles[0], Kind = step.Kind, CreatedOn = today < step.On ? today : step.On, ExpiresOn = step.On.AddDays(DaysInList),
        };

    /// <summary>Drops the open task of a lead that is about to be closed.</summary>
    public static async Task Drop(FitCrmDb db, Lead lead, DateOnly today, CancellationToken ct) => (await OpenTask(db, lead, ct))?.Drop(today);

    /// <summary>What follows when the task of a next step was done, in the same job: the next stage with its step, another try, or the lead is lost.</summary>
    public async Task Follow(FitCrmDb db, StaffTask done, string outcome, Act act, CancellationToken ct)
    {
        if (await db.Set<Lead>().AsTracking().SingleOrDefaultAsync(l => l.NextTaskId == done.Id && l.State == LeadState.Open, ct) is not { } lead) return;
        var after = funnel.After(lead.Stage, outcome);
        if (after.LostReason is { } reason)
        {
            lead.Lose(reason, done.Note is { Length: > Lead.LongestWish } note ? note[..Lead.LongestWish] : done.Note, funnel, act);
            return;
        }
        if (after.Stage!.Key != lead.Stage) lead.MoveTo(after.Stage, act);
        await Plan(db, lead, Of(after.Stage, act.At.Day.AddDays(after.Days)), act.At, ct);
    }

    private static string ScriptOf(NextStep step, string source, string? wish)
    {
        string[] lines = [step.Script, Words.Of("Crm.step-came", FunnelWords.Source(source)), wish is null ? "" : Words.Of("Crm.step-wants", wish)];
        return string.Join('\n', lines.Where(l => l.Length > 0));
    }

    // Asked of the row in hand: what was done in this very job is not in the database yet.
    private static async Task<StaffTask?> OpenTask(FitCrmDb db, Lead lead, CancellationToken ct) => lead.NextTaskId is { } id
        && await db.Set<StaffTask>().AsTracking().SingleOrDefaultAsync(t => t.Id == id, ct) is { DoneOn: null } task ? task : null;
}
