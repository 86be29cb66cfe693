using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Crm.Selling;

/// <summary>The way of a person through the funnel.</summary>
internal sealed class LeadStory(StaffBook staff) : ITimelineSource
{
    /// <inheritdoc/>
    public string Group => "tasks";

    public async Task<IReadOnlyList<TimelineEntry>> Of(FitCrmDb db, Guid personId, TimeZoneInfo zone, DateTimeOffset upTo, int most, CancellationToken ct)
    {
        var moves = await Leads.Rows(db).Where(l => l.PersonId == personId).Join(Leads.Moves(db), l => l.Id, m => m.LeadId, (l, m) => new { l.Source, Move = m })
            .Where(x => x.Move.At <= upTo).OrderByDescending(x => x.Move.At).ThenByDescending(x => x.Move.Seq).Take(most).ToListAsync(ct);
        var entries = new List<TimelineEntry>(moves.Count);
        foreach (var x in moves)
            entries.Add(new(x.Move.Id, x.Move.At, x.Move.On, "lead-" + KindOf(x.Move), await Text(x.Move, x.Source, ct), await NameOf(x.Move.ByUserId, ct)));
        return entries;
    }

    private static string KindOf(LeadMoveRow m) => m switch
    {
        { From: null } => "opened",
        { To: Funnel.Won } => "won",
        { To: Funnel.Lost } => "lost",
        { From: Funnel.Lost } => "reopened",
        _ => m.From == m.To ? "handed" : "moved",
    };

    private async Task<string> Text(LeadMoveRow m, string source, CancellationToken ct) => KindOf(m) switch
    {
        "opened" => Words.Of("Crm.story-lead-opened", FunnelWords.Source(source)),
        "won" => Words.Of("Crm.story-lead-won"),
        "lost" => Words.Of("Crm.story-lead-lost", FunnelWords.Reason(m.Reason ?? Funnel.Unknown)),
        "reopened" => Words.Of("Crm.story-lead-reopened", FunnelWords.Stage(m.To)),
        "handed" => Words.Of("Crm.story-lead-handed", await NameOf(m.OwnerId, ct) ?? "–"),
        _ => Words.Of("Crm.story-lead-moved", FunnelWords.Stage(m.From!), FunnelWords.Stage(m.To)),
    };

    private async Task<string?> NameOf(Guid? id, CancellationToken ct) => id is { } known ? (await staff.Find(known, ct))?.Name : null;
}
