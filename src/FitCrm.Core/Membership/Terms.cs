using FitCrm.Kernel;

namespace FitCrm.Membership;

/// <summary>The arithmetic of a contract's dates and its price per month.</summary>
public static class Terms
{
    /// <summary>Mean length of a month in days (Gregorian: 365.25 ÷ 12), for prices of plans sold in days.</summary>
    public const decimal DaysPerMonth = 30.4375m;

    /// <summary>The end of a contract that rolls on: no day of its own.</summary>
    public static readonly DateOnly RollsOn = DateOnly.MaxValue;

    /// <summary>Whether a contract was taken back on or before its first day: void, as if it had never been sold (retention.md 8).</summary>
    public static bool NeverRan(DateOnly startsOn, DateOnly? cancelledOn) => cancelledOn <= startsOn;

    /// <summary>A last day as a sentence names it: the day, or words where there is none.</summary>
    internal static object Named(DateOnly lastDay) => lastDay == RollsOn ? Words.Of("Membership.no-end") : lastDay;

    /// <summary>E of a contract that starts on S: S + n months (clamped to the month's end) − 1 day, or S + n days − 1, or <see cref="RollsOn"/>.</summary>
    public static DateOnly EndOf(DateOnly startsOn, Term term, int count) => term switch
    {
        Term.Days => startsOn.AddDays(count - 1),
        Term.Months => startsOn.AddMonths(count).AddDays(-1),
        _ => RollsOn,
    };

    /// <summary>Price per month in minor units, rounded half away from zero: price ÷ months, or price ÷ (days ÷ 30.4375).</summary>
    public static long MonthlyPrice(long amount, Term term, int count)
    {
        var months = term == Term.Days ? count / DaysPerMonth : Math.Max(1, count);
        return (long)Math.Round(amount / months, MidpointRounding.AwayFromZero);
    }

    /// <summary>E moved by a number of days; what rolls on stays.</summary>
    public static DateOnly Move(DateOnly endsOn, int days) => endsOn == RollsOn ? RollsOn : endsOn.AddDays(days);

    /// <summary>The end of a contract of the same length on another start: the same number of whole months where it had whole months, else of days.</summary>
    public static DateOnly SameLength(DateOnly startsOn, DateOnly endsOn, DateOnly newStart)
    {
        var months = ((endsOn.Year - startsOn.Year) * 12) + endsOn.Month - startsOn.Month;
        foreach (var n in new[] { months, months + 1 })
            if (n > 0 && EndOf(startsOn, Term.Months, n) == endsOn) return EndOf(newStart, Term.Months, n);
        return newStart.AddDays(endsOn.DayNumber - startsOn.DayNumber);
    }

    /// <summary>Days from the first to the last, both counted; 0 when the last lies before the first.</summary>
    public static int Length(DateOnly from, DateOnly to) => Math.Max(0, to.DayNumber - from.DayNumber + 1);
}
