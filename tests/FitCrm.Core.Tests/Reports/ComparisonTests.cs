using FitCrm.Reports;
using static FitCrm.Core.Tests.Reports.Cast;

namespace FitCrm.Core.Tests.Reports;

public class ComparisonTests
{
    [Theory]
    [InlineData(56, 70, 48, 80, .2, .0524, .3339, 1)]
    [InlineData(48, 80, 56, 70, -.2, -.3339, -.0524, -1)]
    [InlineData(620, 1000, 58, 100, .04, -.0569, .1423, 0)]
    public void The_difference_stands_beside_Newcombes_interval(int renewed, int final, int renewedThen, int finalThen, double difference, double low, double high, int sign)
    {
        var pair = new Comparison(new(final, final, renewed), new(finalThen, finalThen, renewedThen));
        Assert.Equal((difference, low, high, sign), (Math.Round(pair.Difference!.Value, 4), Math.Round(pair.Interval!.Value.Low, 4), Math.Round(pair.Interval!.Value.High, 4), pair.Sign));
    }

    [Fact]
    public void Under_20_on_either_side_nothing_is_told()
    {
        foreach (var pair in (Comparison[])[new(new(19, 19, 10), new(50, 50, 20)), new(new(50, 50, 20), new(30, 19, 10))])
            Assert.Equal((null, null, null), (pair.Difference, pair.Interval, pair.Sign));
    }

    [Theory]
    [InlineData("2025-10-01", "2026-09-30", "2024-10-01", "2025-09-30", "2024-10-01", "2025-09-30")]
    [InlineData("2024-02-01", "2024-02-29", "2024-01-01", "2024-01-31", "2023-02-01", "2023-02-28")]
    [InlineData("2023-02-01", "2023-02-28", "2023-01-01", "2023-01-31", "2022-02-01", "2022-02-28")]
    [InlineData("2026-03-10", "2026-03-16", "2026-03-03", "2026-03-09", "2025-03-10", "2025-03-16")]
    public void The_period_before_and_the_same_a_year_before(string from, string to, string beforeFrom, string beforeTo, string yearFrom, string yearTo)
    {
        Assert.Equal((Day(beforeFrom), Day(beforeTo)), Periods.Before(Day(from), Day(to)));
        Assert.Equal((Day(yearFrom), Day(yearTo)), Periods.YearBefore(Day(from), Day(to)));
    }

    [Fact]
    public void Of_the_renewed_some_pay_more_some_the_same_some_less_a_month()
    {
        SoldTerm[] Renewed(long monthly) => [Year("2024-01-01", "2024-01-01"), Year("2025-01-01", "2024-12-20", 2, monthly)];
        var figures = Figures("2024-12-01", "2024-12-31", "2025-03-31", Renewed(5900), Renewed(4900), Renewed(4900), Renewed(3900), [Year("2024-01-01", "2024-01-01")]);
        Assert.Equal(new PriceMoves(1, 2, 1), figures.Prices);
    }
}
