using FitCrm.Billing.Ledger;
using FitCrm.Data;

namespace FitCrm.Billing;

/// <summary>Payments by day, for joining and filtering in the database: what was owed on a day follows from them.</summary>
public static class Payments
{
    /// <summary>Every entry, counter-entries included.</summary>
    public static IQueryable<PaymentRow> Rows(FitCrmDb db) =>
        from p in db.Set<Payment>()
        join c in db.Set<Charge>() on p.ChargeId equals c.Id
        select new PaymentRow { Id = p.Id, ContractId = c.ContractId, PersonId = p.PersonId, Amount = p.Amount.Amount, On = p.On, At = p.At };
}
