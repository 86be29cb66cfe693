using FitCrm.Data;
using FitCrm.Membership.PriceList;

namespace FitCrm.Membership;

/// <summary>The price list, for joining and filtering in the database.</summary>
public static class Plans
{
    /// <summary>Every plan, archived ones included.</summary>
    public static IQueryable<PlanRow> Rows(FitCrmDb db) => db.Set<Plan>().Select(p => new PlanRow
    {
        Id = p.Id, Name = p.Name, Group = p.Group, Term = p.Term, TermCount = p.TermCount, Price = p.Price, AccessFrom = p.AccessFrom,
        AccessTo = p.AccessTo, ClubIds = p.ClubIds, FreezeDays = p.FreezeDays, ArchivedAt = p.ArchivedAt, IsOnlyNamed = p.IsOnlyNamed, Version = p.Version,
    });
}
