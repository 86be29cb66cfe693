using FitCrm.Crm;
using FitCrm.Data;
using FitCrm.Kernel;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Sales;

/// <summary>Says what came of a lead's next step: the task of it, done as in the list of tasks.</summary>
internal sealed class LeadStepDone(StaffWork work, IDbContextFactory<FitCrmDb> dbs)
{
    /// <summary>Does the step. Refuses a lead without one, and what the task refuses.</summary>
    public async Task<Refusal?> Say(Guid leadId, string outcome, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await Leads.Rows(db).Where(l => l.Id == leadId).Select(l => l.NextTaskId).SingleOrDefaultAsync(ct) is { } task ? await work.Done(task, outcome, null, ct) : new NextStepMissing();
    }

    /// <summary>Whom a lead is about.</summary>
    public async Task<Guid?> PersonOf(Guid leadId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await Leads.Rows(db).Where(l => l.Id == leadId).Select(l => (Guid?)l.PersonId).SingleOrDefaultAsync(ct);
    }
}
