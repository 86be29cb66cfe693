using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Billing.Ledger;

/// <summary>A charge with what is still owed on it, in minor units, and the moment in its club.</summary>
internal sealed record OpenCharge(Charge Charge, long Owed, ClubTime Now);

/// <summary>Takes charges out for the verbs, inside a write job.</summary>
internal sealed class ChargeDesk(Clubs clubs, BusinessClock clock)
{
    /// <summary>A charge by its own id or its contract's, held until the job's end, so that two payments cannot take more than is owed.
    /// Refuses one of other clubs like one that is not there, and a caller without the right in its club.</summary>
    public async Task<Outcome<OpenCharge>> Open(FitCrmDb db, Guid id, Right right, CancellationToken ct)
    {
        if (await db.Set<Charge>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id || c.ContractId == id, ct) is not { } charge) return new ChargeUnknown();
        var (caller, key) = (Caller.Current, charge.Id);
        if (!caller.May(Right.FindPerson, charge.ClubId)) return new ChargeUnknown();
        if (caller.ReachOf(right, charge.ClubId) != Reach.Club) return new NotAllowed(right);
        await Dialect.LockNamed(db, $"charge:{key}", ct);
        var paid = await db.Set<Payment>().Where(p => p.ChargeId == key).SumAsync(p => p.Amount.Amount, ct);
        return new OpenCharge(charge, charge.Amount.Amount - paid, clock.In((await clubs.Get(charge.ClubId, ct)).Zone));
    }
}
