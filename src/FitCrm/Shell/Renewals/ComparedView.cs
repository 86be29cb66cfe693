using FitCrm.Reports;
using FitCrm.Shell.Kit;
using FitCrm.Shell.Overview;

namespace FitCrm.Shell.Renewals;

/// <summary>One rate in two periods, each with its names, and what chance leaves of the difference.</summary>
/// <param name="Text">Whose rate.</param>
/// <param name="Now">This period's rate, a dash under 20.</param>
/// <param name="NowOf">"741 of 1,179".</param>
/// <param name="NowHref">The names of this period.</param>
/// <param name="Then">The other period's rate.</param>
/// <param name="ThenOf">The same of it.</param>
/// <param name="ThenHref">Its names.</param>
/// <param name="Difference">"+3.2 points", or a dash.</param>
/// <param name="Span">"−1.0 to +7.4", or null.</param>
/// <param name="Drawn">The difference and its interval in shares, or null.</param>
/// <param name="Verdict">Higher, lower, no clear difference, fewer than 20.</param>
public sealed record ComparedLine(string Text, string Now, string NowOf, string NowHref, string Then, string ThenOf, string ThenHref, string Difference, string? Span, (double Value, double Low, double High)? Drawn, string Verdict);

/// <summary>The card of two periods side by side.</summary>
/// <param name="Note">Which period the other is.</param>
/// <param name="Lines">All, first, later, then the values of the breakdown.</param>
public sealed record ComparedView(string Note, IReadOnlyList<ComparedLine> Lines)
{
    internal static ComparedView Of(Ground ground, RenewalFigures now, RenewalFigures then, string by)
    {
        var other = ground with { Moves = false };
        ComparedLine Line(string text, Comparison pair, string more) => new(text, RateWords.Rate(pair.Now), OfText(pair.Now), ground.Names(Behind.Final, now.From, now.To, more),
            RateWords.Rate(pair.Then), OfText(pair.Then), other.Names(Behind.Final, then.From, then.To, more), DifferenceOf(pair), SpanOf(pair), pair is { Difference: { } d, Interval: { } i } ? (d, i.Low, i.High) : null, VerdictOf(pair));
        var values = now.By[by].Keys.Union(then.By[by].Keys)
            .Select(v => (Value: v, Pair: new Comparison(now.By[by].GetValueOrDefault(v), then.By[by].GetValueOrDefault(v)))).Where(v => v.Pair.Now.Final + v.Pair.Then.Final > 0)
            .OrderBy(v => v.Value == RenewalTally.Unknown).ThenBy(v => by == Dimensions.Visits ? VisitBand.All.ToList().IndexOf(v.Value) : 0).ThenByDescending(v => v.Pair.Now.Final);
        return new(Say.W("compared-with", Show.Day(then.From), Show.Day(then.To)),
        [
            Line(Say.W("all"), new(now.All, then.All), ""), Line(Say.W("first-contracts"), new(now.First, then.First), "&first=true"), Line(Say.W("later-contracts"), new(now.Repeat, then.Repeat), "&first=false"),
            .. by == Dimensions.Cycle ? [] : values.Select(v => Line($"{Say.W("by-" + by + "-short")}: {RenewalsSlices.TextOf(by, v.Value)}", v.Pair, RenewalsSlices.More(by, v.Value))),
        ]);
    }

    private static string OfText(RenewalRate rate) => Say.W("n-of-m", Show.Count(rate.Renewed), Show.Count(rate.Final));

    private static string DifferenceOf(Comparison pair) => pair.Difference is { } d ? Say.W("points", Signed(d)) : RateWords.Nothing;

    private static string? SpanOf(Comparison pair) => pair.Interval is { } i ? Say.W("from-to", Signed(i.Low), Signed(i.High)) : null;

    private static string VerdictOf(Comparison pair) => Say.W(pair.Sign switch { 1 => "difference-higher", -1 => "difference-lower", 0 => "difference-even", _ => "fewer-than-20" });

    private static string Signed(double share) => (Math.Round(share, 3) > 0 ? "+" : "") + Show.Points(share).Replace("-", "\u2212", StringComparison.Ordinal);
}
