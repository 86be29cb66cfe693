using FitCrm.Data;
using FitCrm.Reports.Facts;
using FitCrm.Reports.Renewals;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Reports;

/// <summary>Renewal figures and the names behind each of them. Reads facts with dates only, as known on the day of the question.</summary>
public sealed class RenewalReport
{
    private readonly IDbContextFactory<FitCrmDb> _dbs;
    private readonly DueReader _due;
    private readonly FiguresKept _kept;

    internal RenewalReport(IDbContextFactory<FitCrmDb> dbs, DueReader due, FiguresKept kept) => (_dbs, _due, _kept) = (dbs, due, kept);

    /// <summary>The figures of a period: due cycles are counted by their E, in one pass and in flat memory; kept until something changes.</summary>
    public Task<RenewalFigures> Figures(ReportQuestion question, CancellationToken ct = default) => _kept.Of(question, () => Counted(question, ct), ct);

    private async Task<RenewalFigures> Counted(ReportQuestion question, CancellationToken ct)
    {
        var labels = await Labels.Read(_dbs, ct);
        var parts = question.ByDay().ToList();
        var tally = new RenewalTally(question.From, parts[^1].To, question.AsOf, question.By);
        foreach (var part in parts) await Count(tally, part, labels, ct);
        return tally.Figures() with { To = question.To };
    }

    private async Task Count(RenewalTally tally, ReportQuestion part, Labels labels, CancellationToken ct)
    {
        await foreach (var person in _due.People(part, false, ct))
        {
            foreach (var line in DueReader.Lines(person, part, labels)) tally.Add(line.Cycle, line.Values);
            foreach (var term in DueReader.Rolling(person, part)) tally.AddRolling(term);
        }
    }

    /// <summary>The people behind a figure, by E, then name; a page at a time.</summary>
    public async Task<NamesPage> Names(ReportQuestion question, NamesWanted wanted, CancellationToken ct = default)
    {
        var labels = await Labels.Read(_dbs, ct);
        var page = new NamesHeap(wanted);
        foreach (var part in (question with { By = wanted.By is { } by ? [by] : [] }).ByDay())
            await foreach (var person in _due.People(part, false, ct))
                foreach (var line in DueReader.Lines(person, part, labels))
                    page.Offer(line);
        return page.Page();
    }
}
