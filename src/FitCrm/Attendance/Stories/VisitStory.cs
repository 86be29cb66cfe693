using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Attendance.Stories;

/// <summary>Visits in the story of a person. One known by its day stands at that day's beginning.</summary>
internal sealed class VisitStory : ITimelineSource
{
    public string Group => "visits";

    public async Task<IReadOnlyList<TimelineEntry>> Of(FitCrmDb db, Guid personId, TimeZoneInfo zone, DateTimeOffset upTo, int most, CancellationToken ct)
    {
        var last = upTo == DateTimeOffset.MaxValue ? DateOnly.MaxValue : ClubTime.At(upTo, zone).Day;
        var visits = await Visits.Rows(db).Where(v => v.PersonId == personId && v.On <= last).OrderByDescending(v => v.On).Take(most + Spare).Select(v => new { v.Id, v.On, v.At, v.Kind, v.Class }).ToListAsync(ct);
        return [.. visits.Select(v => new TimelineEntry(v.Id, v.At ?? ClubTime.InstantOf(v.On, TimeOnly.MinValue, zone), v.On, v.Kind == VisitKind.Class ? "visit-class" : "visit", TextOf(v.Kind, v.Class)))
            .Where(e => e.At <= upTo).OrderByDescending(e => e.At).Take(most)];
    }

    // Several visits of the last day may be later than the instant.
    private const int Spare = 10;

    private static string TextOf(VisitKind kind, string name) => kind != VisitKind.Class ? Words.Of("Attendance.story-visit") : name.Length == 0 ? Words.Of("Attendance.story-class-unnamed") : Words.Of("Attendance.story-class", name);
}
