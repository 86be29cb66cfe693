using FitCrm.Membership;
using FitCrm.Reports;
using FitCrm.Shell.Kit;
using FitCrm.Shell.Overview;

namespace FitCrm.Shell.Renewals;

/// <summary>Reads the renewals page: the same figures as the report, each with the door to its names.</summary>
internal sealed class RenewalsQuery(RenewalReport report, StayCurves curves)
{
    public async Task<RenewalsView> Of(Ground ground, RenewalsAsked asked, CancellationToken ct)
    {
        ground = ground with { Moves = asked.PeriodKey == "last-90" };
        var span = asked.Span(ground);
        var other = span.Refused is null ? asked.Other(span.Value) : span.Refused;
        var filter = RenewalsFilter.Of(ground, asked, span.Refused is null ? span.Value : ground.FinalMonths(12), other.Refused);
        if (other.Refused is not null) return new() { Lead = "", Filter = filter };
        var by = asked.Dimension;
        var (from, to) = span.Value;
        var question = ground.Ask(from, to, by) with { Compare = other.Value };
        var figures = await report.Figures(question, ct);
        var then = question.Compared is { } earlier ? await report.Figures(earlier, ct) : null;
        return new()
        {
            Lead = Say.W("renewals-lead", Show.LongDay(from), Show.LongDay(to), Show.LongDay(ground.AsOf)),
            Filter = filter,
            Files = FilesOf(ground, question),
            Figures = new RenewalsFigures(ground, figures).All,
            Final = figures.All.Final,
            Whens = WhensOf(ground, figures),
            Reasons = ReasonsOf(ground, figures),
            Unknown = figures.UnknownShare is { } unknown ? Say.W("reasons-unknown", Show.Count(figures.Lapsed), Show.Percent(unknown)) : "",
            Months = RateWords.Parts(figures),
            Rates = RateWords.Months(figures),
            Slices = [.. RenewalsSlices.Of(ground, figures, by)],
            All = RenewalsSlices.All(ground, figures),
            Provisional = figures.Provisional.Due == 0 ? null : Say.W("provisional", Show.Count(figures.Provisional.Due), Show.Count(figures.Provisional.When.Sum)),
            Compared = then is null ? null : ComparedView.Of(ground, figures, then, by),
            Stays = await curves.Of(ground, ct),
        };
    }

    private static IReadOnlyList<(string Text, string Href)> FilesOf(Ground ground, ReportQuestion q)
    {
        var compare = q.Compare is { } other ? $"&compareFrom={Show.Iso(other.From)}&compareTo={Show.Iso(other.To)}" : "";
        var address = $"/api/v1/reports/renewals?from={Show.Iso(q.From)}&to={Show.Iso(q.To)}&by={string.Join(',', Dimensions.All)}{compare}&club={ground.Code}&format=";
        return [("CSV", address + "csv"), ("Excel", address + "xlsx"), ("PDF", address + "pdf")];
    }

    private static IReadOnlyList<When> WhensOf(Ground ground, RenewalFigures f)
    {
        if (f.All.Final == 0) return [];
        When Part(Behind behind, int people, string kind) =>
            new(Ground.Key(behind), Say.W("when-" + Ground.Key(behind)), people, (double)people / f.All.Final, kind, ground.Names(behind, f.From, f.To));
        return [Part(Behind.Early, f.When.Early, "accent"), Part(Behind.OnTime, f.When.OnTime, "use"), Part(Behind.InGrace, f.When.InGrace, "adapt"), Part(Behind.Lapsed, f.Lapsed, "muted")];
    }

    private static IReadOnlyList<LossReason> ReasonsOf(Ground ground, RenewalFigures f) => [.. f.LossReasons.OrderBy(r => r.Key == RenewalTally.Unknown).ThenByDescending(r => r.Value)
        .Select(r => new LossReason(r.Key == RenewalTally.Unknown ? Say.W("unknown") : ReasonWords.Of(r.Key), r.Value, r.Key == RenewalTally.Unknown,
            ground.Names(Behind.Lapsed, f.From, f.To, "&reason=" + Uri.EscapeDataString(r.Key))))];
}
