using System.Globalization;
using System.Text.Json.Nodes;
using FitCrm.Kernel;
using FitCrm.Reports.Paper;
using FitCrm.Reports.Sheets;
using FitCrm.Shell.Kit;

namespace FitCrm.Reports.Attritions;

/// <summary>report attrition: figure 9 of retention.md 8, with its months.</summary>
internal sealed class AttritionDocument(AttritionReport report) : Document
{
    public override string Name => "attrition";

    public override async Task<Finding> Find(ReportQuestion question, CancellationToken ct)
    {
        var tally = await report.Figures(question, ct);
        var shape = Figure.Head(question);
        foreach (var (name, value) in Shape(tally.All).ToList()) shape[name] = value?.DeepClone();
        var months = new JsonObject();
        foreach (var (month, attrition) in tally.Months) months[Digits.Of(month)[..7]] = Shape(attrition);
        shape["months"] = months;
        return new() { Name = Name, Question = question, Figures = shape, Tables = [ByMonth(tally)], Parts = OnPaper(tally, question) };
    }

    private static NamedSheet ByMonth(AttritionTally tally) => NamedSheet.Of(W("by-month-lost"),
        [W("month"), W("lapses"), W("cancellations"), W("undecided"), W("member-months"), W("per-thousand")],
        tally.Months.Select(m => new object?[] { new Month(m.Key), m.Value.Lapses, m.Value.Cancellations, m.Value.Undecided, Math.Round(m.Value.MemberMonths, 2), m.Value.PerThousand is { } rate ? Math.Round(rate, 2) : null }));

    private static PaperParts OnPaper(AttritionTally tally, ReportQuestion question) => new()
    {
        Lead = Press.Lead(question),
        Tiles =
        [
            (W("per-thousand"), tally.All.PerThousand is { } rate ? rate.ToString("0.0", CultureInfo.CurrentCulture) : "–", W("per-thousand-note", Show.Count((long)Math.Round(tally.All.MemberMonths)))),
            (W("lapses"), Show.Count(tally.All.Lapses), W("lapses-note")), (W("cancellations"), Show.Count(tally.All.Cancellations), W("cancellations-note")), (W("undecided"), Show.Count(tally.All.Undecided), W("undecided-note")),
        ],
        Chart = tally.Months.Count == 0 ? null : (W("attrition-by-month"), typeof(MonthBars), new()
        {
            [nameof(MonthBars.Months)] = tally.Months.Select(m => (m.Key, m.Value.PerThousand, m.Value.Undecided > 0)).ToList(), [nameof(MonthBars.Label)] = W("attrition-by-month"),
        }, W("attrition-by-month-note")),
        How = W("attrition-how"),
    };

    private static string W(string key, params object[] named) => Words.Of("Reports." + key, named);

    private static JsonObject Shape(Attrition a) => new()
    {
        ["lapses"] = a.Lapses,
        ["cancellations"] = a.Cancellations,
        ["undecided"] = a.Undecided,
        ["coveredDays"] = a.CoveredDays,
        ["memberMonths"] = Figure.Of(a.MemberMonths),
        ["attrition"] = Figure.Of(a.PerThousand),
    };
}
