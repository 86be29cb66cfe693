using FitCrm.Reports;
using static FitCrm.Core.Tests.Reports.Cast;

namespace FitCrm.Core.Tests.Reports;

/// <summary>Anna's year runs from 2024-01-01 to 2024-12-31; its grace ends on 2025-01-30.</summary>
public class DueCycleTests
{
    private const string After = "2025-03-01";

    [Theory]
    [InlineData("2024-10-02", RenewedWhen.Early)] // E − 90
    [InlineData("2024-11-30", RenewedWhen.Early)] // E − 31
    [InlineData("2024-12-01", RenewedWhen.OnTime)] // E − 30
    [InlineData("2024-12-31", RenewedWhen.OnTime)] // E
    [InlineData("2025-01-01", RenewedWhen.InGrace)] // E + 1
    [InlineData("2025-01-30", RenewedWhen.InGrace)] // E + 30
    public void A_renewal_is_early_on_time_or_in_grace_by_the_day_it_was_bought(string bought, RenewedWhen when)
    {
        var cycle = First(After, Year("2024-01-01", "2024-01-01"), Year("2025-02-01", bought, 2));
        Assert.Equal(when, cycle.When);
        Assert.True(cycle is { IsRenewed: true, IsFinal: true, IsLapsed: false });
    }

    [Theory]
    [InlineData("2024-12-31", true)] // starts on E
    [InlineData("2025-01-01", true)] // starts on E + 1
    [InlineData("2025-01-02", false)] // a gap: bought too early to be called a renewal
    [InlineData("2024-12-30", false)]
    public void A_contract_bought_more_than_90_days_before_the_end_renews_only_if_it_starts_when_the_old_one_ends(string starts, bool renews)
    {
        var cycle = First(After, Year("2024-01-01", "2024-01-01"), Year(starts, "2024-10-01", 2));
        Assert.Equal(renews ? RenewedWhen.Early : null, cycle.When);
    }

    [Fact]
    public void Back_after_the_grace_is_rejoined_and_the_old_cycle_stays_lapsed()
    {
        var cycle = First("2026-01-31", Year("2024-01-01", "2024-01-01"), Year("2025-02-01", "2025-01-31"));
        Assert.True(cycle.IsLapsed);
        Assert.Equal(Day("2025-01-31"), cycle.RejoinedOn);
    }

    [Theory]
    [InlineData("2025-12-31", true)] // E + 365
    [InlineData("2026-01-01", false)]
    public void Rejoining_counts_for_a_year(string bought, bool rejoined) => Assert.Equal(rejoined,
        First("2027-01-01", Year("2024-01-01", "2024-01-01"), Year(bought, bought)).RejoinedOn is not null);

    [Fact]
    public void Within_the_grace_the_answer_is_open_and_the_day_after_it_is_final()
    {
        var year = Year("2024-01-01", "2024-01-01");
        Assert.True(First("2025-01-29", year) is { IsFinal: false, IsLapsed: false });
        Assert.True(First("2025-01-30", year) is { IsFinal: true, IsLapsed: true });
    }

    [Fact]
    public void What_was_bought_after_the_day_of_the_report_is_not_known_yet()
    {
        var terms = new[] { Year("2024-01-01", "2024-01-01"), Year("2025-01-01", "2024-12-20", 2) };
        Assert.False(First("2024-12-19", terms).IsRenewed);
        Assert.True(First("2024-12-20", terms).IsRenewed);
    }

    [Fact]
    public void A_renewal_unpaid_for_more_than_30_days_does_not_renew() => Assert.True(
        First(After, Year("2024-01-01", "2024-01-01"), Year("2025-01-01", "2024-12-20", 2) with { Paid = false }).IsLapsed);

    [Fact]
    public void After_an_unpaid_renewal_the_next_paid_one_counts()
    {
        var cycle = First(After, Year("2024-01-01", "2024-01-01"),
            Year("2025-01-01", "2024-12-20", 2) with { Paid = false }, Year("2025-01-20", "2025-01-20", 2));
        Assert.Equal(RenewedWhen.InGrace, cycle.When);
    }

    [Fact]
    public void A_renewal_cancelled_before_its_first_day_never_ran_and_leaves_the_old_cycle_lapsed()
    {
        var cycles = DueCycles.Of(Anna, [Year("2024-01-01", "2024-01-01"), Year("2025-01-01", "2024-12-20", 2) with { CancelledOn = Day("2025-01-01") }], Day(After), Grace);
        Assert.True(Assert.Single(cycles).IsLapsed);
    }

    [Fact]
    public void A_cancelled_contract_is_lost_on_that_day_and_final_at_once()
    {
        var cycle = First("2024-06-15", Year("2024-01-01", "2024-01-01") with { CancelledOn = Day("2024-06-15") });
        Assert.True(cycle is { IsCancelled: true, IsFinal: true, IsRenewed: false, IsLapsed: false });
        Assert.Equal(Day("2024-06-15"), cycle.LostOn);
    }

    [Fact]
    public void A_contract_in_another_product_group_renews_nothing() => Assert.True(
        First(After, Year("2024-01-01", "2024-01-01"), Year("2025-01-01", "2024-12-20", 1, group: "personal training")).IsLapsed);

    [Fact]
    public void A_contract_that_rolls_on_monthly_is_never_due_but_renews_the_one_before_it()
    {
        Assert.Empty(DueCycles.Of(Anna, [Rolling("2024-01-01")], Day(After), Grace));
        Assert.Equal(RenewedWhen.OnTime, First(After, Year("2024-01-01", "2024-01-01"), Rolling("2024-12-31")).When);
    }

    [Fact]
    public void A_renewal_is_renewed_in_its_turn()
    {
        var terms = new[] { Year("2024-01-01", "2024-01-01"), Year("2025-01-01", "2024-12-20", 2), Year("2026-01-01", "2026-01-10", 3) };
        var cycles = DueCycles.Of(Anna, terms, Day("2026-02-01"), Grace).ToList();
        Assert.Equal([RenewedWhen.OnTime, RenewedWhen.InGrace, null], cycles.Select(c => c.When));
        Assert.Equal([true, true, false], cycles.Select(c => c.IsFinal));
    }
}
