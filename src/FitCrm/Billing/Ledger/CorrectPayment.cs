using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Billing.Ledger;

/// <summary>Why a payment is taken back; the id of the counter-entry may be made by the caller.</summary>
internal sealed record CorrectionBody(Guid? Id, string? Reason);

/// <summary>Takes a payment that was keyed in wrongly back by a counter-entry, for who may correct.</summary>
internal sealed class CorrectPayment(ChargeDesk desk, BusinessClock clock)
{
    /// <summary>Adds the counter-entry inside a write job. Refuses an unknown payment, a correction, and one that was corrected before.</summary>
    public async Task<Outcome<PaymentCard>> In(FitCrmDb db, Guid paymentId, CorrectionBody body, CancellationToken ct)
    {
        if (await db.Set<Payment>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == paymentId, ct) is not { } payment) return new PaymentUnknown();
        var opened = await desk.Open(db, payment.ChargeId, Right.Correct, ct);
        if (opened.Refused is { } unknown) return unknown is ChargeUnknown ? new PaymentUnknown() : unknown;
        if (await db.Set<Payment>().AnyAsync(p => p.CorrectsId == paymentId, ct)) return new AlreadyCorrected();
        var (charge, owed, now) = opened.Value;
        var back = payment.Correct(body.Id ?? Guid.CreateVersion7(clock.Now), body.Reason ?? "", now.Day, now.Instant, Caller.Current.UserId, charge, owed);
        if (back.Refused is { } no) return no;
        db.Add(back.Value);
        return PaymentCard.Of(back.Value, charge, owed - back.Value.Amount.Amount);
    }
}
