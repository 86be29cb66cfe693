using FitCrm.Attendance.CheckIns;
using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Attendance;

/// <summary>Visits are of people and clubs that exist; every check-in that stands has its visit, and every visit of a door has its check-in.</summary>
internal sealed class AttendanceCheckup : ICheckup
{
    public string Name => "visits and check-ins";

    public async Task Look(FitCrmDb db, Findings findings, CancellationToken ct)
    {
        var (visits, readings) = (db.Set<Visit>(), db.Set<CheckIn>());
        var (people, clubs) = (People.Rows(db).Select(p => p.Id), db.Set<Club>().Select(c => c.Id));
        var strangers = visits.Select(v => v.PersonId).Distinct();
        findings.MendAny(await strangers.CountAsync(id => !people.Contains(id), ct), "Attendance.doctor-person");
        findings.MendAny(await visits.Select(v => v.ClubId).Distinct().CountAsync(id => !clubs.Contains(id), ct), "Attendance.doctor-club");
        findings.MendAny(await readings.CountAsync(c => c.Admitted && c.UndoneAt == null && !visits.Any(v => v.Id == c.VisitId), ct), "Attendance.doctor-no-visit");
        findings.MendAny(await readings.CountAsync(c => c.UndoneAt != null && visits.Any(v => v.Id == c.VisitId), ct), "Attendance.doctor-undone");
    }
}
