using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Membership.PriceList;

/// <summary>Takes a plan off the price list; contracts sold run on.</summary>
internal sealed class ArchivePlan(Clubs clubs, BusinessClock clock)
{
    /// <summary>Archives a plan inside a write job. Refuses an unknown one, one that is archived, and one of clubs that are not the caller's.</summary>
    public async Task<Outcome<PlanCard>> In(FitCrmDb db, Guid id, CancellationToken ct)
    {
        if (await db.Set<Plan>().AsTracking().SingleOrDefaultAsync(p => p.Id == id, ct) is not { } plan) return new PlanUnknown();
        if (plan.ArchivedAt is not null) return new AlreadyArchived();
        var known = await clubs.All(ct);
        if (PlanScope.Deny(plan.ClubIds, known) is { } notYours) return notYours;
        plan.Archive(clock.Now);
        return PlanCard.Of(plan, known, plan.Version + 1);
    }
}
