using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Data;

/// <summary>One field that somebody changed, with the value before and after as the audit keeps them; null where there was none.</summary>
public sealed record FieldChange(Guid Id, DateTimeOffset At, string Who, string Field, string? Before, string? After);

/// <summary>Tells from the audit what was changed about a person, field by field.</summary>
public static class ChangesTold
{
    /// <summary>Changes of one kind of row about a person, newest first, from before an instant; at most so many lines of the audit. Erased lines say nothing.</summary>
    public static async Task<IReadOnlyList<FieldChange>> Of(FitCrmDb db, Guid personId, string subject, DateTimeOffset? before, int most, CancellationToken ct)
    {
        var lines = db.Set<AuditRow>().AsNoTracking().Where(a => a.PersonId == personId && a.Subject == subject && a.Action == "changed" && a.Body != null);
        if (before is { } at) lines = lines.Where(a => a.At < at);
        var read = await lines.OrderByDescending(a => a.At).Take(most).Select(a => new { a.Id, a.At, a.Actor, a.Body }).ToListAsync(ct);
        return [.. read.SelectMany(a => FieldsOf(a.Body!).Select(f => new FieldChange(a.Id, a.At, a.Actor, f.Name, f.Before, f.After)))];
    }

    private static List<(string Name, string? Before, string? After)> FieldsOf(string body)
    {
        using var json = JsonDocument.Parse(body);
        return [.. json.RootElement.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.Array && p.Value.GetArrayLength() == 2)
            .Select(p => (JsonNamingPolicy.CamelCase.ConvertName(p.Name), Text(p.Value[0]), Text(p.Value[1])))];
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };
}
