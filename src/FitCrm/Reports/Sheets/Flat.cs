using System.Text.Json;
using System.Text.Json.Nodes;

namespace FitCrm.Reports.Sheets;

/// <summary>Figures as rows of two columns: the way to the figure in the JSON document, and its value.</summary>
internal static class Flat
{
    public static readonly IReadOnlyList<string> Columns = ["figure", "value"];

    public static Sheet Of(JsonObject figures) => new(Columns, Pairs(figures, "").Select(p => new object?[] { p.Figure, p.Value }).ToAsyncEnumerable());

    /// <summary>Figures and values in the order of the document.</summary>
    public static IEnumerable<(string Figure, string Value)> Pairs(JsonNode? node, string path) => node switch
    {
        JsonObject parts => parts.SelectMany(p => Pairs(p.Value, path.Length == 0 ? p.Key : $"{path} / {p.Key}")),
        JsonArray limits => limits.SelectMany((limit, i) => Pairs(limit, $"{path} / {(i == 0 ? "low" : "high")}")),
        _ => [(path, Text(node))],
    };

    private static string Text(JsonNode? node) => node switch
    {
        null => "",
        JsonValue value when value.TryGetValue<double>(out var number) && value.GetValueKind() == JsonValueKind.Number => Digits.Of(number),
        _ => node.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : node.ToJsonString(),
    };
}
