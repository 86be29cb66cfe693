using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Shell.Kit;
using FitCrm.Staff;

namespace FitCrm.Shell.Members.Deeds;

/// <summary>Dates and money of a contract as lines, the result last.</summary>
internal static class DeedWords
{
    /// <summary>The lines of a contract as it will be.</summary>
    public static List<LedgerLine> LinesOf(Agreed agreed)
    {
        var lines = new List<LedgerLine> { new(Say.W("plan"), agreed.Plan), new(Say.W("starts"), Show.Day(agreed.StartsOn)) };
        if (agreed.Owed is { } owed) lines.Add(new(Say.W("to-pay"), Show.Money(owed)));
        if (agreed.FreezeDaysLeft is { } left) lines.Add(new(Say.W("freeze-days-left"), Show.Count(left)));
        foreach (var moved in agreed.Moved) lines.Add(new(Say.W("next-contract-moves"), $"{Show.Day(moved.StartsOn)} – {EndOf(moved.EndsOn)}"));
        lines.Add(new(Say.W("ends"), agreed.EndedBefore is { } before && before != agreed.EndsOn ? $"{EndOf(before)} → {EndOf(agreed.EndsOn)}" : EndOf(agreed.EndsOn), true));
        return lines;
    }

    /// <summary>The same of an outcome.</summary>
    public static Outcome<List<LedgerLine>> Lines(Outcome<Agreed> outcome)
    {
        if (outcome.Refused is { } no) return no;
        return LinesOf(outcome.Value);
    }

    /// <summary>A last day, or that it rolls on.</summary>
    public static string EndOf(DateOnly? day) => day is null || day == Terms.RollsOn ? Say.W("rolls-on") : Show.Day(day.Value);

    /// <summary>The last day of entry of a contract, or that it rolls on, or that it never began.</summary>
    public static string EndOf(ContractRow contract) => contract.LastDay < contract.StartsOn ? Say.W("never-began") : EndOf(contract.LastDay);

    /// <summary>"12 months from 8 Oct 2025 to 7 Oct 2026".</summary>
    public static string Of(ContractRow contract, PlanRow plan) => Say.W("contract-from-to", plan.Name, Show.Day(contract.StartsOn), EndOf(contract));

    /// <summary>Nothing is on sale: where plans are made for who may, whom to ask for the others.</summary>
    public static (string Text, string? Href, string? Way) NoPlans() => Caller.Current.May(Right.EditPlaybook)
        ? (Say.W("no-plans"), "/plans", Say.W("no-plans-way")) : (Say.W("no-plans-ask"), null, null);

    /// <summary>Plans that are sold in a club, with their prices, for a choice.</summary>
    public static IReadOnlyList<(string Value, string Text)> ChoicesOf(IEnumerable<PlanRow> plans, Guid clubId) =>
        [.. plans.Where(p => p.ArchivedAt is null && (p.ClubIds.Count == 0 || p.ClubIds.Contains(clubId))).OrderBy(p => p.Name, StringComparer.CurrentCulture)
            .Select(p => (p.Id.ToString(), $"{p.Name} · {Show.Money(p.Price)}"))];
}
