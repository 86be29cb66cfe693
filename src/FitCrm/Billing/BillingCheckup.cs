using FitCrm.Billing.Ledger;
using FitCrm.Data;
using FitCrm.Membership;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Billing;

/// <summary>The ledger agrees with the contracts: one charge each, of its price and person; no payment without a charge, none above it, none in another currency.</summary>
internal sealed class BillingCheckup : ICheckup
{
    public string Name => "ledger";

    public async Task Look(FitCrmDb db, Findings findings, CancellationToken ct)
    {
        var (charges, payments, contracts) = (db.Set<Charge>(), db.Set<Payment>(), Contracts.Rows(db));
        findings.MendAny(await contracts.CountAsync(c => !charges.Any(x => x.ContractId == c.Id), ct), "Billing.doctor-no-charge");
        findings.MendAny(await charges.CountAsync(x => !contracts.Any(c => c.Id == x.ContractId && c.PersonId == x.PersonId), ct), "Billing.doctor-no-contract");
        findings.MendAny(await payments.CountAsync(p => !charges.Any(x => x.Id == p.ChargeId && x.PersonId == p.PersonId && x.Amount.Currency == p.Amount.Currency), ct), "Billing.doctor-payment");
        findings.MendAny(await Accounts.Rows(db).CountAsync(a => a.Owed < 0 || a.Paid < 0, ct), "Billing.doctor-overpaid");
    }
}
