using FitCrm.Data;
using FitCrm.Membership.Agreements;

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
    });
}
