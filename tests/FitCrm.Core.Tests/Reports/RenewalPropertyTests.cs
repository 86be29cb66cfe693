using FitCrm.Reports;
using FsCheck;
using FsCheck.Fluent;
using static FitCrm.Core.Tests.Reports.Cast;

namespace FitCrm.Core.Tests.Reports;

/// <summary>Random lives of contracts: whatever happened, the figures must agree with each other.</summary>
public class RenewalPropertyTests
{
    [Fact]
    public void Renewed_is_early_and_on_time_and_in_grace_and_the_rest_has_lapsed() => Prop.ForAll(Clubs, people =>
    {
        var f = Figures("2024-01-01", "2025-12-31", "2025-10-01", people);
        return f.When.Sum == f.All.Renewed && f.All.Renewed + f.Lapsed == f.All.Final && f.LossReasons.Values.Sum() == f.Lapsed
            && f.First.Due + f.Repeat.Due == f.All.Due && f.All.Final + f.Provisional.Due == f.All.Due && f.Rejoined <= f.Lapsed
            && f.Months.Sum(m => m.Rate.Due) == f.All.Due && f.Months.Sum(m => m.Rate.Renewed) == f.All.Renewed && f.InclCancelled.Due >= f.All.Due;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_final_stays_as_it_is_on_any_later_day() => Prop.ForAll(Clubs, people =>
    {
        foreach (var terms in people)
        {
            var later = DueCycles.Of(Anna, terms, Day("2026-06-01"), Grace).ToDictionary(c => c.Term.ContractId);
            foreach (var cycle in DueCycles.Of(Anna, terms, Day("2025-03-01"), Grace).Where(c => c.IsFinal))
                if (later[cycle.Term.ContractId].When != cycle.When || later[cycle.Term.ContractId].IsLapsed != cycle.IsLapsed)
                    return false;
        }

        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Two_halves_of_a_period_add_up_to_it() => Prop.ForAll(Clubs, people =>
    {
        RenewalRate All(string from, string to) => Figures(from, to, "2025-10-01", people).All;
        var (a, b, whole) = (All("2024-01-01", "2024-12-07"), All("2024-12-08", "2025-12-31"), All("2024-01-01", "2025-12-31"));
        return new RenewalRate(a.Due + b.Due, a.Final + b.Final, a.Renewed + b.Renewed) == whole;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_the_rows_changes_nothing() => Prop.ForAll(Clubs, people =>
    {
        var there = Figures("2024-01-01", "2025-12-31", "2025-10-01", people);
        var back = Figures("2024-01-01", "2025-12-31", "2025-10-01", [.. people.Reverse().Select(p => p.Reverse().ToArray())]);
        return (there.All, there.When, there.First, there.Rejoined) == (back.All, back.When, back.First, back.Rejoined);
    }).QuickCheckThrowOnFailure();

    private static Arbitrary<SoldTerm[][]> Clubs => Arb.From(
        from count in Gen.Choose(1, 12)
        from people in Gen.ArrayOf(Lives, count)
        select people);

    // A life: contracts one after another, each bought some days before or after the end of the last.
    private static Gen<SoldTerm[]> Lives =>
        from count in Gen.Choose(1, 5)
        from start in Gen.Choose(0, 300)
        from steps in Gen.ArrayOf(Steps, count)
        select Life(Day("2023-06-01").AddDays(start), steps);

    private static Gen<(int Length, int Bought, int Paid, int Cancelled)> Steps =>
        from length in Gen.Choose(28, 366)
        from bought in Gen.Choose(-120, 120)
        from paid in Gen.Choose(0, 9)
        from cancelled in Gen.Choose(-2000, 300)
        select (length, bought, paid, cancelled);

    private static SoldTerm[] Life(DateOnly start, (int Length, int Bought, int Paid, int Cancelled)[] steps)
    {
        var terms = new List<SoldTerm>();
        foreach (var (length, gap, paid, cancelled) in steps)
        {
            var end = terms.Count == 0 ? start.AddDays(-1) : terms[^1].EndsOn;
            var bought = end.AddDays(gap);
            var first = bought > end ? bought : end.AddDays(1);
            terms.Add(new()
            {
                ContractId = Guid.CreateVersion7(),
                StartsOn = first,
                EndsOn = first.AddDays(length - 1),
                BoughtOn = bought,
                Number = terms.Count + 1,
                Paid = paid > 0,
                CancelledOn = cancelled > 0 && cancelled < length ? first.AddDays(cancelled) : null,
            });
        }

        return [.. terms];
    }
}
