using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FitCrm.Retention;

/// <summary>One thing that differs between two versions: of a touch (or of none), where in it, what stood there and what stands there now; empty where nothing stood.</summary>
/// <param name="Touch">Key of the touch; empty for what is the playbook's own.</param>
/// <param name="Path">Way to it, parts by a stroke.</param>
/// <param name="Before">Old value.</param>
/// <param name="After">New value.</param>
public sealed record PlaybookChange(string Touch, string Path, string Before, string After)
{
    /// <summary>The touch is new as a whole (1), gone (−1), or both have it (0).</summary>
    public int Whole { get; init; }
}

/// <summary>The written playbook as a document: a touch changed in a few places, two versions compared.</summary>
public static class PlaybookText
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonNodeOptions AnyCase = new() { PropertyNameCaseInsensitive = true };   // as the playbook's own reader takes names
    private static readonly JsonDocumentOptions WithComments = new() { CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The text with one touch changed. A field is named by its way (<c>mode</c>, <c>opens/0/way/template</c>); null takes it out. The touch is there.</summary>
    public static string With(string text, string touch, IReadOnlyDictionary<string, JsonNode?> fields)
    {
        var root = JsonNode.Parse(text, AnyCase, WithComments)!;
        var part = root["touches"]!.AsArray().First(t => t!["key"]!.GetValue<string>() == touch)!;
        foreach (var (path, value) in fields)
        {
            var steps = path.Split('/');
            var at = steps[..^1].Aggregate(part, (node, step) => int.TryParse(step, System.Globalization.CultureInfo.InvariantCulture, out var i) ? node[i]! : node[step]!).AsObject();
            if (value is null) at.Remove(steps[^1]);
            else at[steps[^1]] = value.DeepClone();
        }

        return root.ToJsonString(Written);
    }

    /// <summary>What differs, touch by touch in the order of the newer one.</summary>
    public static IReadOnlyList<PlaybookChange> Changes(string before, string after)
    {
        var (old, now) = (Parts(before), Parts(after));
        var changes = new List<PlaybookChange>();
        foreach (var touch in now.Keys.Union(old.Keys))
        {
            if (!old.TryGetValue(touch, out var then)) changes.Add(new(touch, "", "", "") { Whole = 1 });
            else if (!now.TryGetValue(touch, out var part)) changes.Add(new(touch, "", "", "") { Whole = -1 });
            else changes.AddRange(part.Keys.Union(then.Keys).Where(p => part.GetValueOrDefault(p) != then.GetValueOrDefault(p))
                .Select(p => new PlaybookChange(touch, p, then.GetValueOrDefault(p) ?? "", part.GetValueOrDefault(p) ?? "")));
        }

        return changes;
    }

    // The leaves of each touch by their way; under an empty key those of the playbook itself.
    private static Dictionary<string, Dictionary<string, string>> Parts(string text)
    {
        var root = JsonNode.Parse(text, AnyCase, WithComments)!.AsObject();
        var parts = root["touches"]!.AsArray().ToDictionary(t => t!["key"]!.GetValue<string>(), t => Leaves(t, "").ToDictionary());
        parts[""] = root.Where(p => p.Key != "touches").SelectMany(p => Leaves(p.Value, p.Key)).ToDictionary();
        return parts;
    }

    private static IEnumerable<KeyValuePair<string, string>> Leaves(JsonNode? node, string path) => node switch
    {
        JsonObject parts => parts.SelectMany(p => Leaves(p.Value, path.Length == 0 ? p.Key : $"{path}/{p.Key}")),
        JsonArray items => items.SelectMany((item, i) => Leaves(item, $"{path}/{i}")),
        null => [],
        _ => [KeyValuePair.Create(path, node.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : node.ToJsonString())],
    };
}
