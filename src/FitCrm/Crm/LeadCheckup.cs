using FitCrm.Crm.Selling;
using FitCrm.Data;
using FitCrm.Membership;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Crm;

/// <summary>Leads are about people who exist, say what their ledger says, and nobody is without an owner and a next step.</summary>
internal sealed class LeadCheckup : ICheckup
{
    public string Name => "leads";

    public async Task Look(FitCrmDb db, Findings findings, CancellationToken ct)
    {
        var leads = db.Set<Lead>();
        findings.MendAny(await leads.CountAsync(l => !People.Rows(db).Any(p => p.Id == l.PersonId), ct), "Crm.doctor-lead-person");
        findings.MendAny(await leads.CountAsync(l => db.Set<LeadMove>().Count(m => m.LeadId == l.Id) != l.Steps
            || !db.Set<LeadMove>().Any(m => m.LeadId == l.Id && m.Seq == l.Steps && (l.State == LeadState.Open ? m.To == l.Stage : l.State == LeadState.Won ? m.To == Funnel.Won : m.To == Funnel.Lost)), ct), "Crm.doctor-lead-ledger");
        var lost = await leads.CountAsync(l => l.State == LeadState.Open && l.NextTaskId != null && !Tasks.Rows(db).Any(t => t.Id == l.NextTaskId), ct);
        if (lost > 0) findings.Mend("Crm.doctor-lead-task", lost);
        var loose = await leads.CountAsync(l => l.State == LeadState.Open && (l.OwnerId == null || l.NextTaskId == null), ct);
        if (loose > 0) findings.Warn("Crm.doctor-lead-loose", loose);
    }
}
