using System.Text.Json.Nodes;
using FitCrm.Reports.Sheets;

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
        return new() { Name = Name, Question = PipelineReport.Ahead(question), Figures = shape };
    }

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
