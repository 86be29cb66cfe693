using FitCrm.Data;
using FitCrm.Membership;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Crm;

/// <summary>Tasks are about people who exist.</summary>
internal sealed class CrmCheckup : ICheckup
{
    public string Name => "tasks";

    public async Task Look(FitCrmDb db, Findings findings, CancellationToken ct) => findings.MendAny(
        await Tasks.Rows(db).CountAsync(t => !People.Rows(db).Any(p => p.Id == t.PersonId), ct), "Crm.doctor-person");
}
