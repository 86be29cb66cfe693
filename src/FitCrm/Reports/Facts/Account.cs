using FitCrm.Billing;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Retention;

namespace FitCrm.Reports.Facts;

/// <summary>What a contract costs and what was paid of it up to the day of the report, in minor units. <see cref="PaidOn"/>: the day on which the payments reached the amount.</summary>
internal sealed record Account(Guid ContractId, Money Amount, DateOnly DueOn, long Paid, DateOnly? PaidOn)
{
    /// <summary>Still owed on the day of the report.</summary>
    public Money Owed => Amount with { Amount = Amount.Amount - Paid };

    /// <summary>As the engine asks for it.</summary>
    public LifeDebt Debt => new(DueOn, PaidOn);

    /// <summary>A charge and the payments of its contract by a day, in order of day.</summary>
    public static Account Of(ChargeLine charge, IEnumerable<PaymentLine> payments, DateOnly asOf)
    {
        var (paid, paidOn) = (0L, charge.Amount == 0 ? charge.DueOn : (DateOnly?)null);
        foreach (var payment in payments.Where(p => p.ContractId == charge.ContractId && p.On <= asOf))
        {
            paid += payment.Amount;
            paidOn = paid < charge.Amount ? null : paidOn ?? payment.On;
        }

        return new(charge.ContractId, new(charge.Amount, charge.Currency), charge.DueOn, paid, paidOn);
    }

    public static IQueryable<ChargeLine> Charges(FitCrmDb db, IQueryable<Guid> who) => Accounts.Rows(db).Where(a => who.Contains(a.PersonId))
        .OrderBy(a => a.PersonId).ThenBy(a => a.DueOn).ThenBy(a => a.Id).Select(a => new ChargeLine(a.PersonId, a.ContractId, a.Amount, a.Currency, a.DueOn));

    public static IQueryable<PaymentLine> PaymentsOf(FitCrmDb db, IQueryable<Guid> who, DateOnly asOf) => Payments.Rows(db).Where(p => who.Contains(p.PersonId) && p.On <= asOf)
        .OrderBy(p => p.PersonId).ThenBy(p => p.On).ThenBy(p => p.Id).Select(p => new PaymentLine(p.PersonId, p.ContractId, p.Amount, p.On));
}

/// <summary>The columns of a charge that reports read.</summary>
internal sealed record ChargeLine(Guid PersonId, Guid ContractId, long Amount, string Currency, DateOnly DueOn);

/// <summary>The columns of a payment that reports read.</summary>
internal sealed record PaymentLine(Guid PersonId, Guid ContractId, long Amount, DateOnly On);
