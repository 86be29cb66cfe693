using FitCrm.Crm;
using FitCrm.Kernel;
using FitCrm.Reports;
using FitCrm.Shell.Overview;

namespace FitCrm.Shell.Renewals;

/// <summary>The lines of a breakdown, with the names behind each of their numbers.</summary>
internal static class RenewalsSlices
{
    public static IEnumerable<Slice> Of(Ground ground, RenewalFigures f, string by) => f.By[by].OrderBy(s => PlaceOf(by, s.Key)).ThenByDescending(s => s.Value.Due)
        .Select(s => Line(ground, f, TextOf(by, s.Key), s.Value, More(by, s.Key)));

    public static Slice All(Ground ground, RenewalFigures f) => Line(ground, f, Say.W("all"), f.All, "");

    /// <summary>What an address of names says of a line.</summary>
    public static string More(string by, string value) => $"&by={by}&value={Uri.EscapeDataString(value)}";

    /// <summary>A value of a dimension in words.</summary>
    public static string TextOf(string by, string value) => value == RenewalTally.Unknown ? Say.W("unknown")
        : by == Dimensions.Stage && Words.Knows("Shell.stage-" + value) ? Say.W("stage-" + value)
        : by == Dimensions.Cycle ? Say.W(value == "first" ? "first-contracts" : "later-contracts")
        : by == Dimensions.Source ? FunnelWords.Source(value) : value;

    private static Slice Line(Ground ground, RenewalFigures f, string text, RenewalRate rate, string more) =>
        new(text, rate.Final, rate.TooFew ? null : rate.Rate, RateWords.Span(rate) is { } span ? $"({span})" : "", rate.Final - rate.Renewed,
            ground.Names(Behind.Final, f.From, f.To, more), ground.Names(Behind.Lapsed, f.From, f.To, more));

    // Visit bands from few to many, unknown last, else the most first.
    private static int PlaceOf(string by, string value) => value == RenewalTally.Unknown ? int.MaxValue
        : by == Dimensions.Visits ? VisitBand.All.ToList().IndexOf(value) : 0;
}
