using System.Text.Json.Nodes;
using FitCrm.Kernel;
using FitCrm.Reports.Paper;
using FitCrm.Reports.Renewals;
using FitCrm.Reports.Sheets;
using FitCrm.Retention;
using FitCrm.Shell.Kit;

namespace FitCrm.Reports.Pipelines;

/// <summary>report pipeline: figure 14 of retention.md 8 without the expected renewals.</summary>
internal sealed class PipelineDocument(PipelineReport report) : Document
{
    public override string Name => "pipeline";

    public override async Task<Finding> Find(ReportQuestion question, CancellationToken ct)
    {
        var tally = await report.Figures(question, ct);
        var shape = new JsonObject { ["asOf"] = Figure.Of(question.AsOf) };
        foreach (var window in tally.Windows) shape[$"days{window.Days}"] = Shape(window);
        var windows = tally.Windows;
        return new() { Name = Name, Question = PipelineReport.Ahead(question), Figures = shape, Tables = [.. TablesOf(windows)], Parts = OnPaper(windows, question) };
    }

    private static IEnumerable<NamedSheet> TablesOf(IReadOnlyList<PipelineWindow> windows)
    {
        yield return NamedSheet.Of(W("pipeline"), [W("ends-within"), W("due"), W("renewed-already"), W("still-open")], windows.Select(w => new object?[] { W("in-days", w.Days), w.Due, w.Renewed, w.Open }));
        yield return Split(W("open-by-stage"), W("stage"), windows, w => w.Stage.OrderBy(s => Stages.IndexOf(s.Key)).Select(s => KeyValuePair.Create(RenewalTables.NameOf(Dimensions.Stage, s.Key), s.Value)));
        yield return Split(W("open-by-risk"), W("risk"), windows, w => w.Risk.Reverse().Select(r => KeyValuePair.Create(W("risk-" + r.Key.ToString().ToLowerInvariant()), r.Value)));
        yield return Split(W("open-by-owner"), W("owner"), windows, w => w.Owner.Select(o => KeyValuePair.Create(RenewalTables.NameOf("owner", o.Key), o.Value)));
    }

    // As they are lived through; who has none comes first.
    private static readonly List<string> Stages = [.. Enum.GetValues<Stage>().Select(RetentionWords.Of)];

    // A line for each value, a column for each window; a nearer one is part of the farther, so the farthest names them all.
    private static NamedSheet Split(string name, string head, IReadOnlyList<PipelineWindow> windows, Func<PipelineWindow, IEnumerable<KeyValuePair<string, int>>> of)
    {
        var counts = windows.Select(w => of(w).ToDictionary()).ToList();
        return NamedSheet.Of(name, [head, .. windows.Select(w => W("in-days", w.Days))], of(windows[^1]).Select(v => (object?[])[v.Key, .. counts.Select(c => (object?)c.GetValueOrDefault(v.Key))]));
    }

    private static PaperParts OnPaper(IReadOnlyList<PipelineWindow> windows, ReportQuestion question) => new()
    {
        Lead = W("pipeline-lead", Show.LongDay(question.AsOf)),
        Tiles = [.. windows.Select(w => (W("in-days", w.Days), Show.Count(w.Due), W("pipeline-tile", Show.Count(w.Renewed), Show.Count(w.Open))))],
        Chart = (W("renewed-already"), typeof(PipelineBars), new() { [nameof(PipelineBars.Windows)] = windows }, W("pipeline-bars-note")),
        How = W("pipeline-how"),
    };

    private static string W(string key, params object[] named) => Words.Of("Reports." + key, named);

    private static JsonObject Shape(PipelineWindow window) => new()
    {
        ["due"] = window.Due,
        ["renewed"] = window.Renewed,
        ["open"] = window.Open,
        ["stage"] = Figure.Of(window.Stage),
        ["risk"] = Figure.Of(window.Risk.Select(r => KeyValuePair.Create(r.Key.ToString().ToLowerInvariant(), r.Value))),
        ["owner"] = Figure.Of(window.Owner),
    };
}
