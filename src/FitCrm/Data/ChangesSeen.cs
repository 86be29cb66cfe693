using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Data;

/// <summary>One change of a row as the audit tells it.</summary>
public sealed record ChangeSeen(string Who, DateTimeOffset At, IReadOnlyList<string> Fields);

/// <summary>Answers from the audit: who changed what.</summary>
public static class ChangesSeen
{
    /// <summary>The last changes of one row about a person, newest first, with the names of the fields.</summary>
    public static async Task<IReadOnlyList<ChangeSeen>> Last(FitCrmDb db, string subject, Guid id, Guid? personId, int count, CancellationToken ct)
    {
        var text = id.ToString();
        var lines = await db.Set<AuditRow>().AsNoTracking()
            .Where(a => a.PersonId == personId && a.Subject == subject && a.SubjectId == text && a.Action == "changed")
            .OrderByDescending(a => a.At).Take(count).ToListAsync(ct);
        return [.. lines.Select(a => new ChangeSeen(a.Actor, a.At, FieldsOf(a.Body)))];
    }

    private static List<string> FieldsOf(string? body)
    {
        if (body is null) return [];
        using var json = JsonDocument.Parse(body);
        return [.. json.RootElement.EnumerateObject().Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name))];
    }
}
