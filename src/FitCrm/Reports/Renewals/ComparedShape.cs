using System.Text.Json.Nodes;
using FitCrm.Reports.Sheets;

namespace FitCrm.Reports.Renewals;

/// <summary>The other period in the JSON document of the renewals: its own rates, and by how much this period's are higher.</summary>
internal static class ComparedShape
{
    public static JsonObject Of(RenewalFigures now, RenewalFigures then)
    {
        var shape = new JsonObject { ["from"] = Figure.Of(then.From), ["to"] = Figure.Of(then.To) };
        foreach (var (name, value) in Line(new(now.All, then.All)).ToList()) shape[name] = value?.DeepClone();
        (shape["first"], shape["repeat"]) = (Line(new(now.First, then.First)), Line(new(now.Repeat, then.Repeat)));
        var by = new JsonObject();
        foreach (var dimension in now.By.Keys)
        {
            var lines = new JsonObject();
            foreach (var (value, pair) in Lines(now, then, dimension)) lines[value] = Line(pair);
            by[dimension] = lines;
        }

        shape["by"] = by;
        return shape;
    }

    /// <summary>The values of a dimension in either period, those with most cycles first; visit bands from few to many.</summary>
    public static IReadOnlyList<(string Value, Comparison Pair)> Lines(RenewalFigures now, RenewalFigures then, string dimension) =>
        [.. now.By[dimension].Keys.Union(then.By[dimension].Keys).Select(v => (Value: v, Pair: new Comparison(now.By[dimension].GetValueOrDefault(v), then.By[dimension].GetValueOrDefault(v))))
            .OrderBy(l => l.Value == RenewalTally.Unknown).ThenBy(l => dimension == Dimensions.Visits ? VisitBand.All.ToList().IndexOf(l.Value) : 0)
            .ThenByDescending(l => l.Pair.Now.Due).ThenBy(l => l.Value, StringComparer.Ordinal)];

    private static JsonObject Line(Comparison pair)
    {
        var line = Figure.LineOf(pair.Then);
        (line["difference"], line["differenceInterval"]) = (Figure.Of(pair.Difference), Figure.Of(pair.Interval));
        return line;
    }
}
