using FitCrm.Data;
using FitCrm.Membership.Agreements;
using FitCrm.Membership.PriceList;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Membership;

/// <summary>All contracts, for joining and filtering in the database.</summary>
public static class Contracts
{
    /// <summary>Every contract, cancelled and ended ones included.</summary>
    public static IQueryable<ContractRow> Rows(FitCrmDb db) => db.Set<Contract>().Select(c => new ContractRow
    {
        Id = c.Id, ExternalId = c.ExternalId, PersonId = c.PersonId, PlanId = c.PlanId, ClubId = c.ClubId, Group = c.Group, Term = c.Term,
        StartsOn = c.StartsOn, AgreedEndsOn = c.AgreedEndsOn, EndsOn = c.EndsOn, BoughtOn = c.BoughtOn, Price = c.Price,
        MonthlyPrice = c.MonthlyPrice, SellerId = c.SellerId, AutoRenew = c.AutoRenew, CancelledOn = c.CancelledOn, CancelReason = c.CancelReason,
        CancelRecordedAt = c.CancelRecordedAt, CreatedAt = c.CreatedAt, Version = c.Version,
        LastDay = c.CancelledOn != null && c.CancelledOn <= c.EndsOn ? c.CancelledOn.Value.AddDays(-1) : c.EndsOn,
    });

    /// <summary>Contracts of members: without day passes, which belong to guests and begin no cycle (retention.md 8).</summary>
    public static IQueryable<ContractRow> Renewable(FitCrmDb db) => Rows(db).Where(c => c.Group != PlanTerms.DayPass);

    /// <summary>Whether a product group is that of day passes.</summary>
    public static bool IsPass(string group) => group == PlanTerms.DayPass;

    /// <summary>The contract that speaks for its person first: the one that gives entry on a day, then by the last day of entry, the latest first; one that never began comes last.</summary>
    public static IOrderedQueryable<ContractRow> Foremost(this IQueryable<ContractRow> contracts, DateOnly today) => contracts
        .OrderBy(c => c.LastDay < c.StartsOn ? 2 : c.StartsOn <= today && today <= c.LastDay ? 0 : 1).ThenByDescending(c => c.LastDay).ThenByDescending(c => c.StartsOn);

    /// <summary>The contract of each of some people that ends last and gave entry on a day at least, with the name of its plan: until then they have been sold entry.</summary>
    public static async Task<IReadOnlyDictionary<Guid, (ContractRow Contract, string Plan)>> LastOf(FitCrmDb db, IReadOnlyCollection<Guid> people, CancellationToken ct)
    {
        var lasts = (await Rows(db).Where(c => people.Contains(c.PersonId)).ToListAsync(ct)).Where(c => c.LastDay >= c.StartsOn).GroupBy(c => c.PersonId).Select(g => g.MaxBy(c => (c.LastDay, c.StartsOn))!).ToList();
        var ids = lasts.Select(c => c.PlanId).Distinct().ToList();
        var names = await Plans.Rows(db).Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        return lasts.ToDictionary(c => c.PersonId, c => (c, names[c.PlanId]));
    }

    /// <summary>The foremost contract of each of some people with the name of its plan; who never had one is left out.</summary>
    public static async Task<IReadOnlyDictionary<Guid, (ContractRow Contract, string Plan)>> ForemostOf(FitCrmDb db, IReadOnlyCollection<Guid> people, DateOnly today, CancellationToken ct)
    {
        var firsts = (await Rows(db).Where(c => people.Contains(c.PersonId)).Foremost(today).ToListAsync(ct)).DistinctBy(c => c.PersonId).ToList();
        var ids = firsts.Select(c => c.PlanId).Distinct().ToList();
        var names = await Plans.Rows(db).Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        return firsts.ToDictionary(c => c.PersonId, c => (c, names[c.PlanId]));
    }
}
