namespace FitCrm.Reports;

/// <summary>Renewal figures of a period (retention.md 8, figures 1–8, 12 and 13): the due cycles whose end lies in it, as known on one day.</summary>
public sealed record RenewalFigures
{
    /// <summary>First day of the period; E is compared with it.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day of the period.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The day on which all of it was known.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>All due cycles, the final ones among them, and the renewed of those.</summary>
    public required RenewalRate All { get; init; }

    /// <summary>Of the final cycles, when the renewals were bought.</summary>
    public required WhenRenewed When { get; init; }

    /// <summary>Cycles that ended less than the grace ago or have not ended yet, and how many of them are renewed already.</summary>
    public required Provisional Provisional { get; init; }

    /// <summary>Cycles number 1 of their chain.</summary>
    public required RenewalRate First { get; init; }

    /// <summary>Cycles number 2 and later.</summary>
    public required RenewalRate Repeat { get; init; }

    /// <summary>Final cycles: monthly prices of the new contracts over those of the due ones, per currency.</summary>
    public required IReadOnlyDictionary<string, MoneyRate> Money { get; init; }

    /// <summary>Of the renewed final cycles, how many pay more, the same, less a month than before.</summary>
    public required PriceMoves Prices { get; init; }

    /// <summary>Final cycles that were not renewed.</summary>
    public required int Lapsed { get; init; }

    /// <summary>Lapsed people who came back after the grace, within a year. Never added to the rate.</summary>
    public required int Rejoined { get; init; }

    /// <summary>Of the lapsed, how many gave each reason; <c>unknown</c> stands among them.</summary>
    public required IReadOnlyDictionary<string, int> LossReasons { get; init; }

    /// <summary>The variant with cycles that were cancelled in the period before their end; those count as due and lost on that day.</summary>
    public required RenewalRate InclCancelled { get; init; }

    /// <summary>Contracts that roll on monthly and had their twelfth month's end in the period; renewed means: still running then.</summary>
    public required RenewalRate Rolling { get; init; }

    /// <summary>By month of E, in order, months without a due cycle included.</summary>
    public required IReadOnlyList<MonthRate> Months { get; init; }

    /// <summary>By dimension and value; a line with fewer than 20 final cycles shows no percentage.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, RenewalRate>> By { get; init; }

    /// <summary>Of the lapsed, the share whose reason nobody knows; null without any.</summary>
    public double? UnknownShare => Lapsed == 0 ? null : (double)LossReasons.GetValueOrDefault(RenewalTally.Unknown) / Lapsed;

    /// <summary>Rejoined ÷ lapsed; null without any.</summary>
    public double? RejoinedShare => Lapsed == 0 ? null : (double)Rejoined / Lapsed;
}

/// <summary>Renewals by the time of buying, measured from E: before E − 30, up to E, after E.</summary>
public readonly record struct WhenRenewed(int Early, int OnTime, int InGrace)
{
    /// <summary>All three.</summary>
    public int Sum => Early + OnTime + InGrace;

    /// <summary>The same with one more renewal.</summary>
    public WhenRenewed With(RenewedWhen when) => when switch
    {
        RenewedWhen.Early => this with { Early = Early + 1 },
        RenewedWhen.OnTime => this with { OnTime = OnTime + 1 },
        _ => this with { InGrace = InGrace + 1 },
    };
}

/// <summary>Renewals by monthly price beside that of the old contract (retention.md 8, figure 7); another currency is in none.</summary>
public readonly record struct PriceMoves(int Up, int Same, int Down)
{
    /// <summary>1 where a renewal costs more a month than what it renewed, −1 less, 0 the same; null without one, or in another currency.</summary>
    public static int? Of(DueCycle cycle) => cycle.RenewedBy is { } next && next.Monthly.Currency == cycle.Term.Monthly.Currency ? next.Monthly.Amount.CompareTo(cycle.Term.Monthly.Amount) : null;

    /// <summary>The same with one more cycle.</summary>
    public PriceMoves With(DueCycle cycle) => Of(cycle) switch
    {
        > 0 => this with { Up = Up + 1 },
        0 => this with { Same = Same + 1 },
        < 0 => this with { Down = Down + 1 },
        null => this,
    };
}

/// <summary>Due cycles that are not final: how many, and when those renewed already were bought.</summary>
public readonly record struct Provisional(int Due, WhenRenewed When);

/// <summary>Monthly prices in minor units of one currency: of the final due cycles, and of the contracts that renewed them.</summary>
public readonly record struct MoneyRate(long DueMonthly, long NewMonthly)
{
    /// <summary>New ÷ due; above 1 where prices rose more than people left. Null where the due were free.</summary>
    public double? Rate => DueMonthly == 0 ? null : (double)NewMonthly / DueMonthly;
}

/// <summary>The cycles that end in one month.</summary>
/// <param name="Month">The month's first day.</param>
/// <param name="Rate">Their figures; the month is final when all of them are.</param>
/// <param name="When">Of the final ones, when the renewals were bought.</param>
public readonly record struct MonthRate(DateOnly Month, RenewalRate Rate, WhenRenewed When)
{
    /// <summary>The month's answer will not change any more.</summary>
    public bool IsFinal => Rate.Due == Rate.Final;
}
