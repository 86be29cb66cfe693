using FitCrm.Kernel;
using FitCrm.Shell.Kit;

namespace FitCrm.Reports.Renewals;

/// <summary>Figures in a reader's words; what cannot be told is a dash.</summary>
internal static class Tell
{
    private const string Nothing = "–";

    /// <summary>"62.8 %".</summary>
    public static string Rate(RenewalRate rate) => rate.Rate is { } share ? Show.Percent(share) : Nothing;

    /// <summary>"60.0 to 65.5 %".</summary>
    public static string Interval(RenewalRate rate) => rate.Interval is { } i ? Words.Of("Reports.interval", Show.Points(i.Low), Show.Percent(i.High)) : Nothing;

    /// <summary>"741 of 1,179".</summary>
    public static string Of(RenewalRate rate) => Words.Of("Reports.of", Show.Count(rate.Renewed), Show.Count(rate.Final));

    /// <summary>"+3.2 points"; a dash where either side has too few.</summary>
    public static string Difference(Comparison pair) => pair.Difference is { } d ? Words.Of("Reports.points", Signed(d)) : Nothing;

    /// <summary>"−1.0 to +7.4".</summary>
    public static string DifferenceSpan(Comparison pair) => pair.Interval is { } i ? Words.Of("Reports.interval", Signed(i.Low), Signed(i.High)) : Nothing;

    /// <summary>Higher, lower, or no clear difference; why there is none where it is not told.</summary>
    public static string Verdict(Comparison pair) => Words.Of("Reports.verdict-" + pair.Sign switch { 1 => "higher", -1 => "lower", 0 => "even", _ => "few" });

    private static string Signed(double share) => (Math.Round(share, 3) > 0 ? "+" : "") + Show.Points(share).Replace("-", "\u2212", StringComparison.Ordinal);

    /// <summary>The money renewal rate of each currency.</summary>
    public static string Money(RenewalFigures figures) => figures.Money.Count == 0 ? Nothing : string.Join(" · ",
        figures.Money.Where(m => m.Value.Rate is not null).Select(m => Show.Percent(m.Value.Rate!.Value) + (figures.Money.Count > 1 ? " " + m.Key : "")));
}
