using System.Text.Json.Nodes;
using FitCrm.Data;
using FitCrm.Messaging;
using FitCrm.Reports.Sheets;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Reports.Touches;

/// <summary>What became of the touches of a period: their messages by state, their tasks done on time (retention.md 8, figure 15).</summary>
internal static class WorkCounts
{
    /// <summary>Messages of touches that reached their state in the period; <c>sent</c>: the mail server took them.</summary>
    public static async Task<JsonObject> Messages(FitCrmDb db, ReportQuestion question, DateOnly to, CancellationToken ct)
    {
        var touches = FitCrm.Retention.Touches.Rows(db).Where(t => question.Clubs.Contains(t.ClubId) && t.StateOn >= question.From && t.StateOn <= to);
        var counts = await Outbound.Rows(db).Join(touches, m => m.TouchId, t => (Guid?)t.Id, (m, _) => m.State)
            .GroupBy(s => s).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        return Figure.Of(counts.Select(c => KeyValuePair.Create(c.Key.ToString().ToLowerInvariant(), c.Count)).OrderBy(c => c.Key, StringComparer.Ordinal));
    }

    /// <summary>Tasks of touches that were due in the period: done by the day of the report, and done on the due day or before.</summary>
    public static async Task<JsonObject> Tasks(FitCrmDb db, ReportQuestion question, DateOnly to, CancellationToken ct)
    {
        var tasks = Crm.Tasks.Rows(db).Where(t => question.Clubs.Contains(t.ClubId) && t.Touch != null && t.DueOn >= question.From && t.DueOn <= to);
        var (due, done, onTime) = (await tasks.CountAsync(ct), await tasks.CountAsync(t => t.DoneOn <= question.AsOf, ct), await tasks.CountAsync(t => t.DoneOn <= question.AsOf && t.DoneOn <= t.DueOn, ct));
        return new() { ["due"] = due, ["done"] = done, ["onTime"] = onTime, ["onTimeShare"] = due == 0 ? null : Figure.Of((double)onTime / due) };
    }
}
