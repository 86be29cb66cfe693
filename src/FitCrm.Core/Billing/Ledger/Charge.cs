using FitCrm.Kernel;

namespace FitCrm.Billing.Ledger;

/// <summary>What a contract costs: one row per contract, never changed. What is owed is the amount less its payments.</summary>
internal sealed class Charge : Entity, IAudited
{
    private Charge() { }

    public Guid PersonId { get; private init; }
    public Guid ContractId { get; private init; }
    public Guid ClubId { get; private init; }
    public Money Amount { get; private init; }
    public DateOnly DueOn { get; private init; }
    public DateTimeOffset CreatedAt { get; private init; }

    /// <inheritdoc/>
    public Guid? AuditPersonId => PersonId;

    /// <summary>The charge of a contract, due on a day.</summary>
    public static Charge For(Guid id, Guid personId, Guid contractId, Guid clubId, Money amount, DateOnly dueOn, DateTimeOffset at) => new()
    {
        Id = id, PersonId = personId, ContractId = contractId, ClubId = clubId, Amount = amount, DueOn = dueOn, CreatedAt = at,
    };
}
