using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership.Register;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Membership.Timeline;

/// <summary>Notes of the staff.</summary>
internal sealed class NoteStory : ITimelineSource
{
    public string Group => "notes";

    public async Task<IReadOnlyList<TimelineEntry>> Of(FitCrmDb db, Guid personId, TimeZoneInfo zone, DateTimeOffset upTo, int most, CancellationToken ct)
    {
        var notes = await db.Set<Note>().Where(n => n.PersonId == personId && n.At <= upTo).OrderByDescending(n => n.At).Take(most)
            .Select(n => new { n.Id, n.At, n.Text, n.ByName }).ToListAsync(ct);
        return notes.ConvertAll(n => new TimelineEntry(n.Id, n.At, ClubTime.At(n.At, zone).Day, "note", n.Text, n.ByName));
    }
}
