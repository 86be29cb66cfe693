using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Billing.Ledger;

/// <summary>Keeps a charge for every contract sold, under the contract's own id, and a payment for what came paid.</summary>
internal sealed class SalesBook(BusinessClock clock) : ISalesBook
{
    public void Enter(FitCrmDb db, SoldPrice sale) =>
        db.Add(Charge.For(sale.ContractId, sale.PersonId, sale.ContractId, sale.ClubId, sale.Price, sale.DueOn, clock.Now));

    public async Task EnterAll(FitCrmDb db, IReadOnlyList<SoldPrice> sales, CancellationToken ct)
    {
        var ids = sales.Select(s => s.ContractId).ToList();
        var entered = (await db.Set<Charge>().Where(c => ids.Contains(c.ContractId)).Select(c => c.ContractId).ToListAsync(ct)).ToHashSet();
        var paid = (await db.Set<Payment>().Where(p => ids.Contains(p.ChargeId)).Select(p => p.ChargeId).ToListAsync(ct)).ToHashSet();
        await BillingBulk.Write(db, sales.Where(s => !entered.Contains(s.ContractId)).Select(Charged), ct);
        await BillingBulk.Write(db, sales.Where(s => s.Price.Amount > 0 && !paid.Contains(s.ContractId)).SelectMany(Paid), ct);
    }

    private BulkCharge Charged(SoldPrice s) => new(s.ContractId, s.PersonId, s.ContractId, s.ClubId, s.Price, s.DueOn, clock.Now);

    private IEnumerable<BulkPayment> Paid(SoldPrice s)
    {
        var parts = s.Parts.Count > 0 ? s.Parts : s.PaidOn is { } day ? [new(day, s.Price.Amount)] : [];
        return parts.Select((part, i) => new BulkPayment(PaymentId(s.ContractId, i), s.ContractId, s.PersonId, s.Price with { Amount = part.Amount }, PaymentMethod.Bank, part.On, clock.Now, null));
    }

    public async Task<ILookup<Guid, PaidPart>> PaymentsOf(FitCrmDb db, IReadOnlyList<Guid> contractIds, CancellationToken ct) =>
        (await Payments.Rows(db).Where(p => contractIds.Contains(p.ContractId)).OrderBy(p => p.On).ThenBy(p => p.Id).ToListAsync(ct))
            .ToLookup(p => p.ContractId, p => new PaidPart(p.On, p.Amount));

    public async Task<IReadOnlyDictionary<Guid, ContractMoney>> MoneyOf(FitCrmDb db, IReadOnlyList<Guid> contractIds, CancellationToken ct) =>
        await Accounts.Rows(db).Where(a => contractIds.Contains(a.ContractId))
            .Select(a => new ContractMoney(a.ContractId, a.Id, a.Paid, a.Owed)).ToDictionaryAsync(m => m.ContractId, ct);

    // The same contract imported twice makes the same payments.
    private static Guid PaymentId(Guid contractId, int number) => DerivedId.Of(contractId, number == 0 ? "first payment" : $"payment {number}");
}
