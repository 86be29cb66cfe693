using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Retention.Touching;

/// <summary>Touches in the story of a person, at the beginning of the day on which they reached their state.</summary>
internal sealed class TouchStory : ITimelineSource
{
    public string Group => "touches";

    public async Task<IReadOnlyList<TimelineEntry>> Of(FitCrmDb db, Guid personId, TimeZoneInfo zone, DateTimeOffset upTo, int most, CancellationToken ct)
    {
        var last = upTo == DateTimeOffset.MaxValue ? DateOnly.MaxValue : ClubTime.At(upTo, zone).Day;
        var touches = await Touches.Rows(db).Where(t => t.PersonId == personId && t.StateOn <= last).OrderByDescending(t => t.StateOn).ThenByDescending(t => t.Id).Take(most)
            .Select(t => new { t.Id, t.StateOn, t.State, t.Touch }).ToListAsync(ct);
        return [.. touches.Select(t => new TimelineEntry(t.Id, ClubTime.InstantOf(t.StateOn, TimeOnly.MinValue, zone), t.StateOn, "touch-" + RetentionWords.Of(t.State), Words.Of("Retention.story-touch-" + RetentionWords.Of(t.State), NameOf(t.Touch))))];
    }

    // What was sent to many is no touch of the playbook; the pages name it.
    private static string NameOf(string touch) => Words.Knows("Shell.touch-" + touch) ? Words.Of("Shell.touch-" + touch) : TouchWords.NameOf(touch);
}
