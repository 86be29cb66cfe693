using FitCrm.Reports;
using static FitCrm.Core.Tests.Reports.Cast;

namespace FitCrm.Core.Tests.Reports;

public class SurvivalTests
{
    /// <summary>The 21 patients on 6-MP of Freireich et al. (1963), the example of every textbook; + is still there.</summary>
    private const string Freireich = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+";

    [Fact]
    public void The_estimate_and_its_error_are_those_of_the_textbook()
    {
        var curve = Cohort(Freireich).Curve;
        Assert.Equal([(0, 21, 0), (6, 21, 3), (7, 17, 1), (10, 15, 1), (13, 12, 1), (16, 11, 1), (22, 7, 1), (23, 6, 1)], curve.Select(p => (p.Day, p.AtRisk, p.Ended)));
        Assert.Equal([1, .8571, .8067, .7529, .6902, .6275, .5378, .4482], curve.Select(p => Math.Round(p.S, 4)));
        Assert.Equal([0, .0764, .0869, .0963, .1068, .1141, .1282, .1346], curve.Select(p => Math.Round(p.Se!.Value, 4)));
        Assert.Equal(.8067 - 1.96 * .0869, curve[2].Interval!.Value.Low, 3);
        Assert.Equal(1, curve[1].Interval!.Value.High);
    }

    [Fact]
    public void Who_is_seen_from_a_later_day_on_is_at_risk_from_then()
    {
        var tally = new SurvivalTally();
        tally.Add(new(Day("2020-01-01"), -1, 100, true));
        tally.Add(new(Day("2020-01-01"), 99, 300, true));
        tally.Add(new(Day("2020-01-01"), 100, 400, false));
        var curve = tally.Cohorts()[0].Curve;
        Assert.Equal([(0, 1, 0), (100, 2, 1), (300, 2, 1)], curve.Select(p => (p.Day, p.AtRisk, p.Ended)));
        Assert.Equal(.25, curve[^1].S);
    }

    [Fact]
    public void Nobody_left_has_no_error_and_nothing_is_said_after_the_last_day()
    {
        var cohort = Cohort("30 60");
        Assert.Equal((0.0, null), (cohort.Curve[^1].S, cohort.Curve[^1].Se));
        Assert.NotNull(cohort.After(1));
        Assert.Null(cohort.After(3));
        Assert.Null(cohort.Stay(24));
        Assert.Empty(new SurvivalTally().Cohorts());
    }

    [Fact]
    public void The_length_of_stay_is_the_area_under_the_curve()
    {
        // All stay 365 days, half of them 730 and more: 12 months and half of the other 12.
        var cohort = Cohort(string.Join(' ', Enumerable.Repeat("365", 10).Concat(Enumerable.Repeat("800+", 10))));
        Assert.Equal((365 + (730 - 365) * .5) / 30.4375, cohort.Stay(24)!.Value, 9);
        Assert.Equal((20, 20, 10), (cohort.AtRisk(0), cohort.AtRisk(11), cohort.AtRisk(24)));
        Assert.Equal((.5, 1.0), (cohort.After(12)!.Value.S, cohort.After(11)!.Value.S));
    }

    [Fact]
    public void A_chain_is_one_membership_lost_at_its_last_end()
    {
        var first = Year("2023-01-01", "2023-01-01");
        var second = Year("2024-01-10", "2024-01-10", 2) with { ChainStart = Day("2023-01-01") };
        Assert.Equal([new Stay(Day("2023-01-01"), -1, Day("2025-01-09").DayNumber - Day("2023-01-01").DayNumber, true)], Stays("2025-03-01", first, second));
        Assert.Equal([new Stay(Day("2023-01-01"), -1, Day("2025-01-09").DayNumber - Day("2023-01-01").DayNumber, false)], Stays("2025-01-31", first, second));   // in its grace: known up to E
        Assert.Equal([new Stay(Day("2023-01-01"), -1, Day("2024-06-01").DayNumber - Day("2023-01-01").DayNumber, false)], Stays("2024-06-01", first, second));
    }

    [Fact]
    public void A_cancelled_one_is_lost_on_its_day_who_comes_back_later_joins_again_and_what_rolls_on_goes_on()
    {
        var cancelled = Year("2023-01-01", "2023-01-01") with { CancelledOn = Day("2023-03-01") };
        Assert.Equal([(59, true), (0, false)], Stays("2024-06-01", cancelled, Year("2024-06-01", "2024-06-01")).Select(s => (s.Days, s.Lost)));
        Assert.Equal([(500, false)], Stays("2024-05-15", Rolling("2023-01-01")).Select(s => (s.Days, s.Lost)));
        Assert.Equal([(31, true)], Stays("2024-05-15", Rolling("2023-01-01") with { CancelledOn = Day("2023-02-01") }).Select(s => (s.Days, s.Lost)));
        Assert.Empty(Stays("2022-12-31", Year("2023-01-01", "2022-12-01")));
        Assert.Empty(Stays("2023-06-01", Year("2023-01-01", "2023-01-01") with { CancelledOn = Day("2023-01-01") }));
    }

    [Fact]
    public void Before_the_first_contract_known_here_nobody_could_be_seen_to_leave()
    {
        var known = Year("2023-01-01", "2023-01-01", 2) with { ChainStart = Day("2022-01-01") };
        Assert.Equal([new Stay(Day("2022-01-01"), 364, 729, true)], Stays("2024-06-01", known));
    }

    private static SurvivalCohort Cohort(string days)
    {
        var tally = new SurvivalTally();
        foreach (var day in days.Split(' ')) tally.Add(new(Day("2020-01-01"), -1, int.Parse(day.TrimEnd('+'), System.Globalization.CultureInfo.InvariantCulture), !day.EndsWith('+')));
        return tally.Cohorts()[1];
    }

    private static IEnumerable<Stay> Stays(string asOf, params SoldTerm[] terms) => Stay.Of(Guid.NewGuid(), terms, Day(asOf), 30).Select(s => s.Stay);
}
