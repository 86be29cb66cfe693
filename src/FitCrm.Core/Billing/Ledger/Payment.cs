using FitCrm.Kernel;

namespace FitCrm.Billing.Ledger;

/// <summary>Money for a charge. Never changed or deleted: a wrong one is followed by its counter-entry (the same amount, negative).</summary>
internal sealed class Payment : Entity, IAudited
{
    private Payment() { }

    public Guid ChargeId { get; private init; }
    public Guid PersonId { get; private init; }
    public Money Amount { get; private init; }
    public PaymentMethod Method { get; private init; }
    public DateOnly On { get; private init; }
    public DateTimeOffset At { get; private init; }
    public Guid? TakenBy { get; private init; }
    public string? Note { get; private init; }

    /// <summary>The payment that this entry takes back.</summary>
    public Guid? CorrectsId { get; private init; }

    /// <inheritdoc/>
    public Guid? AuditPersonId => PersonId;
}
