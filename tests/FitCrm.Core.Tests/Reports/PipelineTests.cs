using FitCrm.Reports;
using static FitCrm.Core.Tests.Reports.Cast;

namespace FitCrm.Core.Tests.Reports;

public class PipelineTests
{
    [Fact]
    public void Windows_count_from_the_day_of_the_report_and_a_nearer_one_is_part_of_the_farther()
    {
        var tally = new PipelineTally(Day("2024-12-01"));
        foreach (var ends in new[] { "2024-11-30", "2024-12-01", "2024-12-31", "2025-01-01", "2025-01-30", "2025-01-31", "2025-03-01", "2025-03-02" })
            tally.Add(First("2024-12-01", Sold("2024-01-01", ends, "2024-01-01")), "renewal", 30, "Mira");
        Assert.Equal([(30, 2), (60, 4), (90, 6)], tally.Windows.Select(w => (w.Days, w.Due)));
    }

    [Fact]
    public void Those_still_to_decide_are_told_by_stage_risk_and_owner()
    {
        var tally = new PipelineTally(Day("2024-12-10"));
        var year = Year("2024-01-01", "2024-01-01");
        tally.Add(First("2024-12-10", year, Year("2025-01-01", "2024-12-05", 2)), "renewal", 0, "Mira");
        tally.Add(First("2024-12-10", year), "renewal", 55, "Mira");
        tally.Add(First("2024-12-10", year), "renewal", 25, null);
        tally.Add(First("2024-12-10", year with { CancelledOn = Day("2024-12-05") }), null, null, null);
        var near = tally.Windows[0];
        Assert.Equal((3, 1, 2), (near.Due, near.Renewed, near.Open));
        Assert.Equal(new Dictionary<string, int> { ["renewal"] = 2 }, near.Stage);
        Assert.Equal(new Dictionary<RiskBand, int> { [RiskBand.Medium] = 1, [RiskBand.High] = 1 }, near.Risk);
        Assert.Equal(new Dictionary<string, int> { ["Mira"] = 1, ["unknown"] = 1 }, near.Owner);
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(1, "1–5")]
    [InlineData(5, "1–5")]
    [InlineData(6, "6–12")]
    [InlineData(12, "6–12")]
    [InlineData(13, "13–24")]
    [InlineData(24, "13–24")]
    [InlineData(25, "25+")]
    public void Visits_in_ninety_days_fall_into_five_bands(int visitDays, string band) => Assert.Equal(band, VisitBand.Of(visitDays));
}
