using FitCrm.Data;
using FitCrm.Retention.Touching;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Retention;

/// <summary>One occurrence of a touch, as other modules read it; days are the club's. <see cref="Reason"/> is the guard that stopped it, <see cref="Delivered"/> false while it
/// was recorded for another day than the real today.</summary>
public sealed record TouchRow
{
    public Guid Id { get; init; }
    public Guid PersonId { get; init; }
    public Guid ClubId { get; init; }
    public Guid ContractId { get; init; }
    public int Year { get; init; }
    public string Touch { get; init; } = "";
    public string Occurrence { get; init; } = "";
    public TouchState State { get; init; }
    public DateOnly StateOn { get; init; }
    public string? Reason { get; init; }
    public DateOnly? DeferredOn { get; init; }
    public string? DeferredReason { get; init; }
    public Lead? Channel { get; init; }
    public DateOnly? OpenedOn { get; init; }
    public DateOnly? ClosesOn { get; init; }
    public Arm Arm { get; init; }
    public int Playbook { get; init; }
    public bool Delivered { get; init; }
}

/// <summary>One state a touch reached, on its day: a line of <c>report touches</c>.</summary>
public sealed record TouchStateRow(
    Guid TouchId, Guid PersonId, Guid ClubId, DateOnly On, string Touch, string Occurrence, TouchState State, string? Reason, Lead? Channel, DateOnly? OpenedOn, DateOnly? ClosesOn, Arm Arm);

/// <summary>All touches, for joining and filtering in the database.</summary>
public static class Touches
{
    /// <summary>Every occurrence with the state it has now.</summary>
    public static IQueryable<TouchRow> Rows(FitCrmDb db) => db.Set<TouchEntry>().Select(t => new TouchRow
    {
        Id = t.Id, PersonId = t.PersonId, ClubId = t.ClubId, ContractId = t.ContractId, Year = t.Year, Touch = t.Touch, Occurrence = t.Occurrence,
        State = t.State, StateOn = t.StateOn, Reason = t.Reason, DeferredOn = t.DeferredOn, DeferredReason = t.DeferredReason, Channel = t.Channel,
        OpenedOn = t.OpenedOn, ClosesOn = t.ClosesOn, Arm = t.Arm, Playbook = t.Playbook, Delivered = t.Delivered,
    });

    // No touch stays open longer than this, in days (the longest of the playbook closes after 60).
    private const int LongestOpen = 92;

    /// <summary>What waits to be said at the next arrival of somebody of some clubs, on their day; those that close first come first.</summary>
    public static IQueryable<TouchRow> Waiting(FitCrmDb db, IReadOnlyCollection<Guid> clubs, DateOnly today)
    {
        var from = today.AddDays(-LongestOpen);
        var ids = db.Set<TouchEntry>().Where(t => clubs.Contains(t.ClubId) && t.StateOn >= from && t.StateOn <= today && t.State == TouchState.Fired && t.Prompts && t.PromptedOn == null && t.ClosesOn >= today).Select(t => t.Id);
        return Rows(db).Where(t => ids.Contains(t.Id)).OrderBy(t => t.ClosesOn).ThenBy(t => t.Id);
    }

    /// <summary>Every state reached by touches of clubs in a period, the first wait and the end apart, in no order.</summary>
    public static async Task<List<TouchStateRow>> States(FitCrmDb db, IReadOnlyCollection<Guid> clubs, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var ends = await Rows(db).Where(t => clubs.Contains(t.ClubId) && t.State != TouchState.Deferred && t.StateOn >= from && t.StateOn <= to)
            .Select(t => new TouchStateRow(t.Id, t.PersonId, t.ClubId, t.StateOn, t.Touch, t.Occurrence, t.State, t.Reason, t.Channel, t.OpenedOn, t.ClosesOn, t.Arm)).ToListAsync(ct);
        var waits = await Rows(db).Where(t => clubs.Contains(t.ClubId) && t.DeferredOn != null && t.DeferredOn >= from && t.DeferredOn <= to)
            .Select(t => new TouchStateRow(t.Id, t.PersonId, t.ClubId, t.DeferredOn!.Value, t.Touch, t.Occurrence, TouchState.Deferred, t.DeferredReason, null, t.OpenedOn, t.ClosesOn, t.Arm)).ToListAsync(ct);
        return [.. ends, .. waits];
    }
}
