namespace FitCrm.Reports;

/// <summary>When a renewal was bought, measured from the end E of the cycle it renews.</summary>
public enum RenewedWhen
{
    /// <summary>Before E − 30.</summary>
    Early,

    /// <summary>From E − 30 up to E.</summary>
    OnTime,

    /// <summary>After E, up to the end of the grace.</summary>
    InGrace,
}

/// <summary>A cycle with an end, and what became of it as known on the day of the report.</summary>
public sealed record DueCycle
{
    /// <summary>Whose cycle it is.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The contract that ends.</summary>
    public required SoldTerm Term { get; init; }

    /// <summary>The grace after E has passed: the answer will not change any more.</summary>
    public required bool IsFinal { get; init; }

    /// <summary>The contract that renewed it; null while or if there is none.</summary>
    public SoldTerm? RenewedBy { get; init; }

    /// <summary>When the renewal was bought; null without one.</summary>
    public RenewedWhen? When { get; init; }

    /// <summary>The day of coming back after the grace, within a year of E; null when not.</summary>
    public DateOnly? RejoinedOn { get; init; }

    /// <summary>Why the person left, in the words staff chose from; null when nobody knows.</summary>
    public string? LossReason { get; init; }

    /// <summary>E.</summary>
    public DateOnly EndsOn => Term.EndsOn;

    /// <summary>It was ended before E. Such a cycle is in the attrition and in "due incl. cancelled", never in the headline.</summary>
    public bool IsCancelled => Term.CancelledOn <= Term.EndsOn;

    /// <summary>The day on which it was lost if it was: of cancelling, else E.</summary>
    public DateOnly LostOn => IsCancelled ? Term.CancelledOn!.Value : EndsOn;

    /// <summary>A next paid contract was bought in time.</summary>
    public bool IsRenewed => RenewedBy is not null;

    /// <summary>Final, not cancelled and not renewed.</summary>
    public bool IsLapsed => IsFinal && !IsCancelled && !IsRenewed;
}
