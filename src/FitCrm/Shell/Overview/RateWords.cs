using FitCrm.Reports;
using FitCrm.Shell.Kit;

namespace FitCrm.Shell.Overview;

/// <summary>Rates in words: a rate stands beside its interval, and what cannot be told is a dash.</summary>
internal static class RateWords
{
    /// <summary>What is shown where nothing can be told.</summary>
    public const string Nothing = "–";

    /// <summary>"62.8 %"; a dash under 20 final cycles.</summary>
    public static string Rate(RenewalRate rate) => rate is { TooFew: false, Rate: { } share } ? Show.Percent(share) : Nothing;

    /// <summary>"60.0 to 65.5".</summary>
    public static string? Span(RenewalRate rate) => rate is { TooFew: false, Interval: { } i } ? Say.W("from-to", Show.Points(i.Low), Show.Points(i.High)) : null;

    /// <summary>The rows of the chart by month; under 20 final cycles a gap, and the table says so.</summary>
    public static IReadOnlyList<ChartRow> Months(RenewalFigures figures) => [.. figures.Months.Select(m => new ChartRow(Show.Month(m.Month),
        m.Rate is { TooFew: false, Rate: { } rate, Interval: { } i } ? [Show.Percent(rate), Show.Percent(i.Low), Show.Percent(i.High), Show.Count(m.Rate.Due)]
            : [Say.W(m.Rate.Due == 0 ? "nobody-due" : "too-few"), Nothing, Nothing, Show.Count(m.Rate.Due)],
        !m.IsFinal))];

    /// <summary>The rows of the stacked chart: early, on time, in grace, lapsed; final cycles only.</summary>
    public static IReadOnlyList<ChartRow> Parts(RenewalFigures figures) => [.. figures.Months.Where(m => m.Rate.Final > 0).Select(m => new ChartRow(Show.Month(m.Month),
        [Show.Count(m.When.Early), Show.Count(m.When.OnTime), Show.Count(m.When.InGrace), Show.Count(m.Rate.Final - m.Rate.Renewed)]))];
}
