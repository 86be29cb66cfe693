using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Shell.Kit;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Billing.Ledger;

/// <summary>Payments in the story of a person.</summary>
internal sealed class PaymentStory(StaffBook staff) : ITimelineSource
{
    public string Group => "money";

    public async Task<IReadOnlyList<TimelineEntry>> Of(FitCrmDb db, Guid personId, TimeZoneInfo zone, DateTimeOffset upTo, int most, CancellationToken ct)
    {
        var payments = await db.Set<Payment>().Where(p => p.PersonId == personId && p.At <= upTo).OrderByDescending(p => p.At).Take(most).ToListAsync(ct);
        var entries = new List<TimelineEntry>();
        foreach (var p in payments)
        {
            var by = p.TakenBy is { } id ? (await staff.Find(id, ct))?.Name : null;
            var kind = p.CorrectsId is null ? "payment-taken" : "payment-corrected";
            var text = Words.Of($"Billing.story-{kind}", Show.Money(p.Amount with { Amount = Math.Abs(p.Amount.Amount) }), Words.Of($"Billing.method-{p.Method}"), p.Note ?? "").TrimEnd();
            entries.Add(new(p.Id, p.At, ClubTime.At(p.At, zone).Day, kind, text, by));
        }
        return entries;
    }
}
