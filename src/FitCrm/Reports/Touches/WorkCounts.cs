using System.Text.Json.Nodes;
using FitCrm.Data;
using FitCrm.Messaging;
using FitCrm.Reports.Sheets;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Reports.Touches;

/// <summary>What became of the touches of a period: their messages by state, their tasks done on time (retention.md 8, figure 15).</summary>
internal sealed class WorkCounts
{
    private readonly SortedDictionary<string, int> _messages = new(StringComparer.Ordinal);
    private int _due, _done, _onTime;

    /// <summary>Messages of touches that reached their state in the period; <c>sent</c>: the mail server took them.</summary>
    public JsonObject Messages => Figure.Of(_messages);

    /// <summary>Tasks done on the due day or before ÷ tasks due; null without any.</summary>
    public double? OnTimeShare => _due == 0 ? null : (double)_onTime / _due;

    /// <summary>Tasks of touches that were due in the period: done by the day of the report, and done on the due day or before.</summary>
    public JsonObject Tasks => new() { ["due"] = _due, ["done"] = _done, ["onTime"] = _onTime, ["onTimeShare"] = Figure.Of(OnTimeShare) };

    /// <summary>Counts the clubs of one business day.</summary>
    public async Task Add(FitCrmDb db, ReportQuestion part, CancellationToken ct)
    {
        var touches = FitCrm.Retention.Touches.Rows(db).Where(t => part.Clubs.Contains(t.ClubId) && t.StateOn >= part.From && t.StateOn <= part.LastDay);
        var counts = await Outbound.Rows(db).Join(touches, m => m.TouchId, t => (Guid?)t.Id, (m, _) => m.State)
            .GroupBy(s => s).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        foreach (var state in counts) _messages[Word(state.Key)] = _messages.GetValueOrDefault(Word(state.Key)) + state.Count;
        var tasks = Crm.Tasks.Rows(db).Where(t => part.Clubs.Contains(t.ClubId) && t.Touch != null && t.DueOn >= part.From && t.DueOn <= part.LastDay);
        _due += await tasks.CountAsync(ct);
        _done += await tasks.CountAsync(t => t.DoneOn <= part.AsOf, ct);
        _onTime += await tasks.CountAsync(t => t.DoneOn <= part.AsOf && t.DoneOn <= t.DueOn, ct);
    }

    private static string Word(MessageState state) => state.ToString().ToLowerInvariant();
}
