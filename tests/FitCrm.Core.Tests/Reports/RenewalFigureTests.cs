using FitCrm.Kernel;
using FitCrm.Reports;
using static FitCrm.Core.Tests.Reports.Cast;

namespace FitCrm.Core.Tests.Reports;

public class RenewalFigureTests
{
    [Fact]
    public void Early_renewal_counts_in_the_period_of_the_old_end()
    {
        SoldTerm[] terms = [Year("2024-02-01", "2024-02-01"), Year("2025-02-01", "2024-11-15", 2)];
        Assert.Equal(0, Figures("2024-11-01", "2024-11-30", "2025-03-31", terms).All.Due);
        var january = Figures("2025-01-01", "2025-01-31", "2025-03-31", terms);
        Assert.Equal(new RenewalRate(1, 1, 1), january.All);
        Assert.Equal(new WhenRenewed(1, 0, 0), january.When);
    }

    [Fact]
    public void A_freeze_moves_the_end_into_its_new_period()
    {
        // Ten frozen days move E from 2024-12-31 to 2025-01-10.
        var term = Year("2024-01-01", "2024-01-01") with { EndsOn = Day("2025-01-10") };
        Assert.Equal(0, Figures("2024-12-01", "2024-12-31", "2025-03-31", [term]).All.Due);
        Assert.Equal(1, Figures("2025-01-01", "2025-01-31", "2025-03-31", [term]).All.Due);
    }

    [Fact]
    public void Final_and_provisional_cycles_stand_apart()
    {
        // As of 2025-03-02 a cycle is final if it ended up to 2025-01-31.
        var figures = Figures("2025-01-01", "2025-02-28", "2025-03-02",
            [Year("2024-01-10", "2024-01-10"), Year("2025-01-10", "2025-01-05", 2)],
            [Year("2024-02-01", "2024-02-01")],
            [Year("2024-02-02", "2024-02-02")],
            [Year("2024-02-10", "2024-02-10"), Year("2025-02-10", "2024-12-01", 2)]);
        Assert.Equal(new RenewalRate(4, 2, 1), figures.All);
        Assert.Equal(new Provisional(2, new(1, 0, 0)), figures.Provisional);
        Assert.Equal(0.5, figures.All.Rate);
        Assert.Equal([true, false], figures.Months.Select(m => m.IsFinal));
        Assert.Equal([2, 0], figures.Months.Select(m => m.Rate.Final));
    }

    [Fact]
    public void Without_a_final_cycle_there_is_no_rate_and_no_interval()
    {
        var figures = Figures("2025-02-01", "2025-02-28", "2025-02-28", [Year("2024-02-15", "2024-02-15")]);
        Assert.Equal(1, figures.All.Due);
        Assert.Null(figures.All.Rate);
        Assert.Null(figures.All.Interval);
    }

    [Fact]
    public void Cancelled_mid_term_stands_in_the_variant_and_not_in_the_headline()
    {
        var figures = Figures("2024-01-01", "2024-12-31", "2025-03-01",
            [Year("2024-01-01", "2024-01-01") with { CancelledOn = Day("2024-06-15") }],
            [Year("2024-01-01", "2024-01-01"), Year("2025-01-01", "2024-12-31", 2)]);
        Assert.Equal(new RenewalRate(1, 1, 1), figures.All);
        Assert.Equal(new RenewalRate(2, 2, 1), figures.InclCancelled);
        Assert.Equal(0, figures.Lapsed);
    }

    [Fact]
    public void First_and_repeat_cycles_are_told_apart_by_their_number_in_the_chain()
    {
        var figures = Figures("2025-01-01", "2026-01-31", "2026-12-31",
            [Year("2024-02-01", "2024-02-01"), Year("2025-02-01", "2025-01-05", 2)],
            [Year("2024-02-01", "2024-02-01", 2)]);
        Assert.Equal(new RenewalRate(1, 1, 1), figures.First);
        Assert.Equal(new RenewalRate(2, 2, 0), figures.Repeat);
    }

