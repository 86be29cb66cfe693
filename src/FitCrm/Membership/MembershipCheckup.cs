using FitCrm.Data;
using FitCrm.Membership.Agreements;
using FitCrm.Messaging;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Membership;

/// <summary>People belong to clubs, contracts end where their freezes put the end, consents are of people who exist.</summary>
internal sealed class MembershipCheckup : ICheckup
{
    public string Name => "people and contracts";

    public async Task Look(FitCrmDb db, Findings findings, CancellationToken ct)
    {
        var people = People.Rows(db);
        findings.MendAny(await people.CountAsync(p => !db.Set<Club>().Any(c => c.Id == p.ClubId), ct), "Membership.doctor-club");
        findings.MendAny(await Contracts.Rows(db).CountAsync(c => c.EndsOn < c.StartsOn, ct), "Membership.doctor-backwards");
        findings.MendAny(await Consents.Rows(db).CountAsync(c => !people.Any(p => p.Id == c.PersonId), ct), "Membership.doctor-consents");
        findings.MendAny(await Freezes.Rows(db).CountAsync(f => !db.Set<Contract>().Any(c => c.Id == f.ContractId && c.PersonId == f.PersonId), ct), "Membership.doctor-freezes");
        var frozen = await db.Set<Contract>().AsNoTracking().Include(c => c.Freezes).Where(c => c.Freezes.Any(f => f.MovesEnd)).ToListAsync(ct);
        findings.MendAny(frozen.Count(c => c.EndsOn != Terms.Move(c.AgreedEndsOn, c.Freezes.Where(f => f.MovesEnd).Sum(f => f.Days))), "Membership.doctor-ends");
    }
}
