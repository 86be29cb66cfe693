namespace FitCrm.Membership;

/// <summary>When a renewal was bought, seen from the E of the contract before it.</summary>
public enum RenewalTiming
{
    /// <summary>Before E − 30.</summary>
    Early,

    /// <summary>From E − 30 up to E.</summary>
    OnTime,

    /// <summary>After E, within the grace of 30 days.</summary>
    InGrace,

    /// <summary>Later: a new chain begins.</summary>
    Rejoined,
}

/// <summary>The dates of a renewal.</summary>
public static class Renewals
{
    /// <summary>G, in days: bought up to E + G it is the same chain.</summary>
    public const int Grace = 30;

    /// <summary>First day of a renewal: the day after E, or today when that is past.</summary>
    public static DateOnly StartAfter(DateOnly endsOn, DateOnly today) => endsOn.AddDays(1) is var next && next > today ? next : today;

    /// <summary>How a purchase stands to the E before it (retention.md section 8, figure 4).</summary>
    public static RenewalTiming TimingOf(DateOnly endsOn, DateOnly boughtOn) => (boughtOn.DayNumber - endsOn.DayNumber) switch
    {
        < -30 => RenewalTiming.Early,
        <= 0 => RenewalTiming.OnTime,
        <= Grace => RenewalTiming.InGrace,
        _ => RenewalTiming.Rejoined,
    };
}
