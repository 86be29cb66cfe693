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

    /// <summary>The product group of a new plan where nobody names one: a plan of a week or less is a day pass.</summary>
    internal static string? GroupOf(Term term, int? count) => term == Term.Days && count <= PlanTerms.LongestPass ? PlanTerms.DayPass : null;

    /// <summary>Whether a plan is a day pass on sale.</summary>
    internal static bool IsPass(PlanRow plan) => plan.ArchivedAt is null && plan.Group == PlanTerms.DayPass;
}
