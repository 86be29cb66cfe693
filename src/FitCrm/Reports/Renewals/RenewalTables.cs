using FitCrm.Kernel;
using FitCrm.Reports.Sheets;

namespace FitCrm.Reports.Renewals;

/// <summary>The renewal figures as tables: the rates, when, by month, by each dimension, reasons, and beside another period.</summary>
internal static class RenewalTables
{
    public static IEnumerable<NamedSheet> Of(RenewalFigures f, RenewalFigures? then)
    {
        yield return Rates(W("rates"), W("figure"), [(W("all-contracts"), f.All), (W("first-contracts"), f.First), (W("repeat-contracts"), f.Repeat), (W("incl-cancelled"), f.InclCancelled), (W("rolling"), f.Rolling)]);
        if (then is not null) yield return Compared(f, then);
        yield return When(f);
        yield return NamedSheet.Of(W("by-month"), [W("month"), .. RateColumns, W("when-early"), W("when-ontime"), W("when-ingrace"), W("provisional")],
            f.Months.Select(m => (object?[])[new Month(m.Month), .. Cells(m.Rate), m.When.Early, m.When.OnTime, m.When.InGrace, !m.IsFinal]));
        foreach (var (dimension, lines) in f.By) yield return Rates(W("by-" + dimension), W("value"), [.. ComparedShape.Lines(f, f, dimension).Select(l => (NameOf(dimension, l.Value), lines[l.Value]))]);
        yield return NamedSheet.Of(W("why-lapsed"), [W("reason"), W("people"), W("share")],
            f.LossReasons.OrderByDescending(r => r.Value).Select(r => new object?[] { ReasonBars.NameOf(r.Key), r.Value, Share.Of((double)r.Value / f.Lapsed) }));
        yield return NamedSheet.Of(W("money"), [W("currency"), W("due-monthly"), W("new-monthly"), W("money-rate")],
            f.Money.Select(m => new object?[] { m.Key, new Money(m.Value.DueMonthly, m.Key), new Money(m.Value.NewMonthly, m.Key), Share.Of(m.Value.Rate) }));
    }

    /// <summary>A value of a dimension as a reader knows it.</summary>
    public static string NameOf(string dimension, string value) => value == RenewalTally.Unknown ? W("unknown")
        : Words.Knows($"Reports.{dimension}-{value}") ? W($"{dimension}-{value}") : value;

    private static string[] RateColumns => [W("due"), W("final"), W("renewed"), W("rate"), W("lower"), W("upper")];

    private static NamedSheet Rates(string name, string head, IEnumerable<(string Name, RenewalRate Rate)> lines) =>
        NamedSheet.Of(name, [head, .. RateColumns], lines.Select(l => (object?[])[l.Name, .. Cells(l.Rate)]));

    // A line of under 20 final cycles shows its counts and no percentage.
    private static object?[] Cells(RenewalRate rate) => [rate.Due, rate.Final, rate.Renewed, .. rate.TooFew ? new object?[3] : [Share.Of(rate.Rate), Share.Of(rate.Interval?.Low), Share.Of(rate.Interval?.High)]];

    private static NamedSheet When(RenewalFigures f) => NamedSheet.Of(W("when"), [W("when"), W("people"), W("share")],
        new (string Key, int People)[] { ("early", f.When.Early), ("ontime", f.When.OnTime), ("ingrace", f.When.InGrace), ("lapsed", f.Lapsed) }
            .Select(w => new object?[] { W("when-" + w.Key), w.People, f.All.Final == 0 ? null : Share.Of((double)w.People / f.All.Final) }));

    private static NamedSheet Compared(RenewalFigures f, RenewalFigures then)
    {
        IEnumerable<(string Name, Comparison Pair)> lines = [(W("all-contracts"), new(f.All, then.All)), (W("first-contracts"), new(f.First, then.First)), (W("repeat-contracts"), new(f.Repeat, then.Repeat)),
            .. f.By.Keys.SelectMany(d => ComparedShape.Lines(f, then, d).Select(l => ($"{W("by-" + d)}: {NameOf(d, l.Value)}", l.Pair)))];
        return NamedSheet.Of(W("compared"), [W("figure"), W("renewed"), W("final"), W("rate"), W("renewed-then"), W("final-then"), W("rate-then"), W("difference"), W("lower"), W("upper")], lines.Select(l => new object?[]
        {
            l.Name, l.Pair.Now.Renewed, l.Pair.Now.Final, l.Pair.Now.TooFew ? null : Share.Of(l.Pair.Now.Rate), l.Pair.Then.Renewed, l.Pair.Then.Final, l.Pair.Then.TooFew ? null : Share.Of(l.Pair.Then.Rate),
            Share.Of(l.Pair.Difference), Share.Of(l.Pair.Interval?.Low), Share.Of(l.Pair.Interval?.High),
        }));
    }

    private static string W(string key) => Words.Of("Reports." + key);
}
