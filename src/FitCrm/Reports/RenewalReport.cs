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

    internal RenewalReport(IDbContextFactory<FitCrmDb> dbs, DueReader due) => (_dbs, _due) = (dbs, due);

    /// <summary>The figures of a period: due cycles are counted by their E, in one pass and in flat memory.</summary>
    public async Task<RenewalFigures> Figures(ReportQuestion question, CancellationToken ct = default)
    {
        var labels = await Labels.Read(_dbs, ct);
        var tally = new RenewalTally(question.From, question.To, question.AsOf, question.By);
        await foreach (var person in _due.People(question, false, ct))
        {
            foreach (var line in DueReader.Lines(person, question, labels)) tally.Add(line.Cycle, line.Values);
            foreach (var term in DueReader.Rolling(person, question)) tally.AddRolling(term);
        }

        return tally.Figures();
    }

    /// <summary>The people behind a figure, by E, then name; a page at a time.</summary>
    public async Task<NamesPage> Names(ReportQuestion question, NamesWanted wanted, CancellationToken ct = default)
    {
        var labels = await Labels.Read(_dbs, ct);
        var page = new NamesHeap(wanted);
        await foreach (var person in _due.People(question with { By = wanted.By is { } by ? [by] : [] }, false, ct))
            foreach (var line in DueReader.Lines(person, question with { By = wanted.By is { } dimension ? [dimension] : [] }, labels))
                page.Offer(line);
        return page.Page();
    }
}
