namespace FitCrm.Membership;

/// <summary>How long a plan runs: a number of days, a number of months, or month by month until it is cancelled.</summary>
public enum Term
{
    /// <summary>A number of days; S counts.</summary>
    Days,

    /// <summary>A number of calendar months.</summary>
    Months,

    /// <summary>Rolls on, month by month, until it is cancelled.</summary>
    Monthly,
}
