using System.Globalization;
using System.Text.Json;

namespace FitCrm.Messaging.Sms;

/// <summary>Finds a value in a JSON document by a pointer (RFC 6901), such as <c>/messages/0/id</c>.</summary>
internal static class Pointer
{
    /// <summary>Whether a text can be a pointer.</summary>
    public static bool IsOne(string text) => text.StartsWith('/') && text.Length <= 200;

    /// <summary>The value at a pointer as text; null where there is none or it is no plain value.</summary>
    public static string? Value(JsonElement root, string pointer)
    {
        var at = root;
        foreach (var step in pointer.Split('/').Skip(1).Select(s => s.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)))
        {
            if (at.ValueKind == JsonValueKind.Object && at.TryGetProperty(step, out var inside)) at = inside;
            else if (at.ValueKind == JsonValueKind.Array && int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < at.GetArrayLength()) at = at[place];
            else return null;
        }
        return at.ValueKind switch
        {
            JsonValueKind.String => at.GetString(),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => at.GetRawText(),
            _ => null,
        };
    }

    /// <summary>A document, or null when the text is no JSON.</summary>
    public static JsonDocument? Parse(string text)
    {
        try { return JsonDocument.Parse(text); }
        catch (JsonException) { return null; }
    }
}
