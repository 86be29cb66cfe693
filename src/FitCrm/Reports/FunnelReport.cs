using FitCrm.Crm;
using FitCrm.Data;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Reports;

/// <summary>What became of the leads of a period, as known on the day of the question. Reads their ledgers only.</summary>
public sealed class FunnelReport
{
    private readonly IDbContextFactory<FitCrmDb> _dbs;
    private readonly Funnel _funnel;

    internal FunnelReport(IDbContextFactory<FitCrmDb> dbs, Funnel funnel) => (_dbs, _funnel) = (dbs, funnel);

    /// <summary>Counts the leads that came in the period.</summary>
    public async Task<FunnelTally> Figures(ReportQuestion question, CancellationToken ct = default)
    {
        var tally = new FunnelTally(_funnel);
        await using var db = await _dbs.CreateDbContextAsync(ct);
        foreach (var part in question.ByDay()) await Count(db, part, tally, ct);
        return tally;
    }

    /// <summary>Whose numbers the caller may be told in these clubs: everybody's, or (false) only their own.</summary>
    public static bool TellsAll(IReadOnlyList<Guid> clubs) => Caller.Current.ClubsWith(Right.SeeFigures) is not { } seen || clubs.All(seen.Contains);

    private async Task Count(FitCrmDb db, ReportQuestion part, FunnelTally tally, CancellationToken ct)
    {
        var lines = Leads.Rows(db).Where(l => part.Clubs.Contains(l.ClubId) && l.OpenedOn >= part.From && l.OpenedOn <= part.LastDay)
            .Join(Leads.Moves(db).Where(m => m.On <= part.AsOf), l => l.Id, m => m.LeadId, (l, m) => new { l.Id, l.Source, m.Seq, m.From, m.To, m.OwnerId, m.On, m.Reason }).OrderBy(x => x.Id).ThenBy(x => x.Seq);
        var (lead, source, ledger) = (Guid.Empty, "", new List<LeadLine>());
        await foreach (var x in lines.AsAsyncEnumerable().WithCancellation(ct))
        {
            if (x.Id != lead) Tell();
            (lead, source) = (x.Id, x.Source);
            ledger.Add(new(x.Seq, x.From, x.To, x.OwnerId, x.On, x.Reason));
        }
        Tell();

        void Tell()
        {
            if (LeadLedger.On(ledger, part.AsOf, _funnel) is { } then) tally.Add(source, then);
            ledger.Clear();
        }
    }
}
