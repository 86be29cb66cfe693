using System.Globalization;
using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Reports;
using FitCrm.Shell.Kit;
using FitCrm.Shell.Overview;

namespace FitCrm.Shell.Renewals;

/// <summary>Reads the renewals page: the same figures as the report, each with the door to its names.</summary>
internal sealed class RenewalsQuery(RenewalReport report)
{
    private static readonly string[] Periods = ["final-12", "final-3", "year-before", "last-90"];

    public async Task<RenewalsView> Of(Ground ground, string? period, string? by, CancellationToken ct)
    {
        by = Dimensions.All.Contains(by) ? by! : Dimensions.Visits;
        period = Periods.Contains(period) ? period! : Periods[0];
        ground = ground with { Moves = period == "last-90" };
        var (from, to) = SpanOf(period, ground);
        var figures = await report.Figures(ground.Ask(from, to, by), ct);
        var files = $"/api/v1/reports/renewals?from={Show.Iso(from)}&to={Show.Iso(to)}&by={by}&club={ground.Code}&format=";
        return new()
        {
            Lead = Say.W("renewals-lead", Show.LongDay(from), Show.LongDay(to), Show.LongDay(ground.AsOf)),
            Filter = FilterOf(ground, period, by),
            Files = (files + "csv", files + "pdf"),
            Figures = new RenewalsFigures(ground, figures).All,
            Final = figures.All.Final,
            Whens = WhensOf(ground, figures),
            Reasons = ReasonsOf(ground, figures),
            Unknown = figures.UnknownShare is { } unknown ? Say.W("reasons-unknown", Show.Count(figures.Lapsed), Show.Percent(unknown)) : "",
            Months = RateWords.Parts(figures),
            Rates = RateWords.Months(figures),
            Slices = [.. figures.By[by].OrderBy(s => PlaceOf(by, s.Key)).ThenByDescending(s => s.Value.Due).Select(s => SliceOf(ground, figures, s.Key, s.Value, $"&by={by}&value={Uri.EscapeDataString(s.Key)}", by))],
            All = SliceOf(ground, figures, Say.W("all"), figures.All, "", ""),
            Provisional = figures.Provisional.Due == 0 ? null : Say.W("provisional", Show.Count(figures.Provisional.Due), Show.Count(figures.Provisional.When.Sum)),
        };
    }

    private static (DateOnly From, DateOnly To) SpanOf(string period, Ground ground) => period switch
    {
        "final-3" => ground.FinalMonths(3),
        "year-before" => ground.FinalMonths(12, before: 12),
        "last-90" => (ground.AsOf.AddDays(-89), ground.AsOf),
        _ => ground.FinalMonths(12),
    };

    private static RenewalsFilter FilterOf(Ground ground, string period, string by) => new(period, ground.Code, by,
        [.. Periods.Select(p => (p, Say.W("period-" + p)))],
        [("", Say.W("all-clubs")), .. ground.All.Select(c => (c.Code, c.Name))],
        [.. Dimensions.All.Select(d => (d, Say.W("by-" + d + "-short")))]);

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

    private static Slice SliceOf(Ground ground, RenewalFigures f, string value, RenewalRate rate, string more, string by) =>
        new(TextOf(by, value), rate.Final, rate.TooFew ? null : rate.Rate, RateWords.Span(rate) is { } span ? $"({span})" : "", rate.Final - rate.Renewed, ground.Names(Behind.Lapsed, f.From, f.To, more));

    // Visit bands from few to many, unknown last, else the most first.
    private static int PlaceOf(string by, string value) => value == RenewalTally.Unknown ? int.MaxValue
        : by == Dimensions.Visits ? VisitBand.All.ToList().IndexOf(value) : 0;

    private static string TextOf(string by, string value) => value == RenewalTally.Unknown ? Say.W("unknown")
        : by == Dimensions.Stage && Words.Knows("Shell.stage-" + value) ? Say.W("stage-" + value) : by == Dimensions.Source ? CultureInfo.CurrentCulture.TextInfo.ToUpper(value[..1]) + value[1..] : value;
}
