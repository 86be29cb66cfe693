using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Crm.Work;

/// <summary>Tasks about a person that were done, and what came of them.</summary>
internal sealed class TaskStory(StaffBook staff) : ITimelineSource
{
    public string Group => "tasks";

    public async Task<IReadOnlyList<TimelineEntry>> Of(FitCrmDb db, Guid personId, TimeZoneInfo zone, DateTimeOffset upTo, int most, CancellationToken ct)
    {
        var done = await db.Set<StaffTask>().AsNoTracking().Where(t => t.PersonId == personId && t.DoneAt <= upTo).OrderByDescending(t => t.DoneAt).Take(most).ToListAsync(ct);
        var entries = new List<TimelineEntry>(done.Count);
        foreach (var task in done)
        {
            var by = task.DoneBy is { } id ? (await staff.Find(id, ct))?.Name : null;
            entries.Add(new(task.Id, task.DoneAt!.Value, task.DoneOn!.Value, "task-done", Words.Of("Crm.story-task", task.Title, Came(task.Outcome!), task.Note ?? "").TrimEnd(), by));
        }
        return entries;
    }

    private static string Came(string outcome) => Outcomes.LossReasonOf(outcome) is { } reason ? Words.Of("Crm.came-reason", ReasonWords.Of(reason)) : Words.Of("Crm.came-" + outcome);
}
