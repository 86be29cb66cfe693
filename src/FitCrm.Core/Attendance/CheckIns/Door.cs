using System.Globalization;
using FitCrm.Kernel;

namespace FitCrm.Attendance.CheckIns;

/// <summary>The whole door policy. Of several contracts the one that opens the door decides; if none does, the one that got furthest explains: of those that are over the last one, of those to come the first.</summary>
public static class Door
{
    /// <summary>Decides about one person at one club at one moment.</summary>
    /// <param name="standing">The person, or null for a card nobody has.</param>
    /// <param name="clubId">The club of the door.</param>
    /// <param name="lastEntry">When the same person last came in, UTC.</param>
    /// <param name="now">The moment in the club's own calendar and clock.</param>
    /// <param name="policy">The club's numbers.</param>
    public static Verdict Decide(DoorStanding? standing, Guid clubId, DateTimeOffset? lastEntry, ClubTime now, DoorPolicy policy)
    {
        if (standing is null) return new(DoorReason.UnknownCard, null, DoorWarnings.None, null);
        Verdict? best = null;
        var furthest = 0;
        foreach (var contract in standing.Contracts.OrderBy(c => c.StartsOn))
        {
            var verdict = Of(contract, clubId, now, policy);
            var rank = Rank(contract, verdict);
            if (best is null || rank > furthest || (rank == furthest && verdict.Reason is DoorReason.Ended or DoorReason.Cancelled)) (best, furthest) = (verdict, rank);
        }
        return (best ?? new(DoorReason.NoContract, null, DoorWarnings.None, null)) with { Warnings = Warn(standing, best, lastEntry, now, policy) };
    }

    // An ended and a cancelled one are over alike; one that never ran explains only where there is nothing else.
    private static int Rank(DoorContract contract, Verdict verdict) => verdict.Reason switch
    {
        null => int.MaxValue,
        DoorReason.Cancelled when !contract.NeverRan => (int)DoorReason.Ended,
        var reason => (int)reason,
    };

    private static Verdict Of(DoorContract c, Guid clubId, ClubTime now, DoorPolicy policy) => c switch
    {
        { CancelledOn: { } day } when now.Day >= day || c.NeverRan => No(c, DoorReason.Cancelled, Text(day)),
        { EndsOn: var day } when now.Day > day => No(c, DoorReason.Ended, Text(day)),
        { StartsOn: var day } when now.Day < day => No(c, DoorReason.NotStarted, Text(day)),
        _ when FrozenUntil(c, now.Day) is { } day => No(c, DoorReason.Frozen, Text(day)),
        { Clubs: { Count: > 0 } clubs } when !clubs.Contains(clubId) => No(c, DoorReason.OtherClub, null),
        { AccessFrom: { } from, AccessTo: { } to } when !now.Clock.IsBetween(from, to) =>
            No(c, DoorReason.OutsideHours, string.Create(CultureInfo.InvariantCulture, $"{from:HH\\:mm}–{to:HH\\:mm}")),
        { Owed: > 0, DueOn: { } due } when now.Day.DayNumber - due.DayNumber > policy.UnpaidDays => No(c, DoorReason.Unpaid, Text(due)),
        _ => new(null, null, DoorWarnings.None, c.Id),
    };

    private static DateOnly? FrozenUntil(DoorContract c, DateOnly day)
    {
        foreach (var freeze in c.Freezes)
            if (freeze.Holds(day)) return freeze.To;
        return null;
    }

    private static DoorWarnings Warn(DoorStanding standing, Verdict? verdict, DateTimeOffset? lastEntry, ClubTime now, DoorPolicy policy)
    {
        var warnings = DoorWarnings.None;
        if (lastEntry is { } last && (now.Instant - last).Duration() < policy.SameCardWithin) warnings |= DoorWarnings.SameCard;
        if (verdict is { Admitted: true } && EndsSoon(standing, verdict.ContractId, now.Day, policy)) warnings |= DoorWarnings.EndsSoon;
        if (standing.Contracts.Any(c => c.Owed > 0 && c.DueOn <= now.Day)) warnings |= DoorWarnings.Owes;
        return warnings;
    }

    // The latest last day counts: a contract bought for later silences the warning. A day pass is warned of never, and silences nothing.
    private static bool EndsSoon(DoorStanding standing, Guid? opening, DateOnly today, DoorPolicy policy)
    {
        if (standing.Contracts.Any(c => c.Id == opening && c.IsPass)) return false;
        var last = standing.Contracts.Where(c => !c.NeverRan && !c.IsPass && (c.CancelledOn is null || c.CancelledOn > today))
            .Max(c => c.CancelledOn is { } day && day <= c.EndsOn ? day.AddDays(-1) : c.EndsOn);
        return last.DayNumber - today.DayNumber <= policy.EndsSoonDays;
    }

    private static Verdict No(DoorContract c, DoorReason reason, string? named) => new(reason, named, DoorWarnings.None, c.Id);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
