using FitCrm.Reports;
using FsCheck;
using FsCheck.Fluent;
using static FitCrm.Core.Tests.Reports.Cast;

namespace FitCrm.Core.Tests.Reports;

public class AttritionTests
{
    [Fact]
    public void A_lapse_is_dated_its_end_and_months_are_unfrozen_covered_days()
    {
        var year = Year("2024-01-01", "2024-01-01");
        var all = Attrition("2024-12-01", "2025-01-31", "2025-03-31", [new(year.ContractId, Day("2024-12-10"), Day("2024-12-19"))], year).All;
        Assert.Equal((1, 0, 21), (all.Lapses, all.Cancellations, all.CoveredDays));
        Assert.Equal(21 / 30.4375, all.MemberMonths, 12);
        Assert.Equal(1000 * 30.4375 / 21, all.PerThousand!.Value, 9);
    }

    [Fact]
    public void A_cancellation_is_lost_on_its_day_and_covered_up_to_the_day_before()
    {
        var all = Attrition("2024-06-01", "2024-06-30", "2025-03-31", [], Year("2024-01-01", "2024-01-01") with { CancelledOn = Day("2024-06-15") }).All;
        Assert.Equal((0, 1, 14), (all.Lapses, all.Cancellations, all.CoveredDays));
    }

    [Fact]
    public void A_monthly_contract_counts_when_it_is_cancelled_and_never_at_a_charge()
    {
        Assert.Equal((0, 0, 61), Counts(Attrition("2024-06-01", "2024-07-31", "2025-03-31", [], Rolling("2024-01-01"))));
        Assert.Equal((0, 1, 30), Counts(Attrition("2024-06-01", "2024-07-31", "2025-03-31", [], Rolling("2024-01-01") with { CancelledOn = Day("2024-07-01") })));
    }

    [Fact]
    public void A_cycle_in_its_grace_is_undecided_and_a_renewed_one_is_no_loss()
    {
        var ended = Attrition("2024-12-01", "2024-12-31", "2025-01-10", [], Year("2024-01-01", "2024-01-01")).All;
        Assert.Equal((0, 1), (ended.Lapses, ended.Undecided));
        var renewed = Attrition("2024-12-01", "2024-12-31", "2025-03-10", [], Year("2024-01-01", "2024-01-01"), Year("2025-01-01", "2025-01-20", 2)).All;
        Assert.Equal((0, 0), (renewed.Lapses, renewed.Undecided));
    }

    [Fact]
    public void Days_after_the_day_of_the_report_are_not_covered_yet() => Assert.Equal(10,
        Attrition("2024-06-01", "2024-06-30", "2024-06-10", [], Year("2024-01-01", "2024-01-01")).All.CoveredDays);

    [Fact]
    public void Losses_and_days_stand_in_their_own_month_and_add_up()
    {
        var tally = Attrition("2024-11-15", "2025-01-31", "2025-03-31", [], Year("2024-01-01", "2024-01-01"));
        Assert.Equal([(Day("2024-11-01"), 0, 16L), (Day("2024-12-01"), 1, 31L)], tally.Months.Select(m => (m.Key, m.Value.Lapses, m.Value.CoveredDays)));
        Assert.Equal(47, tally.All.CoveredDays);
    }

    [Fact]
    public void Nobody_covered_has_no_rate() => Assert.Null(Attrition("2023-01-01", "2023-12-31", "2025-01-01", [], Year("2024-01-01", "2024-01-01")).All.PerThousand);

    /// <summary>Random contracts that overlap, touch and leave gaps, with random freezes, against a count of day after day.</summary>
    [Fact]
    public void Covered_days_equal_counting_day_by_day() => Prop.ForAll(Histories, h =>
    {
        var (terms, freezes) = h;
        DateOnly from = Day("2024-03-01"), to = Day("2024-11-30");
        var counted = 0;
        for (var day = from; day <= to; day = day.AddDays(1))
            if (terms.Any(t => t.StartsOn <= day && day <= t.LastDay && !freezes.Any(f => f.ContractId == t.ContractId && f.From <= day && day <= f.To)))
                counted++;
        var stretches = Cover.Of(terms, freezes, from, to);
        return stretches.Sum(s => s.Days) == counted && stretches.Zip(stretches.Skip(1)).All(p => p.First.Last.DayNumber + 1 < p.Second.First.DayNumber);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_months_add_up_to_the_period_however_it_is_cut() => Prop.ForAll(Histories, h =>
    {
        long Days(string from, string to)
        {
            var tally = new AttritionTally(Day(from), Day(to), Day("2026-01-01"), Grace);
            tally.Add(Anna, h.Terms, h.Freezes);
            return tally.All.CoveredDays;
        }

        return Days("2024-01-01", "2024-07-14") + Days("2024-07-15", "2025-06-30") == Days("2024-01-01", "2025-06-30");
    }).QuickCheckThrowOnFailure();

    private static (int Lapses, int Cancellations, long Days) Counts(AttritionTally tally) => (tally.All.Lapses, tally.All.Cancellations, tally.All.CoveredDays);

    private static Arbitrary<(SoldTerm[] Terms, FrozenDays[] Freezes)> Histories => Arb.From(
        from count in Gen.Choose(0, 4)
        from terms in Gen.ArrayOf(Terms, count)
        from freezes in Gen.ArrayOf(Freezes, count * 2)
        select (terms, freezes.Select((f, i) => f with { ContractId = terms[i % count].ContractId }).ToArray()));

    private static Gen<SoldTerm> Terms =>
        from start in Gen.Choose(0, 300)
        from length in Gen.Choose(1, 200)
        from cancelled in Gen.Choose(-300, 200)
        let first = Day("2024-01-15").AddDays(start)
        select new SoldTerm
        {
            ContractId = Guid.CreateVersion7(),
            StartsOn = first,
            EndsOn = first.AddDays(length - 1),
            BoughtOn = first,
            CancelledOn = cancelled > 0 ? first.AddDays(cancelled) : null,
        };

    private static Gen<FrozenDays> Freezes =>
        from start in Gen.Choose(0, 400)
        from length in Gen.Choose(1, 40)
        select new FrozenDays(Guid.Empty, Day("2024-01-15").AddDays(start), Day("2024-01-15").AddDays(start + length - 1));
}
