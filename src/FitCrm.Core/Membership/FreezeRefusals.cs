using FitCrm.Kernel;

namespace FitCrm.Membership;

/// <summary>The last frozen day lies before the first.</summary>
public sealed record FreezeBackwards() : Refusal("freeze-backwards", "to");

/// <summary>A freeze begins on a day of the contract.</summary>
public sealed record FreezeOutside(DateOnly StartsOn, DateOnly EndsOn) : Refusal("freeze-outside", "from")
{
    /// <inheritdoc/>
    public override object[] Named => [StartsOn, Terms.Named(EndsOn)];
}

/// <summary>A freeze that begins before today, by somebody who may not.</summary>
public sealed record FreezeBackdated(DateOnly Today) : Refusal("freeze-backdated", "from")
{
    /// <inheritdoc/>
    public override object[] Named => [Today];
}

/// <summary>Some of the days are frozen already.</summary>
public sealed record FreezeOverlaps(DateOnly From, DateOnly To) : Refusal("freeze-overlaps", "from")
{
    /// <inheritdoc/>
    public override object[] Named => [From, To];
}

/// <summary>More days than the plan has left.</summary>
public sealed record FreezeTooLong(int DaysLeft) : Refusal("freeze-too-long", "to")
{
    /// <inheritdoc/>
    public override object[] Named => [DaysLeft];
}

/// <summary>No freeze runs or is to come.</summary>
public sealed record NothingFrozen() : Refusal("nothing-frozen");

/// <summary>A return dated before today, by somebody who may not.</summary>
public sealed record UnfreezeBackdated(DateOnly Today) : Refusal("unfreeze-backdated", "on")
{
    /// <inheritdoc/>
    public override object[] Named => [Today];
}

/// <summary>A later freeze would begin after the new end.</summary>
public sealed record LaterFreeze(DateOnly EndsOn) : Refusal("later-freeze")
{
    /// <inheritdoc/>
    public override object[] Named => [EndsOn];
}
