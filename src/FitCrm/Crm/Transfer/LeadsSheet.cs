using System.Runtime.CompilerServices;
using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Crm.Transfer;

/// <summary>Leads with their ledgers, in the fields of the import. The next step of an open one is a task again when it is imported.</summary>
internal sealed class LeadsSheet : IExportSheet
{
    private static readonly string[] Columns = ["externalId", "source", "wish", "openedOn", "stage", "owner", "nextStep", "nextOn", "state", "closedOn", "lostReason", "lostNote", "moves"];

    public async IAsyncEnumerable<ExportPart> Parts(FitCrmDb db, [EnumeratorCancellation] CancellationToken ct)
    {
        var clubs = await db.Set<Club>().OrderBy(c => c.Code).Select(c => new { c.Id, c.Code }).ToListAsync(ct);
        foreach (var club in clubs) yield return new("leads", clubs.Count > 1 ? club.Code : null, Columns, Rows(db, club.Id, ct));
    }

    private static async IAsyncEnumerable<IReadOnlyList<object?>> Rows(FitCrmDb db, Guid clubId, [EnumeratorCancellation] CancellationToken ct)
    {
        var staff = await db.Set<User>().ToDictionaryAsync(u => u.Id, u => u.Email, ct);
        var rows = Leads.Rows(db).Where(l => l.ClubId == clubId).Join(People.Rows(db), l => l.PersonId, p => p.Id, (l, p) => new { Lead = l, p.ExternalId });
        var moves = (await rows.Join(Leads.Moves(db), x => x.Lead.Id, m => m.LeadId, (_, m) => new { m.LeadId, m.Seq, m.On, m.To, m.Reason, m.OwnerId }).OrderBy(m => m.Seq).ToListAsync(ct)).ToLookup(m => m.LeadId);
        await foreach (var x in rows.OrderBy(x => x.Lead.OpenedOn).ThenBy(x => x.Lead.Id).AsAsyncEnumerable().WithCancellation(ct))
        {
            var l = x.Lead;
            yield return
            [
                x.ExternalId ?? l.PersonId.ToString("N"), l.Source, l.Wish, l.OpenedOn, l.Stage, Email(l.OwnerId), l.NextStep, l.NextOn, l.State.ToString().ToLowerInvariant(), l.ClosedOn, l.LostReason, l.LostNote,
                MoveSpelling.Of(moves[l.Id].Select(m => new MovePart(m.On, m.To, m.Reason, Email(m.OwnerId)))),
            ];
        }

        string? Email(Guid? id) => id is { } known ? staff.GetValueOrDefault(known) : null;
    }
}
