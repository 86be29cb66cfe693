using System.Text.Json;

namespace FitCrm.Retention.Playbooks;

/// <summary>Finds what a written playbook leaves out by saying null where something must stand.</summary>
internal static class Gaps
{
    private static readonly JsonDocumentOptions WithComments = new() { CommentHandling = JsonCommentHandling.Skip };

    // Null says the same as not naming them.
    private static readonly HashSet<string> MayBeNull = new(StringComparer.OrdinalIgnoreCase)
    {
        "lead", "channel", "template", "owner", "companions", "onOutcome", "day", "end", "visit", "absence", "state", "until", "if", "closes", "notAfter", "follows", "way", "holdPercent",
    };

    /// <summary>Names the first such place.</summary>
    /// <exception cref="FormatException">There is one.</exception>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static void Refuse(string text)
    {
        using var written = JsonDocument.Parse(text, WithComments);
        Look(written.RootElement, "");
    }

    private static void Look(JsonElement part, string place)
    {
        if (part.ValueKind == JsonValueKind.Array)
        {
            foreach (var (at, item) in part.EnumerateArray().Index()) Inside(item, $"{place}[{at}]", mayBeNull: false);
        }
        else if (part.ValueKind == JsonValueKind.Object)
        {
            foreach (var (name, value) in part.EnumerateObject().Select(p => (NameOf(p, place), p.Value))) Inside(value, place.Length == 0 ? name : $"{place}.{name}", MayBeNull.Contains(name));
        }
    }

    private static string NameOf(JsonProperty property, string place)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            throw new FormatException($"A name in “{place}” has half a letter (\\u with a lone surrogate).");
        }
    }

    private static void Inside(JsonElement part, string place, bool mayBeNull)
    {
        if (part.ValueKind == JsonValueKind.Null && !mayBeNull) throw new FormatException($"“{place}” is null; something must stand there.");
        Look(part, place);
    }
}
