using System.Runtime.CompilerServices;
using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Crm.Transfer;

/// <summary>Tasks that were done, with what came of them, in the fields of the import. Open ones stay: the next sweep asks for them anew.</summary>
internal sealed class TasksSheet : IExportSheet
{
    private static readonly string[] Columns = ["person", "touch", "title", "createdOn", "dueOn", "doneOn", "outcome", "note"];

    public async IAsyncEnumerable<ExportPart> Parts(FitCrmDb db, [EnumeratorCancellation] CancellationToken ct)
    {
        var clubs = await db.Set<Club>().OrderBy(c => c.Code).Select(c => new { c.Id, c.Code }).ToListAsync(ct);
        foreach (var club in clubs) yield return new("tasks", clubs.Count > 1 ? club.Code : null, Columns, Rows(db, club.Id, ct));
    }

    private static async IAsyncEnumerable<IReadOnlyList<object?>> Rows(FitCrmDb db, Guid clubId, [EnumeratorCancellation] CancellationToken ct)
    {
        var done = Tasks.Rows(db).Where(t => t.ClubId == clubId && t.DoneOn != null)
            .Join(People.Rows(db), t => t.PersonId, p => p.Id, (t, p) => new { Task = t, p.ExternalId }).OrderBy(x => x.Task.DoneOn).ThenBy(x => x.Task.Id);
        await foreach (var x in done.AsAsyncEnumerable().WithCancellation(ct))
            yield return
            [
                x.ExternalId ?? x.Task.PersonId.ToString("N"), x.Task.Touch, x.Task.Title, x.Task.CreatedOn, x.Task.DueOn, x.Task.DoneOn, x.Task.Outcome, x.Task.Note,
            ];
    }
}
