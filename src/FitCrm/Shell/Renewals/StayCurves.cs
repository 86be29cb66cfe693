using FitCrm.Reports;
using FitCrm.Shell.Kit;
using FitCrm.Shell.Overview;

namespace FitCrm.Shell.Renewals;

/// <summary>The curves of how long members stay: those of the two latest whole years of joining.</summary>
/// <param name="Columns">Month, then share, lower and upper of each year.</param>
/// <param name="Rows">Months 0 to 24.</param>
/// <param name="Caption">What it is, and how many are at risk when.</param>
/// <param name="Files">The report with every year, as files.</param>
public sealed record StayView(IReadOnlyList<string> Columns, IReadOnlyList<ChartRow> Rows, string Caption, IReadOnlyList<(string Text, string Href)> Files);

/// <summary>Reads them out of the report.</summary>
internal sealed class StayCurves(SurvivalReport report)
{
    private const int Months = 24;

    /// <summary>The curves; null where fewer than 20 joined in each of the years.</summary>
    public async Task<StayView?> Of(Ground ground, CancellationToken ct)
    {
        var year = ground.AsOf.Year;
        var told = await report.Cohorts(ground.Ask(new(year - 2, 1, 1), new(year - 1, 12, 31)), ct);
        var cohorts = told.Skip(1).Where(c => c.N >= RenewalRate.FewestForAPercentage).Reverse().ToList();
        if (cohorts.Count == 0) return null;
        var file = $"/api/v1/reports/survival?club={ground.Code}&format=";
        return new([Say.W("month"), .. cohorts.SelectMany(c => new[] { Say.W("joined-in", c.Cohort), Say.W("lower"), Say.W("upper") })],
            [.. Enumerable.Range(0, Months + 1).Where(m => cohorts.Any(c => c.After(m) is not null)).Select(m => new ChartRow(Show.Count(m), [.. cohorts.SelectMany(c => Cells(c, m))]))],
            string.Join(" ", [Say.W("stay-caption"), .. cohorts.Select(c => Say.W("stay-at-risk", c.Cohort, AtRisk(c, 0), AtRisk(c, 12), AtRisk(c, 24)))]),
            [("Excel", file + "xlsx"), ("PDF", file + "pdf")]);
    }

    private static IEnumerable<string> Cells(SurvivalCohort cohort, int month) => cohort.After(month) is { } p
        ? [Show.Percent(p.S), p.Interval is { } i ? Show.Percent(i.Low) : Show.Percent(p.S), p.Interval is { } j ? Show.Percent(j.High) : Show.Percent(p.S)] : [RateWords.Nothing, RateWords.Nothing, RateWords.Nothing];

    private static string AtRisk(SurvivalCohort cohort, int month) => cohort.After(month) is null ? RateWords.Nothing : Show.Count(cohort.AtRisk(month));
}
