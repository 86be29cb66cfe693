using FitCrm.Data;
using FitCrm.Staff;

namespace FitCrm.Billing.Ledger;

/// <summary>Payments over the API. A charge is named by its own id or by its contract's.</summary>
internal static class PaymentEndpoint
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/charges/{id:guid}/payments", (Guid id, PaymentBody body, TakePayment take, Once once, HttpContext http) =>
            once.Answer(http, body, (db, ct) => take.In(db, id, body, ct), body.Id)).Needs(Right.Sell);

        api.MapPost("/payments/{id:guid}/correct", (Guid id, CorrectionBody body, CorrectPayment correct, Once once, HttpContext http) =>
            once.Answer(http, body, (db, ct) => correct.In(db, id, body, ct), body.Id)).Needs(Right.Correct);
    }
}
