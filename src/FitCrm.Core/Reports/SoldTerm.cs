using FitCrm.Kernel;
using FitCrm.Membership;

namespace FitCrm.Reports;

/// <summary>One sold contract as it was known on the day of the report: the fact that renewal figures stand on.</summary>
public sealed record SoldTerm
{
    private readonly DateOnly _chainStart;

    /// <summary>The contract.</summary>
    public required Guid ContractId { get; init; }

    /// <summary>Its product group; a renewal is bought in the same one.</summary>
    public string Group { get; init; } = "club";

    /// <summary>S: first day of entry.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>E: last day of entry, moved by the freezes known on the day of the report.</summary>
    public required DateOnly EndsOn { get; init; }

    /// <summary>The day it was bought (for an unknown one: see retention.md 1, "bought").</summary>
    public required DateOnly BoughtOn { get; init; }

    /// <summary>Its number in its chain, from 1; 2 for the first known one of somebody who joined long before.</summary>
    public int Number { get; init; } = 1;

    /// <summary>A: the first day of its chain, or an earlier day of joining; its own first day where nobody said.</summary>
    public DateOnly ChainStart { get => _chainStart == default ? StartsOn : _chainStart; init => _chainStart = value; }

    /// <summary>Its price for one month.</summary>
    public Money Monthly { get; init; } = Money.Zero("EUR");

    /// <summary>False when it was still owed on the day of the report, more than 30 days after it was due. Such a contract renews nothing.</summary>
    public bool Paid { get; init; } = true;

    /// <summary>It renews itself every month and has no end of its own; it is never due.</summary>
    public bool Rolls { get; init; }

    /// <summary>The day it was cancelled; null while it was not, as far as known on the day of the report.</summary>
    public DateOnly? CancelledOn { get; init; }

    /// <summary>Cancelled on or before its first day: it never ran, so it is neither due nor lost, and renews nothing.</summary>
    public bool NeverRan => Terms.NeverRan(StartsOn, CancelledOn);

    /// <summary>Last day of entry in fact: E, or the day before the one it was cancelled on.</summary>
    public DateOnly LastDay => CancelledOn is { } day && day <= EndsOn ? day.AddDays(-1) : EndsOn;
}
