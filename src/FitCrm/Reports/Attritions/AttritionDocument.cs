using System.Text.Json.Nodes;
using FitCrm.Reports.Sheets;

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
        return new() { Name = Name, Question = question, Figures = shape };
    }

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
