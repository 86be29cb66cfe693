using System.Runtime.CompilerServices;
using FitCrm.Data;
using FitCrm.Membership.Imports;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Membership.Exports;

/// <summary>The price list in the fields of the import, sold plans before archived ones; a plan for every club has no clubs.</summary>
internal sealed class PlansSheet : IExportSheet
{
    private static readonly string[] Columns = ["name", "group", "term", "price", "currency", "accessFrom", "accessTo", "clubs", "freezeDays", "archivedOn"];

    public async IAsyncEnumerable<ExportPart> Parts(FitCrmDb db, [EnumeratorCancellation] CancellationToken ct)
    {
        var codes = await db.Set<Club>().ToDictionaryAsync(c => c.Id, c => c.Code, ct);
        yield return new("plans", null, Columns, Rows(db, codes, ct));
    }

    private static async IAsyncEnumerable<IReadOnlyList<object?>> Rows(FitCrmDb db, Dictionary<Guid, string> codes, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var p in Plans.Rows(db).OrderBy(p => p.ArchivedAt != null).ThenBy(p => p.Name).ThenBy(p => p.Id).AsAsyncEnumerable().WithCancellation(ct))
            yield return
            [
                p.Name, p.Group, Spelling.Of(p.Term, p.TermCount), p.Price.Major, p.Price.Currency, p.AccessFrom?.ToString("HH:mm", null), p.AccessTo?.ToString("HH:mm", null),
                p.ClubIds.Count == 0 ? null : string.Join(' ', p.ClubIds.Select(codes.GetValueOrDefault)), p.FreezeDays,
                p.ArchivedAt is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null,
            ];
    }
}
