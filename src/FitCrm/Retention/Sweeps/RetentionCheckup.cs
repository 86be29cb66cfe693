using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Retention.Pulses;
using FitCrm.Retention.Touching;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Retention.Sweeps;

/// <summary>The engine is awake: every club was swept of late, its visit feed speaks, and pulses and touches belong to people there are.</summary>
internal sealed class RetentionCheckup(Clubs clubs, BusinessClock clock) : ICheckup
{
    private const int DaysUnswept = 2;

    public string Name => "retention";

    public async Task Look(FitCrmDb db, Findings findings, CancellationToken ct)
    {
        foreach (var club in await clubs.All(ct))
        {
            var last = await db.Set<SweptDay>().Where(s => s.ClubId == club.Id).OrderByDescending(s => s.Day).Select(s => new { s.Day, s.FeedBroken }).FirstOrDefaultAsync(ct);
            if (last is null) continue;
            if (last.Day.AddDays(DaysUnswept) < clock.In(club.Zone).Day) findings.Warn("Retention.doctor-unswept", club.Name, last.Day);
            if (last.FeedBroken) findings.Warn("Retention.feed-silent", club.Name);
        }

        var people = People.Rows(db).Select(p => p.Id);
        if (await db.Set<Pulse>().CountAsync(p => !people.Contains(p.PersonId), ct) is > 0 and var pulses) findings.Mend("Retention.doctor-nobody", pulses);
        if (await db.Set<TouchEntry>().CountAsync(t => !people.Contains(t.PersonId), ct) is > 0 and var touches) findings.Mend("Retention.doctor-nobody", touches);
    }
}
