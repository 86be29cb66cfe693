using FitCrm.Kernel;

namespace FitCrm.Billing;

/// <summary>Money came for a contract, or a payment was taken back (negative); <paramref name="Owed"/> is what is still owed on it, in minor units.</summary>
[EventName("billing.payment-taken.v1")]
public sealed record PaymentTaken(Guid PersonId, Guid ContractId, Guid PaymentId, Money Amount, DateOnly On, long Owed) : IPersonEvent;
