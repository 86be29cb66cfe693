using FitCrm.Billing.Ledger;
using FitCrm.Data;
using FitCrm.Kernel;

namespace FitCrm.Billing;

/// <summary>The charge of a contract, to be written in bulk.</summary>
public sealed record BulkCharge(Guid Id, Guid PersonId, Guid ContractId, Guid ClubId, Money Amount, DateOnly DueOn, DateTimeOffset CreatedAt);

/// <summary>A payment, to be written in bulk.</summary>
public sealed record BulkPayment(Guid Id, Guid ChargeId, Guid PersonId, Money Amount, PaymentMethod Method, DateOnly On, DateTimeOffset At, Guid? TakenBy);

/// <summary>Rows of the ledger written in bulk inside a job, without events and audit lines of their own.</summary>
public static class BillingBulk
{
    /// <summary>Writes charges.</summary>
    public static Task<int> Write(FitCrmDb db, IEnumerable<BulkCharge> charges, CancellationToken ct) => BulkTable.Write<Charge, BulkCharge>(db, charges, ct);

    /// <summary>Writes payments; their charges are there.</summary>
    public static Task<int> Write(FitCrmDb db, IEnumerable<BulkPayment> payments, CancellationToken ct) => BulkTable.Write<Payment, BulkPayment>(db, payments, ct);
}
