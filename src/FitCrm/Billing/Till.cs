using FitCrm.Billing.Ledger;
using FitCrm.Data;
using FitCrm.Kernel;

namespace FitCrm.Billing;

/// <summary>Money over the counter: the same use case as the API's, which can be rehearsed.</summary>
internal sealed class Till(Writes writes, TakePayment take)
{
    /// <summary>Ways to pay: <c>cash</c>, <c>card</c>, <c>bank</c>.</summary>
    public static IReadOnlyList<string> Methods { get; } = [.. Enum.GetNames<PaymentMethod>().Select(m => m.ToLowerInvariant())];

    /// <summary>Takes money for a charge; answers with what is owed on it then. The same id again is the same payment.</summary>
    public async Task<Outcome<Money>> Take(Guid chargeId, Guid id, Money amount, string method, string? note, bool rehearse, CancellationToken ct)
    {
        if (!EnumWord.TryRead<PaymentMethod>(method, out var how)) return new FieldMissing("method");
        Task<Outcome<PaymentCard>> Job(FitCrmDb db, CancellationToken token) => take.In(db, chargeId, new PaymentBody(id, amount, how, null, note), token);
        var card = rehearse ? await writes.Rehearse(Job, ct) : await writes.Run(Job, ct);
        if (card.Refused is { } no) return no;
        return card.Value.Owed;
    }

    /// <summary>Takes money for a charge inside a write job; says why not.</summary>
    public async Task<Refusal?> TakeIn(FitCrmDb db, Guid chargeId, Guid id, Money amount, string method, CancellationToken ct) =>
        EnumWord.TryRead<PaymentMethod>(method, out var how) ? (await take.In(db, chargeId, new PaymentBody(id, amount, how, null, null), ct)).Refused : new FieldMissing("method");
}
