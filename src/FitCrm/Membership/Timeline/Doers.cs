using FitCrm.Data;
using FitCrm.Membership.Agreements;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Membership.Timeline;

/// <summary>Who froze, ended a freeze or cancelled: the audit knows, the contract does not. What an import or a demo brought was done by nobody.</summary>
internal sealed class Doers
{
    private readonly ILookup<string?, AuditLine> _lines;

    private Doers(IEnumerable<AuditLine> lines) => _lines = lines.ToLookup(l => l.SubjectId);

    /// <summary>Those of one person's contracts and freezes.</summary>
    public static async Task<Doers> Of(FitCrmDb db, Guid personId, CancellationToken ct) => new(await db.AuditLines()
        .Where(a => a.PersonId == personId && (a.Subject == nameof(Contract) || a.Subject == nameof(Freeze))).OrderBy(a => a.At).ToListAsync(ct));

    /// <summary>The name of who last did it to a row, or to one field of it; null where the audit does not say.</summary>
    public string? Who(Guid id, string action, string? field = null) => _lines[id.ToString()]
        .LastOrDefault(l => l.Action == action && (field is null || l.Body?.Contains($"\"{field}\"", StringComparison.OrdinalIgnoreCase) == true))?.Actor;
}
