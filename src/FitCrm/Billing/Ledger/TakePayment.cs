using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Billing.Ledger;

/// <summary>A payment as the API takes one: the id made by the caller, the day is today when unsaid.</summary>
internal sealed record PaymentBody(Guid? Id, Money Amount, PaymentMethod? Method, DateOnly? On, string? Note);

/// <summary>Takes money for a contract.</summary>
internal sealed class TakePayment(ChargeDesk desk, BusinessClock clock)
{
    /// <summary>Takes a payment inside a write job. Refuses one without a method, and as <see cref="Payment.Take"/>; the same id again with the same content is the same payment, with another refused.</summary>
    public async Task<Outcome<PaymentCard>> In(FitCrmDb db, Guid chargeId, PaymentBody body, CancellationToken ct)
    {
        if (body.Method is not { } method) return new FieldMissing("method");
        var opened = await desk.Open(db, chargeId, Right.Sell, ct);
        if (opened.Refused is { } unknown) return unknown;
        var (charge, owed, now) = opened.Value;
        var note = string.IsNullOrWhiteSpace(body.Note) ? null : body.Note.Trim();
        if (note is { Length: > 500 }) return new PaymentNoteTooLong();
        var id = body.Id ?? Guid.CreateVersion7(clock.Now);
        if (await db.Set<Payment>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct) is { } earlier)
            return earlier.ChargeId == charge.Id && earlier.Amount == body.Amount && earlier.Method == method ? PaymentCard.Of(earlier, charge, owed) : new IdReused();
        var taken = Payment.Take(new(id, body.Amount, method, body.On ?? now.Day, now.Day, now.Instant, Caller.Current.UserId, note), charge, owed);
        if (taken.Refused is { } no) return no;
        db.Add(taken.Value);
        return PaymentCard.Of(taken.Value, charge, owed - body.Amount.Amount);
    }
}
