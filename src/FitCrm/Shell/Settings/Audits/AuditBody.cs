using System.Text.Json;

namespace FitCrm.Shell.Settings.Audits;

/// <summary>The content of a line: field → before and after of a changed row, or the details of a note.</summary>
internal sealed class AuditBody
{
    private static readonly string[] Called = ["Name", "FullName", "Title", "Label", "Key", "UserId", "user", "email", "path", "club"];
    private readonly Dictionary<string, JsonElement> _fields;

    private AuditBody(Dictionary<string, JsonElement> fields) => _fields = fields;

    /// <summary>Reads a body; nothing where it is none or was erased.</summary>
    public static AuditBody Read(string? json)
    {
        try { return new(json is null ? [] : JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json) ?? []); }
        catch (JsonException) { return new([]); }
    }

    /// <summary>Every id that stands in it.</summary>
    public IEnumerable<Guid> Ids => _fields.Values.SelectMany(Parts).Where(v => v.ValueKind == JsonValueKind.String).Select(v => Guid.TryParse(v.GetString(), out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty);

    /// <summary>What the thing is called, where its content says so; null else.</summary>
    public string? Name(AuditValues values) => Called.Where(_fields.ContainsKey).Select(f => values.Say(IsChange(_fields[f]) ? Latest(_fields[f]) : _fields[f], null)).FirstOrDefault(n => n is not null);

    /// <summary>Field, before, after in words; what says nothing to a reader (an id of something without a name) is left out.</summary>
    public IEnumerable<(string Field, string? Before, string After)> Changes(AuditValues values)
    {
        foreach (var (field, value) in _fields)
        {
            if (field is "Id" || field.EndsWith(".Currency", StringComparison.Ordinal)) continue;
            var (before, after) = IsChange(value) ? (value[0], value[1]) : (default, value);
            var currency = _fields.TryGetValue(field.Replace(".Amount", ".Currency", StringComparison.Ordinal), out var known) && field.EndsWith(".Amount", StringComparison.Ordinal) ? CurrencyOf(known) : null;
            var (was, now) = (values.Say(before, currency), values.Say(after, currency));
            if (was is null && now is null) continue;
            yield return (AuditValues.FieldOf(field), IsChange(value) && before.ValueKind != JsonValueKind.Null ? was ?? Say.W("audit-nothing") : null, now ?? Say.W("audit-nothing"));
        }
    }

    private static JsonElement Latest(JsonElement change) => change[1].ValueKind == JsonValueKind.Null ? change[0] : change[1];

    private static bool IsChange(JsonElement value) => value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 2;

    private static string? CurrencyOf(JsonElement value) => Parts(value).LastOrDefault(p => p.ValueKind == JsonValueKind.String) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static IEnumerable<JsonElement> Parts(JsonElement value) => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().SelectMany(Parts) : [value];
}
