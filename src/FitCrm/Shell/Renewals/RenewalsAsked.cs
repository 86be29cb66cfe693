using System.Globalization;
using FitCrm.Kernel;
using FitCrm.Reports;
using FitCrm.Shell.Frame;
using FitCrm.Shell.Overview;

namespace FitCrm.Shell.Renewals;

/// <summary>What the address of the renewals page holds. Days are kept as they were typed.</summary>
internal sealed record RenewalsAsked(string? Period, string? From, string? To, string? Compare, string? CFrom, string? CTo, string? Club, string? By)
{
    /// <summary>Periods to choose from; <c>free</c> goes by two days.</summary>
    public static readonly IReadOnlyList<string> Periods = ["final-12", "final-3", "year-before", "last-90", "free"];

    /// <summary>What to compare with: nothing, the period before, the same a year before, two days.</summary>
    public static readonly IReadOnlyList<string> Others = ["none", "before", "year", "free"];

    /// <summary>The chosen period, the usual one where the address says none or nonsense.</summary>
    public string PeriodKey => Periods.Contains(Period) ? Period! : Periods[0];

    /// <summary>What it is compared with.</summary>
    public string CompareKey => Others.Contains(Compare) ? Compare! : Others[0];

    /// <summary>The dimension of the breakdown.</summary>
    public string Dimension => Dimensions.All.Contains(By) ? By! : Dimensions.Visits;

    /// <summary>First and last day. Refused: days that cannot be read, that no report is of, or the wrong way round.</summary>
    public Outcome<(DateOnly From, DateOnly To)> Span(Ground ground) => PeriodKey switch
    {
        "final-3" => ground.FinalMonths(3),
        "year-before" => ground.FinalMonths(12, before: 12),
        "last-90" => (ground.AsOf.AddDays(-89), ground.AsOf),
        "free" => Days(From, To, "from", "to", ground.FinalMonths(12)),
        _ => ground.FinalMonths(12),
    };

    /// <summary>The other period, null for none. Refused as <see cref="Span"/> is.</summary>
    public Outcome<(DateOnly From, DateOnly To)?> Other((DateOnly From, DateOnly To) span)
    {
        if (CompareKey == "none") return ((DateOnly, DateOnly)?)null;
        if (CompareKey == "before") return Reports.Periods.Before(span.From, span.To);
        if (CompareKey == "year") return Reports.Periods.YearBefore(span.From, span.To);
        var days = Days(CFrom, CTo, "cfrom", "cto", Reports.Periods.YearBefore(span.From, span.To));
        return days.Refused is { } no ? no : days.Value;
    }

    private static Outcome<(DateOnly From, DateOnly To)> Days(string? from, string? to, string fromName, string toName, (DateOnly From, DateOnly To) usual)
    {
        if (!Read(from, usual.From, out var first)) return new DayUnclear(fromName);
        if (!Read(to, usual.To, out var last)) return new DayUnclear(toName);
        if (PeriodUnlikely.Is(first)) return new PeriodUnlikely(fromName);
        if (PeriodUnlikely.Is(last)) return new PeriodUnlikely(toName);
        return first > last ? new PeriodUpsideDown(first, last) with { Field = toName } : (first, last);
    }

    private static bool Read(string? typed, DateOnly usual, out DateOnly day)
    {
        day = usual;
        return string.IsNullOrWhiteSpace(typed) || DateOnly.TryParseExact(typed.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }

    /// <summary>The same page with another breakdown.</summary>
    public string With(string by)
    {
        (string Key, string? Value)[] parts = [("period", PeriodKey), ("from", From), ("to", To), ("compare", CompareKey == "none" ? null : CompareKey), ("cfrom", CFrom), ("cto", CTo), ("club", Club), ("by", by)];
        return "/renewals?" + string.Join('&', parts.Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value!)}")) + "#by";
    }
}
