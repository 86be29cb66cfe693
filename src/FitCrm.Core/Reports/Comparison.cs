namespace FitCrm.Reports;

/// <summary>One renewal rate beside that of another period.</summary>
/// <param name="Now">The period in question.</param>
/// <param name="Then">The one it is compared with.</param>
public readonly record struct Comparison(RenewalRate Now, RenewalRate Then)
{
    /// <summary>Whether both stand on enough final cycles to be compared.</summary>
    public bool IsTold => !Now.TooFew && !Then.TooFew;

    /// <summary>Rate now less rate then; null under 20 final cycles on either side.</summary>
    public double? Difference => IsTold ? Now.Rate - Then.Rate : null;

    /// <summary>Newcombe's 95 % interval of <see cref="Difference"/>; null without one.</summary>
    public Interval? Interval => IsTold ? Reports.Interval.Newcombe(Now.Renewed, Now.Final, Then.Renewed, Then.Final) : null;

    /// <summary>What chance explains as well: null, no clear difference; else 1 higher, −1 lower. Null without an interval.</summary>
    public int? Sign => Interval is not { } i ? null : i.Low > 0 ? 1 : i.High < 0 ? -1 : 0;
}

/// <summary>Periods to compare with.</summary>
public static class Periods
{
    /// <summary>The period of the same length right before: whole months before whole months, else as many days.</summary>
    public static (DateOnly From, DateOnly To) Before(DateOnly from, DateOnly to)
    {
        if (from.Day != 1 || !IsLastOfMonth(to)) return (from.AddDays(from.DayNumber - to.DayNumber - 1), from.AddDays(-1));
        var months = (to.Year - from.Year) * 12 + to.Month - from.Month + 1;
        return (from.AddMonths(-months), from.AddDays(-1));
    }

    /// <summary>The same days a year earlier; the last day of a month stays the last.</summary>
    public static (DateOnly From, DateOnly To) YearBefore(DateOnly from, DateOnly to) =>
        (from.AddYears(-1), IsLastOfMonth(to) ? to.AddDays(1).AddYears(-1).AddDays(-1) : to.AddYears(-1));

    private static bool IsLastOfMonth(DateOnly day) => day.Day == DateTime.DaysInMonth(day.Year, day.Month);
}
