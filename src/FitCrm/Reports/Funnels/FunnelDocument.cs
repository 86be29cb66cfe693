using System.Text.Json.Nodes;
using FitCrm.Data;
using FitCrm.Reports.Facts;
using FitCrm.Reports.Sheets;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Reports.Funnels;

/// <summary>report funnel: of 100 leads, how many joined; how far they came, why they were lost, by source and by person.</summary>
internal sealed class FunnelDocument(FunnelReport report, IDbContextFactory<FitCrmDb> dbs) : Document
{
    private const string Source = "source", Person = "person";

    public override string Name => "funnel";

    public override Right Right => Right.Leads;

    public override IReadOnlyList<string> By => [Source, Person];

    public override int UsualDays => 90;

    public override async Task<Finding> Find(ReportQuestion question, CancellationToken ct)
    {
        var tally = await report.Figures(question, ct);
        var shape = Figure.Head(question);
        foreach (var (name, figure) in Shape(tally.All)) shape[name] = figure?.DeepClone();
        shape["reached"] = Figure.Of(tally.Reached.Select(r => KeyValuePair.Create(r.Stage, r.Leads)));
        shape["lostReasons"] = Figure.Of(tally.Reasons.Select(r => KeyValuePair.Create(r.Reason, r.Leads)));
        var by = new JsonObject();
        if (question.By.Contains(Source)) by[Source] = Lines(tally.BySource.Select(s => (s.Source, s.Count)));
        if (question.By.Contains(Person)) by[Person] = Lines(await People(tally, question, ct));
        shape["by"] = by;
        return new() { Name = Name, Question = question, Figures = shape };
    }

    private async Task<IEnumerable<(string, FunnelCount)>> People(FunnelTally tally, ReportQuestion question, CancellationToken ct)
    {
        var (labels, all, me) = (await Labels.Read(dbs, ct), FunnelReport.TellsAll(question.Clubs), Caller.Current.UserId);
        return tally.ByPerson.Where(p => all || p.Owner == me).Select(p => (labels.Staff(p.Owner) ?? RenewalTally.Unknown, p.Count));
    }

    private static JsonObject Lines(IEnumerable<(string Key, FunnelCount Count)> counts)
    {
        var lines = new JsonObject();
        foreach (var (key, count) in counts) lines[key] = Shape(count);
        return lines;
    }

    private static JsonObject Shape(FunnelCount count) => new()
    {
        ["leads"] = count.Leads,
        ["won"] = count.Won,
        ["lost"] = count.Lost,
        ["open"] = count.Open,
        ["per100"] = Figure.Of(count.Per100),
        ["interval"] = count.Interval is { } i ? new JsonArray(Figure.Of(100 * i.Low), Figure.Of(100 * i.High)) : null,
    };
}
