using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Membership.PriceList;

/// <summary>Changes the terms of a plan for contracts sold from now on.</summary>
internal sealed class ChangePlan(Clubs clubs)
{
    /// <summary>Changes a plan inside a write job. Refuses an unknown or archived one, and what <see cref="AddPlan"/> refuses.</summary>
    public async Task<Outcome<PlanCard>> In(FitCrmDb db, Guid id, PlanBody body, CancellationToken ct)
    {
        var known = await clubs.All(ct);
        if (await db.Set<Plan>().AsTracking().SingleOrDefaultAsync(p => p.Id == id, ct) is not { } plan) return new PlanUnknown();
        if (plan.ArchivedAt is not null) return new PlanArchived(plan.Name);
        var terms = body.Terms(known);
        if (terms.Refused is { } unfit) return unfit;
        if ((PlanScope.Deny(plan.ClubIds, known) ?? PlanScope.Deny(terms.Value.ClubIds, known)) is { } notYours) return notYours;
        if (await AddPlan.IsTaken(db, id, terms.Value.Name, ct)) return new PlanNameTaken(terms.Value.Name);
        plan.Change(terms.Value);
        return PlanCard.Of(plan, known, plan.Version + 1);
    }
}
