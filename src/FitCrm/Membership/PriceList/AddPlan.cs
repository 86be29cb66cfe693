using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Membership.PriceList;

/// <summary>Puts a plan on the price list.</summary>
internal sealed class AddPlan(Clubs clubs, BusinessClock clock)
{
    /// <summary>Adds a plan inside a write job. Refuses terms that cannot be, clubs that are not the caller's, and the name of another plan on sale.</summary>
    public async Task<Outcome<PlanCard>> In(FitCrmDb db, PlanBody body, CancellationToken ct)
    {
        var known = await clubs.All(ct);
        var terms = body.Terms(known);
        if (terms.Refused is { } unfit) return unfit;
        if (PlanScope.Deny(terms.Value.ClubIds, known) is { } notYours) return notYours;
        var id = body.Id ?? Guid.CreateVersion7(clock.Now);
        if (await db.Set<Plan>().AnyAsync(p => p.Id == id, ct)) return new IdReused();
        if (await IsTaken(db, id, terms.Value.Name, ct)) return new PlanNameTaken(terms.Value.Name);
        var plan = Plan.Offer(id, terms.Value);
        db.Add(plan);
        return PlanCard.Of(plan, known, plan.Version);
    }

    /// <summary>Whether another plan on sale has this name.</summary>
    public static Task<bool> IsTaken(FitCrmDb db, Guid id, string name, CancellationToken ct) =>
        db.Set<Plan>().AnyAsync(p => p.Id != id && p.Name == name && p.ArchivedAt == null, ct);
}
