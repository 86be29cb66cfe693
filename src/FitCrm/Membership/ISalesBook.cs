using FitCrm.Data;
using FitCrm.Kernel;

namespace FitCrm.Membership;

/// <summary>The price of a sold contract, due on a day. <paramref name="PaidOn"/>: already paid in full on that day (an import); null: still open.</summary>
public sealed record SoldPrice(Guid ContractId, Guid PersonId, Guid ClubId, Money Price, DateOnly DueOn, DateOnly? PaidOn = null)
{
    /// <summary>What was paid, when it is known payment by payment (an import); then <see cref="PaidOn"/> is not asked.</summary>
    public IReadOnlyList<PaidPart> Parts { get; init; } = [];
}

/// <summary>One payment on a contract, in minor units; negative where one was taken back.</summary>
public sealed record PaidPart(DateOnly On, long Amount);

/// <summary>Paid and still owed on a contract, in minor units, and the charge that payments are taken for.</summary>
public sealed record ContractMoney(Guid ContractId, Guid ChargeId, long Paid, long Owed);

/// <summary>Where sales are entered so that they get paid: Membership writes a sale and its price in one transaction; Billing, above it, keeps the book.</summary>
public interface ISalesBook
{
    /// <summary>Enters the price of a new sale inside its write job.</summary>
    void Enter(FitCrmDb db, SoldPrice sale);

    /// <summary>Enters the prices of many imported contracts inside a write job, in bulk; what is entered already stays as it is.</summary>
    Task EnterAll(FitCrmDb db, IReadOnlyList<SoldPrice> sales, CancellationToken ct);

    /// <summary>What was paid and is owed on contracts; one without a price in the book is left out.</summary>
    Task<IReadOnlyDictionary<Guid, ContractMoney>> MoneyOf(FitCrmDb db, IReadOnlyList<Guid> contractIds, CancellationToken ct);

    /// <summary>The payments on contracts, one by one.</summary>
    Task<ILookup<Guid, PaidPart>> PaymentsOf(FitCrmDb db, IReadOnlyList<Guid> contractIds, CancellationToken ct);
}
