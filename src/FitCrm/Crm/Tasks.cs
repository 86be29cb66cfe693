using FitCrm.Crm.Work;
using FitCrm.Data;

namespace FitCrm.Crm;

/// <summary>Where other modules ask for work of staff.</summary>
public static class Tasks
{
    private static readonly string[] Columns =
        ["Id", "ClubId", "PersonId", "Touch", "OwnerId", "OwnerRole", "Kind", "Title", "Script", "CreatedOn", "DueOn", "ExpiresOn", "Version"];

    /// <summary>Asks for a task inside a write job. The same id again changes nothing.</summary>
    public static Task Create(FitCrmDb db, NewTask asked, CancellationToken ct) => Create(db, [asked], ct);

    /// <summary>Asks for many tasks inside a write job: prepared inserts, fit for a sweep.</summary>
    public static Task Create(FitCrmDb db, IReadOnlyList<NewTask> asked, CancellationToken ct) =>
        db.InsertOnce("crm_tasks", Columns, asked.Select(a => Row(StaffTask.Open(a))), ct);

    /// <summary>Takes over tasks done elsewhere, each with its answer and note, inside a job; one that is there stays. Answers how many were new.</summary>
    internal static Task<int> TakeOver(FitCrmDb db, IEnumerable<(NewTask Asked, BulkAnswer Answer, string? Note)> done, CancellationToken ct) =>
        db.InsertOnce("crm_tasks", [.. Columns, "Outcome", "DoneOn", "DoneAt", "Note"],
            done.Select(d => (object?[])[.. Row(StaffTask.Open(d.Asked)), d.Answer.Outcome, d.Answer.On, d.Answer.At, d.Note]), ct);

    /// <summary>Tasks of every state, for reports and cards.</summary>
    public static IQueryable<TaskRow> Rows(FitCrmDb db) => db.Set<StaffTask>().Select(t => new TaskRow
    {
        Id = t.Id,
        ClubId = t.ClubId,
        PersonId = t.PersonId,
        Touch = t.Touch,
        OwnerId = t.OwnerId,
        OwnerRole = t.OwnerRole,
        Kind = t.Kind,
        Title = t.Title,
        CreatedOn = t.CreatedOn,
        DueOn = t.DueOn,
        ExpiresOn = t.ExpiresOn,
        DoneOn = t.DoneOn,
        Outcome = t.Outcome,
        Note = t.Note,
    });

    private static object?[] Row(StaffTask t) =>
        [t.Id, t.ClubId, t.PersonId, t.Touch, t.OwnerId, t.OwnerRole, t.Kind, t.Title, t.Script, t.CreatedOn, t.DueOn, t.ExpiresOn, t.Version];
}
