using FitCrm.Crm;
using FitCrm.Data;

namespace FitCrm.Reports.Facts;

/// <summary>Why people left, as staff chose it when a task was done (outcome <c>reason:…</c>).</summary>
internal static class LossReasons
{
    /// <summary>Reasons known on the day of the report, by person and day.</summary>
    public static IQueryable<ReasonRow> Of(FitCrmDb db, PeopleAsked asked)
    {
        var who = asked.Who(db);
        return Tasks.Rows(db)
            .Where(t => who.Contains(t.PersonId) && t.DoneOn != null && t.DoneOn <= asked.AsOf && t.Outcome != null && t.Outcome.StartsWith(Outcomes.ReasonPrefix))
            .OrderBy(t => t.PersonId).ThenBy(t => t.DoneOn).ThenBy(t => t.Id)
            .Select(t => new ReasonRow(t.PersonId, t.DoneOn!.Value, t.Outcome!.Substring(Outcomes.ReasonPrefix.Length)));
    }
}
