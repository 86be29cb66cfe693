using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership.Agreements;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Membership.Timeline;

/// <summary>Contracts sold and cancelled, freezes recorded and ended. A fact that is known by its day stands at that day's beginning in the club.</summary>
internal sealed class ContractStory(StaffBook staff) : ITimelineSource
{
    public string Group => "contracts";

    public async Task<IReadOnlyList<TimelineEntry>> Of(FitCrmDb db, Guid personId, TimeZoneInfo zone, DateTimeOffset upTo, int most, CancellationToken ct)
    {
        var contracts = await db.Set<Contract>().AsNoTracking().Include(c => c.Freezes).Where(c => c.PersonId == personId).ToListAsync(ct);
        var plans = await Plans.Rows(db).Where(p => db.Set<Contract>().Any(c => c.PersonId == personId && c.PlanId == p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        var doers = await Doers.Of(db, personId, ct);
        var entries = new List<TimelineEntry>();
        foreach (var contract in contracts)
        {
            entries.Add(Sold(contract, plans[contract.PlanId], await NameOf(contract.SellerId, ct), zone));
            if (contract.CancelledOn is { } day) entries.Add(Cancelled(contract, day, zone) with { By = doers.Who(contract.Id, "changed", nameof(Contract.CancelledOn)) });
            foreach (var freeze in contract.Freezes) entries.AddRange(Frozen(freeze, doers, zone));
        }
        return [.. entries.Where(e => e.At <= upTo).OrderByDescending(e => e.At).Take(most)];
    }

    private static TimelineEntry Sold(Contract c, string plan, string? by, TimeZoneInfo zone)
    {
        var on = c.BoughtOn ?? c.StartsOn;
        var text = c.EndsOn == Terms.RollsOn ? Words.Of("Membership.story-sold-rolling", plan, c.StartsOn) : Words.Of("Membership.story-sold", plan, c.StartsOn, c.EndsOn);
        return new(c.Id, Begin(on, c.CreatedAt, zone), on, "contract-sold", text, by);
    }

    private static TimelineEntry Cancelled(Contract c, DateOnly day, TimeZoneInfo zone)
    {
        var at = c.CancelRecordedAt ?? ClubTime.InstantOf(day, TimeOnly.MinValue, zone);
        return new(c.Id, at, ClubTime.At(at, zone).Day, "contract-cancelled",
            string.IsNullOrEmpty(c.CancelReason) ? Words.Of("Membership.story-cancelled-no-reason", day) : Words.Of("Membership.story-cancelled", day, ReasonWords.Of(c.CancelReason)));
    }

    private static IEnumerable<TimelineEntry> Frozen(Freeze f, Doers doers, TimeZoneInfo zone)
    {
        yield return new(f.Id, ClubTime.InstantOf(f.RecordedOn, TimeOnly.MinValue, zone), f.RecordedOn, "contract-frozen", Said(f), doers.Who(f.Id, "added"));
        if (f.EndedOn is { } back)
            yield return new(f.Id, ClubTime.InstantOf(back, TimeOnly.MinValue, zone), back, "contract-unfrozen", Words.Of("Membership.story-unfrozen", back), doers.Who(f.Id, "changed", nameof(Freeze.EndedOn)));
    }

    private static string Said(Freeze f) => f switch
    {
        { Days: 0 } => Words.Of("Membership.story-frozen-called-off", f.From),
        { Reason: { Length: > 0 } why } => Words.Of("Membership.story-frozen", f.From, f.To, why),
        _ => Words.Of("Membership.story-frozen-no-reason", f.From, f.To),
    };

    // Sold here: the very instant. Taken over from another system: the day it was bought.
    private static DateTimeOffset Begin(DateOnly on, DateTimeOffset createdAt, TimeZoneInfo zone) =>
        ClubTime.At(createdAt, zone).Day == on ? createdAt : ClubTime.InstantOf(on, TimeOnly.MinValue, zone);

    private async ValueTask<string?> NameOf(Guid? userId, CancellationToken ct) => userId is { } id ? (await staff.Find(id, ct))?.Name : null;
}
