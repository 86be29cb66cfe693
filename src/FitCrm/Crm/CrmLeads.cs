using FitCrm.Crm.Selling;
using FitCrm.Data;

namespace FitCrm.Crm;

/// <summary>Leads written in bulk inside a job, complete as they stand, without events and audit lines of their own.</summary>
public static class CrmLeads
{
    /// <summary>Writes leads; their people are there.</summary>
    public static Task<int> Write(FitCrmDb db, IEnumerable<LeadRow> leads, CancellationToken ct) => BulkTable.Write<Lead, LeadRow>(db, leads, ct);

    /// <summary>Writes lines of their ledgers.</summary>
    public static Task<int> Write(FitCrmDb db, IEnumerable<LeadMoveRow> moves, CancellationToken ct) => BulkTable.Write<LeadMove, LeadMoveRow>(db, moves, ct);

    /// <summary>The next steps of leads as tasks of their owners; of a stage's own step, due on a day.</summary>
    public static Task Plan(FitCrmDb db, Funnel funnel, IEnumerable<LeadRow> open, CancellationToken ct) => Tasks.Create(db, [.. open.Select(l => LeadSteps.Asked(
        l.NextTaskId!.Value, (l.ClubId, l.PersonId, l.OwnerId, l.Source, l.Wish), LeadSteps.Of(funnel.Stage(l.Stage)!, l.NextOn!.Value), l.StageSince, funnel))], ct);
}
