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

    /// <summary>Takes money for a charge on which <paramref name="owed"/> minor units are open. Refuses nothing or less, another currency, more than is owed, a day to come.</summary>
    public static Outcome<Payment> Take(Taking taking, Charge charge, long owed)
    {
        if (taking.Amount.Currency != charge.Amount.Currency) return new OtherCurrency(charge.Amount.Currency);
        if (taking.Amount.Amount <= 0) return new AmountMissing();
        if (owed <= 0) return new AllPaid();
        if (taking.Amount.Amount > owed) return new MoreThanOwed(owed, charge.Amount.Currency);
        if (taking.On > taking.Today) return new PaidInFuture(taking.Today);
        var payment = new Payment
        {
            Id = taking.Id, ChargeId = charge.Id, PersonId = charge.PersonId, Amount = taking.Amount, Method = taking.Method, On = taking.On, At = taking.At,
            TakenBy = taking.By, Note = taking.Note,
        };
        payment.Raise(new PaymentTaken(charge.PersonId, charge.ContractId, payment.Id, payment.Amount, payment.On, owed - taking.Amount.Amount));
        return payment;
    }

    /// <summary>The counter-entry of a payment: the same amount back, on a day. Refuses to correct a correction; the same payment twice is asked before.</summary>
    public Outcome<Payment> Correct(Guid id, string reason, DateOnly on, DateTimeOffset at, Guid? by, Charge charge, long owed)
    {
        if (CorrectsId is not null) return new IsCorrection();
        if (reason.Trim().Length is 0 or > 500) return new CorrectionReasonMissing();
        var back = new Payment
        {
            Id = id, ChargeId = ChargeId, PersonId = PersonId, Amount = -Amount, Method = Method, On = on, At = at, TakenBy = by, Note = reason.Trim(), CorrectsId = Id,
        };
        back.Raise(new PaymentTaken(PersonId, charge.ContractId, id, back.Amount, on, owed + Amount.Amount));
        return back;
    }
}

/// <summary>Money that is being taken: the id made by the caller, the day in the club's calendar.</summary>
internal sealed record Taking(Guid Id, Money Amount, PaymentMethod Method, DateOnly On, DateOnly Today, DateTimeOffset At, Guid? By, string? Note);
