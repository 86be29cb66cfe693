using FitCrm.Data;
using FitCrm.Reports.Facts;
using FitCrm.Reports.Renewals;
using FitCrm.Retention;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Reports;

/// <summary>What is due in 30, 60 and 90 days. Who it is: <see cref="RenewalReport.Names"/> over those days.</summary>
public sealed class PipelineReport
{
    private readonly IDbContextFactory<FitCrmDb> _dbs;
    private readonly DueReader _due;

    internal PipelineReport(IDbContextFactory<FitCrmDb> dbs, DueReader due) => (_dbs, _due) = (dbs, due);

    /// <summary>The days that a pipeline of a day looks at.</summary>
    public static ReportQuestion Ahead(ReportQuestion question) => question with { From = question.AsOf, To = question.AsOf.AddDays(PipelineTally.Farthest), By = [] };

    /// <summary>Counts the cycles that end soon; the period of the question does not matter, its day does.</summary>
    public async Task<PipelineTally> Figures(ReportQuestion question, CancellationToken ct = default)
    {
        var labels = await Labels.Read(_dbs, ct);
        var tally = new PipelineTally(question.AsOf);
        foreach (var part in question.ByDay()) await Count(tally, Ahead(part), labels, ct);
        return tally;
    }

    private async Task Count(PipelineTally tally, ReportQuestion ahead, Labels labels, CancellationToken ct)
    {
        await foreach (var person in _due.People(ahead, true, ct))
        {
            var standing = person.StandingOn(ahead.AsOf);
            foreach (var line in DueReader.Lines(person, ahead, labels))
                tally.Add(line.Cycle, RetentionWords.Of(standing.Stage), standing.Risk, labels.Staff(person.Person.OwnerId) ?? line.Seller, ahead.AsOf);
        }
    }
}
