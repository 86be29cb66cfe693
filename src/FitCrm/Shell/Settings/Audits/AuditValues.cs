using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using FitCrm.Kernel;
using FitCrm.Shell.Kit;

namespace FitCrm.Shell.Settings.Audits;

/// <summary>How values of the audit are written: names in place of ids, days, instants and money as the pages write them.</summary>
internal sealed partial class AuditValues(IReadOnlyDictionary<Guid, string> names, TimeZoneInfo zone)
{
    private const int Longest = 300;

    /// <summary>A value in words; null where it says nothing to a reader.</summary>
    public string? Say(JsonElement value, string? currency) => value.ValueKind switch
    {
        JsonValueKind.True => Shell.Say.W("yes"),
        JsonValueKind.False => Shell.Say.W("audit-no"),
        JsonValueKind.Number when currency is not null && value.TryGetInt64(out var amount) => Show.Money(new Money(amount, currency)),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.String => Text(value.GetString()!),
        JsonValueKind.Array => Joined(value.EnumerateArray().Select(v => Say(v, currency))),
        JsonValueKind.Object => Joined(value.EnumerateObject().Select(p => Say(p.Value, currency) is { } said ? $"{FieldOf(p.Name)}: {said}" : null)),
        _ => null,
    };

    /// <summary>What a field is called.</summary>
    public static string FieldOf(string field)
    {
        var name = field.EndsWith(".Amount", StringComparison.Ordinal) ? field[..^".Amount".Length] : field;
        return Words.Knows("Shell.audit-field-" + name) ? Shell.Say.W("audit-field-" + name) : Spaced(name);
    }

    /// <summary>"AgreedEndsOn" as "Agreed ends on".</summary>
    public static string Spaced(string name)
    {
        var words = Hump().Replace(name.Replace('.', ' '), " $1").Trim().ToLowerInvariant();
        return words.Length == 0 ? name : char.ToUpperInvariant(words[0]) + words[1..];
    }

    private string? Text(string text)
    {
        if (text.Length == 0) return null;
        if (Guid.TryParse(text, out var id)) return names.GetValueOrDefault(id);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day == DateOnly.MaxValue ? Shell.Say.W("rolls-on") : Show.Day(day);
        if (Instant().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)) return Moments.Say(at, zone);
        return text.Length > Longest ? text[..Longest] + "…" : text;
    }

    private static string? Joined(IEnumerable<string?> parts) => string.Join(", ", parts.OfType<string>()) is { Length: > 0 } all ? all : null;

    [GeneratedRegex(@"(?<=[a-z0-9])([A-Z])")]
    private static partial Regex Hump();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d")]
    private static partial Regex Instant();
}