    [Fact]
    public void The_money_rate_weighs_monthly_prices()
    {
        var figures = Figures("2025-01-01", "2025-01-31", "2025-12-31",
            [Year("2024-02-01", "2024-02-01", monthly: 4000), Year("2025-02-01", "2025-01-05", 2, monthly: 5000)],
            [Year("2024-01-15", "2024-01-15", monthly: 6000)]);
        Assert.Equal(new MoneyRate(10000, 5000), figures.Money["EUR"]);
        Assert.Equal(0.5, figures.Money["EUR"].Rate);
    }

    [Fact]
    public void A_renewal_in_another_currency_counts_among_people_and_not_in_money()
    {
        var figures = Figures("2025-01-01", "2025-01-31", "2025-12-31",
            [Year("2024-02-01", "2024-02-01"), Year("2025-02-01", "2025-01-05", 2) with { Monthly = new Money(9900, "PLN") }]);
        Assert.Equal(1, figures.All.Renewed);
        Assert.Empty(figures.Money);
    }

    [Fact]
    public void Rejoined_is_a_share_of_the_lapsed_and_never_of_the_rate()
    {
        var figures = Figures("2024-12-01", "2024-12-31", "2025-12-31",
            [Year("2024-01-01", "2024-01-01"), Year("2025-05-01", "2025-05-01")],
            [Year("2024-01-01", "2024-01-01")]);
        Assert.Equal(0, figures.All.Renewed);
        Assert.Equal((2, 1, 0.5), (figures.Lapsed, figures.Rejoined, figures.RejoinedShare));
    }

    [Fact]
    public void The_share_of_unknown_loss_reasons_is_shown()
    {
        var tally = new RenewalTally(Day("2024-12-01"), Day("2024-12-31"), Day("2025-12-31"), []);
        foreach (var reason in new[] { "price", null, "", "price" })
            tally.Add(First("2025-12-31", Year("2024-01-01", "2024-01-01")) with { LossReason = reason }, []);
        var figures = tally.Figures();
        Assert.Equal(new Dictionary<string, int> { ["price"] = 2, ["unknown"] = 2 }, figures.LossReasons);
        Assert.Equal(0.5, figures.UnknownShare);
    }

    [Fact]
    public void A_breakdown_shows_no_percentage_below_twenty_final_cycles()
    {
        var tally = new RenewalTally(Day("2024-12-01"), Day("2024-12-31"), Day("2025-12-31"), ["plan", "trainer"]);
        for (var i = 0; i < 39; i++)
            tally.Add(First("2025-12-31", Year("2024-01-01", "2024-01-01")), [i < 20 ? "Year" : "Student", i == 0 ? "Mira" : null]);
        var by = tally.Figures().By;
        Assert.Equal([("Student", 19, true), ("Year", 20, false)], by["plan"].Select(l => (l.Key, l.Value.Final, l.Value.TooFew)));
        Assert.Equal([("Mira", 1), ("unknown", 38)], by["trainer"].Select(l => (l.Key, l.Value.Due)));
    }

    [Fact]
    public void Monthly_contracts_are_counted_at_their_twelfth_month_and_never_by_charge()
    {
        var figures = Figures("2024-12-01", "2025-01-31", "2025-03-01",
            [Rolling("2024-01-15")],
            [Rolling("2024-01-20") with { CancelledOn = Day("2024-07-01") }],
            [Rolling("2024-06-01")]);
        Assert.Equal(0, figures.All.Due);
        Assert.Equal(new RenewalRate(2, 2, 1), figures.Rolling);
    }

    [Fact]
    public void A_back_dated_edit_changes_a_rerun_for_the_same_day()
    {
        var year = Year("2024-01-01", "2024-01-01");
        var before = Figures("2024-12-01", "2024-12-31", "2025-03-01", [year]);
        var after = Figures("2024-12-01", "2024-12-31", "2025-03-01", [year, Year("2025-01-01", "2024-12-28", 2)]);
        Assert.Equal((0, 1), (before.All.Renewed, after.All.Renewed));
    }
}
