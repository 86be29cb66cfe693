using FitCrm.Kernel;

namespace FitCrm.Membership;

/// <summary>No contract has this id in a club of the caller.</summary>
public sealed record ContractUnknown() : Refusal("contract-unknown");

/// <summary>The plan is not sold any more.</summary>
public sealed record PlanArchived(string Plan) : Refusal("plan-archived", "planId")
{
    /// <inheritdoc/>
    public override object[] Named => [Plan];
}

/// <summary>The plan is not sold in this club.</summary>
public sealed record PlanOfOtherClubs(string Plan) : Refusal("plan-of-other-clubs", "planId")
{
    /// <inheritdoc/>
    public override object[] Named => [Plan];
}

/// <summary>The person has a contract of the same product group on some of these days.</summary>
public sealed record DaysTaken(DateOnly From, DateOnly To) : Refusal("days-taken", "startsOn")
{
    /// <inheritdoc/>
    public override object[] Named => [From, Terms.Named(To)];
}

/// <summary>A start further back than the caller may date a sale.</summary>
public sealed record StartTooFarBack(DateOnly Earliest) : Refusal("start-too-far-back", "startsOn")
{
    /// <inheritdoc/>
    public override object[] Named => [Earliest];
}

/// <summary>A start more than two years ahead.</summary>
public sealed record StartTooFarAhead(DateOnly Latest) : Refusal("start-too-far-ahead", "startsOn")
{
    /// <inheritdoc/>
    public override object[] Named => [Latest];
}

/// <summary>The contract is cancelled.</summary>
public sealed record AlreadyCancelled(DateOnly On) : Refusal("already-cancelled")
{
    /// <inheritdoc/>
    public override object[] Named => [On];
}

/// <summary>The contract has ended.</summary>
public sealed record ContractOver(DateOnly EndsOn) : Refusal("contract-over")
{
    /// <inheritdoc/>
    public override object[] Named => [EndsOn];
}

/// <summary>A cancelling needs a reason of at most 200 characters.</summary>
public sealed record ReasonMissing() : Refusal("reason-missing", "reason");

/// <summary>A cancelling from a day before the contract begins.</summary>
public sealed record CancelBeforeStart(DateOnly StartsOn) : Refusal("cancel-before-start", "on")
{
    /// <inheritdoc/>
    public override object[] Named => [StartsOn];
}

/// <summary>A cancelling later than the end.</summary>
public sealed record CancelAfterEnd(DateOnly EndsOn) : Refusal("cancel-after-end", "on")
{
    /// <inheritdoc/>
    public override object[] Named => [EndsOn];
}

/// <summary>A cancelling on a past day, by somebody who may not.</summary>
public sealed record CancelBackwards(DateOnly Today) : Refusal("cancel-backwards", "on")
{
    /// <inheritdoc/>
    public override object[] Named => [Today];
}

/// <summary>A contract that rolls on has no end to renew after.</summary>
public sealed record RollsOnByItself() : Refusal("rolls-on-by-itself");

/// <summary>A later contract of the same group is sold already.</summary>
public sealed record AlreadyRenewed(DateOnly StartsOn) : Refusal("already-renewed")
{
    /// <inheritdoc/>
    public override object[] Named => [StartsOn];
}

/// <summary>The new end would run into a contract that stands.</summary>
public sealed record RunsInto(DateOnly StartsOn, DateOnly EndsOn) : Refusal("runs-into", "to")
{
    /// <inheritdoc/>
    public override object[] Named => [StartsOn, Terms.Named(EndsOn)];
}
