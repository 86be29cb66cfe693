using FitCrm.Data;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Staff;

/// <summary>Somebody can sign in and see everything; every club's time zone is known to this machine; roles are of clubs that exist.</summary>
internal sealed class StaffCheckup : ICheckup
{
    public string Name => "staff and clubs";

    public bool IsQuick => true;

    public async Task Look(FitCrmDb db, Findings findings, CancellationToken ct)
    {
        var clubs = await db.Set<Club>().AsNoTracking().ToListAsync(ct);
        foreach (var club in clubs.Where(c => !TimeZoneInfo.TryFindSystemTimeZoneById(c.TimeZone, out _))) findings.Mend("Staff.doctor-zone", club.Code, club.TimeZone);
        if (clubs.Count == 0) findings.Warn("Staff.doctor-no-club");
        var owners = db.Set<UserRole>().Where(r => r.Role == Roles.Owner && db.Set<User>().Any(u => u.Id == r.UserId && u.DisabledAt == null));
        if (!await owners.AnyAsync(ct)) findings.Warn("Staff.doctor-no-owner");
        findings.MendAny(await db.Set<UserRole>().CountAsync(r => !db.Set<User>().Any(u => u.Id == r.UserId) || (r.ClubId != null && !db.Set<Club>().Any(c => c.Id == r.ClubId)), ct), "Staff.doctor-roles");
    }
}
