using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FitCrm.Kernel;

namespace FitCrm.Reports.Sheets;

/// <summary>Figures as rows of two columns: the way to the figure in the JSON document, and its value.</summary>
internal static class Flat
{
    public static readonly IReadOnlyList<string> Columns = ["figure", "value"];

    public static Sheet Of(JsonObject figures) => new(Columns, Pairs(figures, "").Select(p => new object?[] { p.Figure, p.Value }).ToAsyncEnumerable());

    /// <summary>The same for a spreadsheet: numbers and days as such.</summary>
    public static Sheet Typed(JsonObject figures) => new([Words.Of("Reports.col-figure"), Words.Of("Reports.col-value")],
        Leaves(figures, "").Select(p => new object?[] { p.Figure, Value(p.Node) }).ToAsyncEnumerable());

    /// <summary>Figures and values in the order of the document.</summary>
    public static IEnumerable<(string Figure, string Value)> Pairs(JsonNode? node, string path) => Leaves(node, path).Select(p => (p.Figure, Text(p.Node)));

    private static IEnumerable<(string Figure, JsonNode? Node)> Leaves(JsonNode? node, string path) => node switch
    {
        JsonObject parts => parts.SelectMany(p => Leaves(p.Value, path.Length == 0 ? p.Key : $"{path} / {p.Key}")),
        JsonArray limits => limits.SelectMany((limit, i) => Leaves(limit, $"{path} / {(i == 0 ? "low" : "high")}")),
        _ => [(path, node)],
    };

    private static object? Value(JsonNode? node) => node switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<double>(out var number) => number,
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture),
        _ => DateOnly.TryParseExact(Text(node), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : Text(node),
    };

    private static string Text(JsonNode? node) => node switch
    {
        null => "",
        JsonValue value when value.TryGetValue<double>(out var number) && value.GetValueKind() == JsonValueKind.Number => Digits.Of(number),
        _ => node.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : node.ToJsonString(),
    };
}
