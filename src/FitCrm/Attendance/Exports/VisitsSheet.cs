using System.Runtime.CompilerServices;
using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Attendance.Exports;

/// <summary>Visits in the fields of the import, in the club's own time.</summary>
internal sealed class VisitsSheet : IExportSheet
{
    private static readonly string[] Columns = ["person", "at", "kind", "class", "attended"];

    public async IAsyncEnumerable<ExportPart> Parts(FitCrmDb db, [EnumeratorCancellation] CancellationToken ct)
    {
        var clubs = await db.Set<Club>().OrderBy(c => c.Code).ToListAsync(ct);
        var people = await People.Rows(db).Where(p => p.ExternalId != null).ToDictionaryAsync(p => p.Id, p => p.ExternalId!, ct);
        foreach (var club in clubs) yield return new("visits", clubs.Count > 1 ? club.Code : null, Columns, Rows(db, club, people, ct));
    }

    private static async IAsyncEnumerable<IReadOnlyList<object?>> Rows(FitCrmDb db, Club club, Dictionary<Guid, string> people, [EnumeratorCancellation] CancellationToken ct)
    {
        var visits = Visits.All(db).Where(v => v.ClubId == club.Id).OrderBy(v => v.On).ThenBy(v => v.Id);
        await foreach (var v in visits.AsAsyncEnumerable().WithCancellation(ct))
            yield return
            [
                people.GetValueOrDefault(v.PersonId) ?? v.PersonId.ToString("N"), v.At is { } at ? TimeZoneInfo.ConvertTime(at, club.Zone) : v.On,
                v.Kind.ToString().ToLowerInvariant(), v.Class, v.Attended,
            ];
    }
}
