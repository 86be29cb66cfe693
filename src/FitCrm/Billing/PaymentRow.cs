namespace FitCrm.Billing;

/// <summary>One entry of money for a contract's charge, in minor units; negative for a counter-entry.</summary>
public sealed record PaymentRow
{
    public Guid Id { get; init; }
    public Guid ContractId { get; init; }
    public Guid PersonId { get; init; }
    public long Amount { get; init; }
    public DateOnly On { get; init; }

    /// <summary>When it was written down.</summary>
    public DateTimeOffset At { get; init; }
}
