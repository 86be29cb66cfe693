using FitCrm.Crm;
using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Shell.Kit;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Sales;

/// <summary>Reads a page of leads under a filter: the step that is due first in front, closed ones the latest first.</summary>
internal sealed class LeadListQuery(IDbContextFactory<FitCrmDb> dbs, Funnel funnel)
{
    private const int Take = 50;

    public async Task<LeadListView> Of(LeadFilter filter, LeadGround ground, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var leads = filter.Over(db, funnel, ground.Ids, ground.WorkerIds, ground.Today);
        var total = await leads.CountAsync(ct);
        var page = Paging.Number(filter.Page ?? 1, total, Take);
        var rows = await leads.OrderBy(l => l.State == LeadState.Open ? 0 : 1).ThenBy(l => l.State == LeadState.Open ? l.NextOn : null).ThenByDescending(l => l.OpenedAt).ThenBy(l => l.Id)
            .Skip((page - 1) * Take).Take(Take).Join(People.Rows(db), l => l.PersonId, p => p.Id, (l, p) => new { Lead = l, p.FullName }).ToListAsync(ct);
        var ordered = rows.OrderBy(r => r.Lead.State == LeadState.Open ? 0 : 1).ThenBy(r => r.Lead.State == LeadState.Open ? r.Lead.NextOn : null).ThenByDescending(r => r.Lead.OpenedAt).ThenBy(r => r.Lead.Id);
        var first = ((page - 1) * Take) + 1;
        return new(TitleOf(filter), total == 0 ? Say.N("n-leads", 0) : Say.W("range-of", Show.Count(first), Show.Count(first + rows.Count - 1), Show.Count(total)), ChoicesOf(filter, ground),
            [.. ordered.Select(r => LineOf(r.Lead, r.FullName, ground))], (filter with { Stage = null, State = null, From = null, To = null, Reached = null, Reason = null, Page = null }).At("/leads"),
            page > 1 ? (filter with { Page = page - 1 }).At("/leads/list") : null, first + rows.Count - 1 < total ? (filter with { Page = page + 1 }).At("/leads/list") : null);
    }

    private static LeadListLine LineOf(LeadRow lead, string name, LeadGround ground)
    {
        var (text, kind, icon) = LeadWords.Step(lead, ground.Today);
        return new(lead.Id, name, LeadWords.Meta(lead, ground.Today), lead.State == LeadState.Won ? FunnelWords.Stage(Funnel.Won) : FunnelWords.Stage(lead.Stage), LeadWords.Owner(lead, ground), text, kind, icon);
    }

    private LeadChoices ChoicesOf(LeadFilter filter, LeadGround ground)
    {
        (string, string?)[] kept = [("only", filter.Only), ("from", Show.Iso(filter.From)), ("to", Show.Iso(filter.To)), ("reached", filter.Reached), ("reason", filter.Reason)];
        return LeadWords.Choices(filter, ground, funnel) with
        {
            Stage = filter.Stage ?? "",
            Stages = [("", Say.W("lead-all-stages")), .. funnel.Stages.Select(s => (s.Key, FunnelWords.Stage(s.Key)))],
            State = filter.State ?? "open",
            States = [("open", Say.W("lead-state-open")), ("won", Say.W("lead-state-won")), ("lost", Say.W("lead-state-lost")), ("all", Say.W("lead-state-all"))],
            Kept = [.. kept.Where(k => !string.IsNullOrEmpty(k.Item2)).Select(k => (k.Item1, k.Item2!))],
        };
    }

    private static string TitleOf(LeadFilter filter)
    {
        var parts = new List<string> { Say.W(filter.Only switch { "late" => "leads-late", "loose" => "leads-loose", _ => "leads" }) };
        if (!string.IsNullOrEmpty(filter.Stage)) parts.Add(FunnelWords.Stage(filter.Stage));
        if (!string.IsNullOrEmpty(filter.Reached)) parts.Add(Say.W("leads-reached", FunnelWords.Stage(filter.Reached)));
        if (!string.IsNullOrEmpty(filter.Source)) parts.Add(FunnelWords.Source(filter.Source));
        if (filter.State is "won" or "lost") parts.Add(Say.W("lead-state-" + filter.State));
        if (!string.IsNullOrEmpty(filter.Reason)) parts.Add(FunnelWords.Reason(filter.Reason));
        if (filter is { From: { } from, To: { } to }) parts.Add(Say.W("leads-came", Show.Day(from), Show.Day(to)));
        return string.Join(" · ", parts);
    }
}
