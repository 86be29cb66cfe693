using FitCrm.Kernel;
using FitCrm.Reports;

namespace FitCrm.Core.Tests.Reports;

/// <summary>Contracts in as few words as a test needs.</summary>
internal static class Cast
{
    public const int Grace = 30;

    public static readonly Guid Anna = Guid.Parse("00000000-0000-7000-8000-00000000000a");

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");

    public static SoldTerm Year(string starts, string bought, int number = 1, long monthly = 4900, string group = "club") =>
        Sold(starts, starts, bought, number, monthly, group) with { EndsOn = Day(starts).AddMonths(12).AddDays(-1) };

    public static SoldTerm Sold(string starts, string ends, string bought, int number = 1, long monthly = 4900, string group = "club") => new()
    {
        ContractId = Guid.CreateVersion7(),
        StartsOn = Day(starts),
        EndsOn = Day(ends),
        BoughtOn = Day(bought),
        Number = number,
        Monthly = new(monthly, "EUR"),
        Group = group,
    };

    public static SoldTerm Rolling(string starts) => Sold(starts, "9999-12-31", starts) with { Rolls = true };

    /// <summary>What became of the first of these contracts.</summary>
    public static DueCycle First(string asOf, params SoldTerm[] terms) =>
        DueCycles.Of(Anna, terms, Day(asOf), Grace).Single(c => c.Term.ContractId == terms[0].ContractId);

    public static RenewalFigures Figures(string from, string to, string asOf, params SoldTerm[][] people)
    {
        var tally = new RenewalTally(Day(from), Day(to), Day(asOf), []);
        foreach (var terms in people)
        {
            foreach (var cycle in DueCycles.Of(Guid.CreateVersion7(), terms, Day(asOf), Grace)) tally.Add(cycle, []);
            foreach (var term in terms) tally.AddRolling(term);
        }

        return tally.Figures();
    }

    public static AttritionTally Attrition(string from, string to, string asOf, FrozenDays[] freezes, params SoldTerm[] terms)
    {
        var tally = new AttritionTally(Day(from), Day(to), Day(asOf), Grace);
        tally.Add(Anna, terms, freezes);
        return tally;
    }
}
