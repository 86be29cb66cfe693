using System.Runtime.CompilerServices;
using System.Text.Json;
using FitCrm.Data;
using FitCrm.Membership.Register;
using FitCrm.Messaging;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Membership.Exports;

/// <summary>People with consents, notes and the extra fields of their cards, in the fields of the import. Who has no outside id gets the own id for one, so that contracts and visits find them.</summary>
internal sealed class PeopleSheet : IExportSheet
{
    // Extra fields that stand for a field which could not be filled: they go back to its column.
    private static readonly string[] StandIns = ["phone", "plan", "sex", "status"];

    private static readonly string[] Columns = ["externalId", "fullName", "firstName", "lastName", "email", "phone", "birthday", "birthYear", "sex", "cardCode", "joinedOn",
        "trainer", "source", "language", "consentEmail", "consentSms", "note", "plan", "status"];

    public async IAsyncEnumerable<ExportPart> Parts(FitCrmDb db, [EnumeratorCancellation] CancellationToken ct)
    {
        var clubs = await db.Set<Club>().OrderBy(c => c.Code).Select(c => new { c.Id, c.Code }).ToListAsync(ct);
        foreach (var club in clubs)
        {
            var extra = await ExtraColumns(db, club.Id, ct);
            yield return new("people", clubs.Count > 1 ? club.Code : null, [.. Columns, .. extra], Rows(db, club.Id, extra, ct));
        }
    }

    /// <summary>The outside id of a person in an export.</summary>
    public static string IdOf(string? externalId, Guid id) => externalId ?? id.ToString("N");

    private static async Task<List<string>> ExtraColumns(FitCrmDb db, Guid clubId, CancellationToken ct)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var extra in People.Rows(db).Where(p => p.ClubId == clubId && p.Extra != null).Select(p => p.Extra!).AsAsyncEnumerable().WithCancellation(ct))
            names.UnionWith(Read(extra).Keys);
        return [.. names.Except(StandIns)];
    }

    private static async IAsyncEnumerable<IReadOnlyList<object?>> Rows(FitCrmDb db, Guid clubId, List<string> extra, [EnumeratorCancellation] CancellationToken ct)
    {
        var trainers = await db.Set<User>().ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        var agreed = await Agreed(db, ct);
        var notes = (await db.Set<Note>().OrderBy(n => n.At).Select(n => new { n.PersonId, n.Text }).ToListAsync(ct)).ToLookup(n => n.PersonId, n => n.Text);
        await foreach (var p in People.Rows(db).Where(p => p.ClubId == clubId).OrderBy(p => p.Id).AsAsyncEnumerable().WithCancellation(ct))
        {
            var kept = p.Extra is null ? [] : Read(p.Extra);
            yield return
            [
                IdOf(p.ExternalId, p.Id), p.FullName == p.ExternalId ? null : p.FullName, p.FirstName, p.LastName, p.Email, p.Phone ?? kept.GetValueOrDefault("phone"), p.Birthday,
                p.Birthday is null ? p.BirthYear : null, p.Sex?.ToString().ToLowerInvariant() ?? kept.GetValueOrDefault("sex"), p.CardCode, p.JoinedOn,
                p.TrainerName ?? (p.TrainerId is { } t ? trainers.GetValueOrDefault(t) : null), p.Source, p.Language,
                Said(agreed, p.Id, Channel.Email), Said(agreed, p.Id, Channel.Sms), notes.Contains(p.Id) ? string.Join('\n', notes[p.Id]) : null,
                kept.GetValueOrDefault("plan"), kept.GetValueOrDefault("status"), .. extra.Select(kept.GetValueOrDefault),
            ];
        }
    }

    private static async Task<Dictionary<(Guid, Channel), bool>> Agreed(FitCrmDb db, CancellationToken ct)
    {
        var latest = new Dictionary<(Guid, Channel), bool>();
        foreach (var c in await Consents.Rows(db).Where(c => c.Purpose == Purpose.Marketing).OrderBy(c => c.At).ThenByDescending(c => c.Given).Select(c => new { c.PersonId, c.Channel, c.Given }).ToListAsync(ct))
            latest[(c.PersonId, c.Channel)] = c.Given;
        return latest;
    }

    private static bool? Said(Dictionary<(Guid, Channel), bool> agreed, Guid person, Channel channel) => agreed.TryGetValue((person, channel), out var given) ? given : null;

    private static Dictionary<string, string> Read(string extra) => JsonSerializer.Deserialize<Dictionary<string, string>>(extra) ?? [];
}
