using FitCrm.Crm.Work;
using FitCrm.Data;
using FitCrm.Kernel;

namespace FitCrm.Crm;

/// <summary>A task as the page shows it.</summary>
internal sealed record WorkItem(Guid Id, Guid ClubId, Guid PersonId, string? PersonName, string? Touch, string Kind, string Title, string Script, DateOnly DueOn, DateOnly ExpiresOn, bool Late, Guid? OwnerId, string OwnerRole);

/// <summary>The tasks of the pages: the same use case as the API's.</summary>
internal sealed class StaffWork(TaskDesk desk, TaskRoster roster, Writes writes)
{
    /// <summary>A page of open tasks, the most urgent first: the caller's own, or those of the clubs in which they may see all, or of one colleague there.</summary>
    public async Task<Page<WorkItem>> Open(bool mine, Guid? of, Guid? after, int take, CancellationToken ct)
    {
        var page = await desk.Open(mine, of, null, null, after, take, ct);
        return new([.. page.Items.Select(t => new WorkItem(t.Id, t.ClubId, t.PersonId, t.PersonName, t.Touch, t.Kind, t.Title, t.Script, t.DueOn, t.ExpiresOn, t.Late, t.OwnerId, t.OwnerRole))], page.Next);
    }

    /// <summary>Says what came of a task.</summary>
    public async Task<Refusal?> Done(Guid id, string outcome, string? note, CancellationToken ct) => (await writes.Run((db, token) => desk.Done(db, id, outcome, note, token), ct)).Refused;

    /// <summary>Does a task on a later day, tomorrow where none is named; says why not.</summary>
    public async Task<Refusal?> Postpone(Guid id, DateOnly? to, CancellationToken ct) => (await writes.Run((db, token) => roster.Postpone(db, id, to, token), ct)).Refused;

    /// <summary>Gives tasks to a colleague, all of them or none; says why not.</summary>
    public async Task<Refusal?> HandOver(IReadOnlyList<Guid> tasks, Guid? to, CancellationToken ct) => (await writes.Run((db, token) => roster.HandOver(db, tasks, to, token), ct)).Refused;

    /// <summary>How the day of the team stands in the clubs in which the caller sees all tasks.</summary>
    public Task<IReadOnlyList<TeamLine>> Team(CancellationToken ct) => roster.Team(ct);
}
