using FitCrm.Kernel;

namespace FitCrm.Billing.Ledger;

/// <summary>A payment as the API shows it, with what is owed on its contract after it.</summary>
internal sealed record PaymentCard(Guid Id, Guid ChargeId, Guid ContractId, Guid MemberId, Money Amount, PaymentMethod Method, DateOnly On, DateTimeOffset At,
    Guid? TakenBy, string? Note, Guid? Corrects, Money Paid, Money Owed)
{
    /// <summary>The card of an entry after which so much is owed.</summary>
    public static PaymentCard Of(Payment p, Charge charge, long owed) => new(p.Id, charge.Id, charge.ContractId, p.PersonId, p.Amount, p.Method, p.On, p.At, p.TakenBy,
        p.Note, p.CorrectsId, charge.Amount with { Amount = charge.Amount.Amount - owed }, charge.Amount with { Amount = owed });
}
