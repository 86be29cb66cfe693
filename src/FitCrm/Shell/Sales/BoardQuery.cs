using FitCrm.Crm;
using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Shell.Kit;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Sales;

/// <summary>Reads the board: of each stage how many, since when, and those whose next step is due first.</summary>
internal sealed class BoardQuery(IDbContextFactory<FitCrmDb> dbs, Funnel funnel)
{
    private const int CardsShown = 8;

    /// <summary>The board under a filter; a lead that has just been moved stands first in its column.</summary>
    public async Task<BoardView> Of(LeadFilter filter, LeadGround ground, Guid? moved, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        filter = filter with { State = null, Stage = null, Page = null };
        var open = filter.Over(db, funnel, ground.Ids, ground.WorkerIds, ground.Today);
        var sums = await open.GroupBy(l => l.Stage).Select(g => new { g.Key, Count = g.Count(), Since = g.Min(l => l.StageSince) }).ToDictionaryAsync(g => g.Key, ct);
        var shown = await Shown(open, moved).ToListAsync(ct);
        var people = shown.ConvertAll(l => l.PersonId);
        var names = await People.Rows(db).Where(p => people.Contains(p.Id)).Select(p => new { p.Id, p.FullName }).ToDictionaryAsync(p => p.Id, p => p.FullName, ct);
        var cards = shown.ToLookup(l => l.Stage, l => CardOf(l, names.GetValueOrDefault(l.PersonId) ?? "", filter, ground));
        var total = sums.Values.Sum(s => s.Count);
        return new()
        {
            Lead = Say.N("leads-open", total),
            Choices = LeadWords.Choices(filter, ground, funnel),
            Columns = [.. funnel.Stages.Select(s => sums.TryGetValue(s.Key, out var sum)
                ? new BoardColumn(s.Key, FunnelWords.Stage(s.Key), sum.Count, Say.N("lead-oldest", ground.Today.DayNumber - sum.Since.DayNumber), [.. cards[s.Key]], (filter with { Stage = s.Key }).At("/leads/list"))
                : new BoardColumn(s.Key, FunnelWords.Stage(s.Key), 0, null, [], ""))],
            Chips = await Chips(db, filter, ground, ct),
            ListHref = filter.At("/leads/list"),
            IsEmpty = total == 0,
            IsFiltered = filter != new LeadFilter(),
        };
    }

    // One statement for all columns: the first few of each stage.
    private IQueryable<LeadRow> Shown(IQueryable<LeadRow> open, Guid? moved) => funnel.Stages
        .Select(s => open.Where(l => l.Stage == s.Key).OrderBy(l => l.Id == moved ? 0 : 1).ThenBy(l => l.NextOn).ThenBy(l => l.OpenedAt).ThenBy(l => l.Id).Take(CardsShown))
        .Aggregate((a, b) => a.Concat(b));

    private async Task<IReadOnlyList<BoardChip>> Chips(FitCrmDb db, LeadFilter filter, LeadGround ground, CancellationToken ct)
    {
        var (late, loose) = (filter with { Only = "late" }, filter with { Only = "loose" });
        var counts = (Late: await late.Over(db, funnel, ground.Ids, ground.WorkerIds, ground.Today).CountAsync(ct), Loose: await loose.Over(db, funnel, ground.Ids, ground.WorkerIds, ground.Today).CountAsync(ct));
        return
        [
            new(Say.W("lead-chip-late", Show.Count(counts.Late)), (filter.Only == "late" ? filter with { Only = null } : late).At("/leads"), filter.Only == "late", counts.Late > 0),
            new(Say.W("lead-chip-loose", Show.Count(counts.Loose)), (filter.Only == "loose" ? filter with { Only = null } : loose).At("/leads"), filter.Only == "loose", counts.Loose > 0),
        ];
    }

    private BoardCard CardOf(LeadRow lead, string name, LeadFilter filter, LeadGround ground)
    {
        var (text, kind, icon) = LeadWords.Step(lead, ground.Today);
        (string, string?)[] kept = [("club", filter.Club), ("owner", filter.Owner), ("source", filter.Source), ("only", filter.Only)];
        return new(lead.Id, name, LeadWords.Meta(lead, ground.Today), LeadWords.Owner(lead, ground), text, kind, icon,
            [.. funnel.Stages.Where(s => s.Key != lead.Stage).Select(s => (s.Key, FunnelWords.Stage(s.Key)))], [.. kept.Where(k => !string.IsNullOrEmpty(k.Item2)).Select(k => (k.Item1, k.Item2!))]);
    }
}
