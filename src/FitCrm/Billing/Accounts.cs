using FitCrm.Billing.Ledger;
using FitCrm.Data;

namespace FitCrm.Billing;

/// <summary>Charges with what was paid against them, for joining and filtering in the database.</summary>
public static class Accounts
{
    /// <summary>Every charge. Nothing is taken above what is owed, so the last entry of a settled charge is the one that reached the amount.</summary>
    public static IQueryable<ChargeRow> Rows(FitCrmDb db) =>
        from c in db.Set<Charge>()
        let paid = db.Set<Payment>().Where(p => p.ChargeId == c.Id).Sum(p => p.Amount.Amount)
        select new ChargeRow
        {
            Id = c.Id, ContractId = c.ContractId, PersonId = c.PersonId, ClubId = c.ClubId, Amount = c.Amount.Amount, Currency = c.Amount.Currency,
            Paid = paid, Owed = c.Amount.Amount - paid, DueOn = c.DueOn,
            PaidOn = paid < c.Amount.Amount ? null : db.Set<Payment>().Where(p => p.ChargeId == c.Id).Max(p => (DateOnly?)p.On) ?? c.DueOn,
        };
}
