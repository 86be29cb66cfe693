using FitCrm.Data;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Membership.Timeline;

/// <summary>Who did what to a person's contracts and freezes, as the audit knows it. What the program, a command or an import did has no doer.</summary>
internal sealed class Doers
{
    private static readonly string[] Subjects = ["Contract", "Freeze"];
    private readonly List<AuditLine> _lines;

    private Doers(List<AuditLine> lines) => _lines = lines;

    public static async Task<Doers> Of(FitCrmDb db, Guid personId, CancellationToken ct) => new(await db.AuditLines()
        .Where(a => a.PersonId == personId && a.ActorId != null && Subjects.Contains(a.Subject)).OrderBy(a => a.At).ToListAsync(ct));

    /// <summary>The name of who did what an entry tells, or null.</summary>
    public string? Of(TimelineEntry entry) => entry.Kind switch
    {
        "contract-frozen" => Last(entry.Id, "added", ""),
        "contract-unfrozen" => Last(entry.Id, "changed", "EndedOn"),
        "contract-cancelled" => Last(entry.Id, "changed", "CancelledOn"),
        _ => null,
    };

    private string? Last(Guid id, string action, string field) => _lines
        .LastOrDefault(l => l.SubjectId == id.ToString() && l.Action == action && (l.Body ?? "").Contains(field, StringComparison.Ordinal))?.Actor;
}
