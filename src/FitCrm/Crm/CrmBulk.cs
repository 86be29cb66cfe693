using FitCrm.Data;

namespace FitCrm.Crm;

/// <summary>What came of a task, to be written in bulk.</summary>
public sealed record BulkAnswer(Guid TaskId, string Outcome, DateOnly On, DateTimeOffset At);

/// <summary>Outcomes written in bulk inside a job, without events and audit lines of their own.</summary>
public static class CrmBulk
{
    /// <summary>Writes down that tasks were done, by those whose they are.</summary>
    public static async Task Done(FitCrmDb db, IEnumerable<BulkAnswer> answers, CancellationToken ct)
    {
        await using var command = db.Raw().Command("""UPDATE crm_tasks SET "Outcome" = @p0, "DoneOn" = @p1, "DoneAt" = @p2, "DoneBy" = "OwnerId" WHERE "Id" = @p3""", 4);
        foreach (var answer in answers)
        {
            command.Parameters[0].Value = answer.Outcome;
            command.Parameters[1].Value = Columns.Day(db, answer.On);
            command.Parameters[2].Value = Columns.At(db, answer.At);
            command.Parameters[3].Value = Columns.Id(db, answer.TaskId);
            await command.ExecuteNonQueryAsync(ct);
        }
    }
}
