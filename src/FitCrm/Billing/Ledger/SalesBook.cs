using System.Security.Cryptography;
using FitCrm.Data;
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
        await BillingBulk.Write(db, sales.Where(s => s.PaidOn is not null && s.Price.Amount > 0 && !paid.Contains(s.ContractId)).Select(Paid), ct);
    }

    private BulkCharge Charged(SoldPrice s) => new(s.ContractId, s.PersonId, s.ContractId, s.ClubId, s.Price, s.DueOn, clock.Now);

    private BulkPayment Paid(SoldPrice s) =>
        new(FirstPayment(s.ContractId), s.ContractId, s.PersonId, s.Price, PaymentMethod.Bank, s.PaidOn!.Value, clock.Now, null);

    public async Task<IReadOnlyDictionary<Guid, ContractMoney>> MoneyOf(FitCrmDb db, IReadOnlyList<Guid> contractIds, CancellationToken ct) =>
        await Accounts.Rows(db).Where(a => contractIds.Contains(a.ContractId))
            .Select(a => new ContractMoney(a.ContractId, a.Id, a.Paid, a.Owed)).ToDictionaryAsync(m => m.ContractId, ct);

    // The same contract imported twice makes the same payment: an id out of the contract's (UUID version 8).
    private static Guid FirstPayment(Guid contractId)
    {
        var bytes = SHA256.HashData([.. contractId.ToByteArray(true), .. "first payment"u8])[..16];
        (bytes[6], bytes[8]) = ((byte)((bytes[6] & 0x0F) | 0x80), (byte)((bytes[8] & 0x3F) | 0x80));
        return new Guid(bytes, true);
    }
}
