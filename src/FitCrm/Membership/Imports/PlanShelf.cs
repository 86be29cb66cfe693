using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership.PriceList;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Membership.Imports;

/// <summary>The plans by name; one that is unknown is made as an archived plan, with the term that the first contract's dates show.</summary>
internal sealed class PlanShelf(FitCrmDb db, Dictionary<string, Plan> known, string currency, DateTimeOffset now)
{
    public static async Task<PlanShelf> Load(FitCrmDb db, string currency, DateTimeOffset now, CancellationToken ct)
    {
        var plans = await db.Set<Plan>().OrderBy(p => p.ArchivedAt != null).ThenBy(p => p.Id).ToListAsync(ct);
        return new(db, plans.DistinctBy(p => SearchKey.Fold(p.Name)).ToDictionary(p => SearchKey.Fold(p.Name)), currency, now);
    }

    /// <summary>The plan of a contract, or null when it is unknown and nothing tells when the contract ends.</summary>
    public Plan? Of(ContractLine line)
    {
        var name = line.Plan ?? Words.Of("Membership.import-plan");
        if (known.TryGetValue(SearchKey.Fold(name), out var plan)) return plan;
        if (line.EndsOn is null && line.AutoRenew != true) return null;
        var (term, count) = TermOf(line, line.EndsOn);
        plan = Plan.Named(Guid.CreateVersion7(now), new() { Name = name, Group = line.Group ?? PlanTerms.Club, Term = term, TermCount = count, Price = line.Price ?? Money.Zero(currency) }, now);
        db.Add(plan);
        return known[SearchKey.Fold(name)] = plan;
    }

    /// <summary>The term a contract was sold for: as it is said, else as its dates show, without the days of a freeze when only so they are whole months.</summary>
    public static (Term Term, int Count) TermOf(ContractLine line, DateOnly? endsOn)
    {
        if (line.Term is { } said) return said;
        var shown = TermOf(line.StartsOn, line.AgreedEndsOn ?? endsOn);
        if (shown.Term != Term.Days || line.Freeze is not { } freeze || endsOn is not { } end) return shown;
        var sold = end.AddDays(-Terms.Length(freeze.From, freeze.To));
        return sold > line.StartsOn && TermOf(line.StartsOn, sold) is { Term: Term.Months } months ? months : shown;
    }

    /// <summary>Whole months where the dates are so (the end may be the day before or the same day of the month), else days; rolling without an end.</summary>
    public static (Term Term, int Count) TermOf(DateOnly startsOn, DateOnly? endsOn)
    {
        if (endsOn is not { } end || end == Terms.RollsOn) return (Term.Monthly, 1);
        var months = ((end.Year - startsOn.Year) * 12) + end.Month - startsOn.Month;
        for (var n = Math.Max(1, months); n <= months + 1; n++)
            if (startsOn.AddMonths(n) is var next && (next == end || next.AddDays(-1) == end)) return (Term.Months, n);
        return (Term.Days, Terms.Length(startsOn, end));
    }
}
