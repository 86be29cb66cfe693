using FitCrm.Crm.Selling;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Messaging;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Crm.Work;

/// <summary>Where staff find their tasks and say what came of them.</summary>
internal sealed class TaskDesk(IDbContextFactory<FitCrmDb> dbs, Clubs clubs, BusinessClock clock, LeadSteps leads)
{
    /// <summary>Tasks that are open today, the most urgent first: the caller's own (<paramref name="mine"/>, or for want of a wider right), or those of the clubs in which they may see all, or of one colleague there (<paramref name="of"/>).</summary>
    public async Task<Page<TaskShown>> Open(bool mine, Guid? of, Guid? clubId, DateOnly? dueBy, Guid? after, int take, CancellationToken ct)
    {
        var today = (await clubs.All(ct)).ToDictionary(c => c.Id, c => clock.In(c.Zone).Day);
        var oldest = today.Values.DefaultIfEmpty(DateOnly.MinValue).Min();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var tasks = Reached(db.Set<StaffTask>(), mine).Where(t => t.DoneOn == null && t.ExpiresOn >= oldest);
        if (of is not null) tasks = tasks.Where(t => t.OwnerId == of);
        if (clubId is not null) tasks = tasks.Where(t => t.ClubId == clubId);
        if (dueBy is not null) tasks = tasks.Where(t => t.DueOn <= dueBy);
        if (after is not null && await db.Set<StaffTask>().SingleOrDefaultAsync(t => t.Id == after, ct) is { } last)
            tasks = tasks.Where(t => t.DueOn > last.DueOn || (t.DueOn == last.DueOn && t.Id > last.Id));
        var found = await tasks.OrderBy(t => t.DueOn).ThenBy(t => t.Id).Take(take + 1).ToListAsync(ct);
        var ids = found.Select(t => t.PersonId).Distinct().ToList();
        var names = await People.Rows(db).Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FullName, ct);
        var page = found.PageOf(take, t => t.Id.ToString());
        return new([.. page.Items.Where(t => t.On(today[t.ClubId]) == TaskStatus.Open).Select(t => TaskShown.Of(t, names.GetValueOrDefault(t.PersonId), today[t.ClubId]))], page.Next);
    }

    /// <summary>Says what came of a task, inside a write job. Refused: a task that is unknown or of others, and what <see cref="StaffTask.Do"/> refuses. An opt-out withdraws the consents to marketing with it; of a lead's next step the next one follows.</summary>
    public async Task<Outcome<TaskShown>> Done(FitCrmDb db, Guid id, string outcome, string? note, CancellationToken ct)
    {
        if (await db.Set<StaffTask>().AsTracking().SingleOrDefaultAsync(t => t.Id == id, ct) is not { } task) return new TaskUnknown();
        if (!MayDo(task)) return new NotYourTask();
        var now = clock.In((await clubs.Get(task.ClubId, ct)).Zone);
        var fresh = task.DoneOn is null;
        if (task.Do(new(outcome, string.IsNullOrWhiteSpace(note) ? null : note.Trim(), Caller.Current.UserId, now)).Refused is { } why) return why;
        if (fresh && outcome == Outcomes.OptOut) await OptOut(db, task, now.Instant, ct);
        if (fresh) await leads.Follow(db, task, outcome, new Act(now, Caller.Current.UserId), ct);
        return TaskShown.Of(task, null, now.Day);
    }

    private static async Task OptOut(FitCrmDb db, StaffTask task, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var channel in Enum.GetValues<Channel>())
        {
            var said = new NewConsent(Guid.CreateVersion7(now), task.PersonId, channel, Purpose.Marketing, false, now, Words.Of("Crm.opt-out-wording"), "task", Caller.Current.UserId);
            await Consents.Record(db, said, now, ct);
        }
    }

    /// <summary>Whether the caller may say what comes of a task.</summary>
    public static bool MayDo(StaffTask task) => Caller.Current.ReachOf(Right.Tasks, task.ClubId) switch
    {
        Reach.Club => true,
        Reach.Own => IsMine(task),
        _ => false,
    };

    private static bool IsMine(StaffTask task) => task.OwnerId is { } owner
        ? owner == Caller.Current.UserId
        : Caller.Current.Posts.Any(p => p.Role == task.OwnerRole && (p.ClubId is null || p.ClubId == task.ClubId));

    private static IQueryable<StaffTask> Reached(IQueryable<StaffTask> tasks, bool mine)
    {
        var wide = Caller.Current.ClubsWith(Right.Tasks);
        if (!mine && wide is null) return tasks;
        var me = Caller.Current.UserId;
        var reached = tasks.Where(t => t.OwnerId != null && t.OwnerId == me);
        foreach (var (role, club) in Caller.Current.Posts)
            reached = reached.Union(tasks.Where(t => t.OwnerId == null && t.OwnerRole == role && (club == null || t.ClubId == club)));
        return mine ? reached : reached.Union(tasks.Where(t => wide!.Contains(t.ClubId)));
    }
}

/// <summary>A task as its owner sees it.</summary>
internal sealed record TaskShown(
    Guid Id, Guid ClubId, Guid PersonId, string? PersonName, string? Touch, string Kind, string Title, string Script, Guid? OwnerId, string OwnerRole,
    DateOnly CreatedOn, DateOnly DueOn, DateOnly ExpiresOn, bool Late, DateOnly? DoneOn, string? Outcome, string? Note)
{
    public static TaskShown Of(StaffTask t, string? personName, DateOnly today) => new(
        t.Id, t.ClubId, t.PersonId, personName, t.Touch, t.Kind.ToString().ToLowerInvariant(), t.Title, t.Script, t.OwnerId, t.OwnerRole,
        t.CreatedOn, t.DueOn, t.ExpiresOn, t.DoneOn is null && today > t.DueOn, t.DoneOn, t.Outcome, t.Note);
}
