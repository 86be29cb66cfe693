using System.Text.Json.Nodes;
using FitCrm.Kernel;
using FitCrm.Reports.Sheets;

namespace FitCrm.Reports.Survivals;

/// <summary>report survival: figure 10 of retention.md 8, and the length of stay of figure 11.</summary>
internal sealed class SurvivalDocument(SurvivalReport report) : Document
{
    /// <summary>The years that are told where no period is named, the one of the report not counted.</summary>
    public const int UsualYears = 5;

    private static readonly string[] Columns = ["cohort", "day", "atRisk", "ended", "s", "se", "lower", "upper"];

    public override string Name => "survival";

    public override DateOnly UsualFrom(DateOnly to) => new(to.Year - UsualYears, 1, 1);

    public override async Task<Finding> Find(ReportQuestion question, CancellationToken ct)
    {
        var cohorts = await report.Cohorts(question, ct);
        var shape = Figure.Head(question);
        shape["cohorts"] = new JsonArray([.. cohorts.Select(Shape)]);
        return new()
        {
            Name = Name,
            Question = question,
            Figures = shape,
            Csv = new(Columns, cohorts.SelectMany(c => c.Curve.Select(p => Row(c, p))).ToAsyncEnumerable()),
            Tables = [ByMonth(cohorts), Cohorts(cohorts)],
            Paper = (typeof(SurvivalPaper), new() { [nameof(SurvivalPaper.Cohorts)] = cohorts, [nameof(SurvivalPaper.Question)] = question }),
        };
    }

    private static JsonObject Shape(SurvivalCohort cohort) => new()
    {
        ["cohort"] = cohort.Cohort,
        ["n"] = cohort.N,
        ["lastDay"] = cohort.LastDay,
        ["monthsOf24"] = Figure.Of(cohort.Stay(24)),
        ["curve"] = new JsonArray([.. cohort.Curve.Select(p => new JsonObject
        {
            ["day"] = p.Day, ["atRisk"] = p.AtRisk, ["ended"] = p.Ended, ["s"] = Figure.Of(p.S), ["se"] = Figure.Of(p.Se),
        })]),
    };

    private static object?[] Row(SurvivalCohort cohort, SurvivalPoint p) => [cohort.Cohort, p.Day, p.AtRisk, p.Ended, Digits.Round(p.S), Digits.Round(p.Se), Digits.Round(p.Interval?.Low), Digits.Round(p.Interval?.High)];

    private static NamedSheet ByMonth(IReadOnlyList<SurvivalCohort> cohorts) => NamedSheet.Of(Words.Of("Reports.survival"),
        [Words.Of("Reports.month-of-membership"), .. cohorts.SelectMany(c => new[] { NameOf(c.Cohort), Words.Of("Reports.lower"), Words.Of("Reports.upper") })],
        Enumerable.Range(0, 37).Where(m => cohorts.Any(c => c.After(m) is not null)).Select(m => (object?[])
            [m, .. cohorts.SelectMany(c => c.After(m) is { } p ? [Share.Of(p.S), Share.Of(p.Interval?.Low), Share.Of(p.Interval?.High)] : new object?[3])]));

    private static NamedSheet Cohorts(IReadOnlyList<SurvivalCohort> cohorts) => NamedSheet.Of(Words.Of("Reports.cohorts"),
        [Words.Of("Reports.col-cohort"), Words.Of("Reports.memberships"), Words.Of("Reports.after-month", 12), Words.Of("Reports.after-month", 24), Words.Of("Reports.months-of-24")],
        cohorts.Select(c => new object?[] { NameOf(c.Cohort), c.N, Share.Of(c.After(12)?.S), Share.Of(c.After(24)?.S), Digits.Round(c.Stay(24)) }));

    /// <summary>A cohort as a reader knows it.</summary>
    internal static string NameOf(string cohort) => cohort == SurvivalTally.Everybody ? Words.Of("Reports.cohort-all") : Words.Of("Reports.cohort-joined", cohort);
}
