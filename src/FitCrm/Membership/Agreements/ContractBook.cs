using FitCrm.Data;
using FitCrm.Membership.PriceList;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Membership.Agreements;

/// <summary>Reads contracts for cards.</summary>
internal sealed class ContractBook(Clubs clubs, BusinessClock clock, ISalesBook sales)
{
    /// <summary>A person's contracts, the latest first.</summary>
    public async Task<IReadOnlyList<ContractCard>> Of(FitCrmDb db, Guid personId, CancellationToken ct)
    {
        var contracts = await db.Set<Contract>().AsNoTracking().Include(c => c.Freezes).Where(c => c.PersonId == personId).OrderByDescending(c => c.StartsOn).ToListAsync(ct);
        if (contracts.Count == 0) return [];
        var planIds = contracts.Select(c => c.PlanId).Distinct().ToList();
        var plans = await db.Set<Plan>().AsNoTracking().Where(p => planIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var money = await sales.MoneyOf(db, [.. contracts.Select(c => c.Id)], ct);
        var places = (await clubs.All(ct)).ToDictionary(c => c.Id);
        return contracts.ConvertAll(c => ContractCard.Of(c, plans[c.PlanId], places[c.ClubId].Code, clock.In(places[c.ClubId].Zone).Day, money.GetValueOrDefault(c.Id)));
    }
}
