using FitCrm.Attendance.CheckIns;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Attendance;

/// <summary>The one way in: API, desk page and devices all come through here.</summary>
public sealed class CheckInDesk(Writes writes, Clubs clubs, BusinessClock clock, DoorPolicy policy)
{
    private static readonly TimeSpan ClockDrift = TimeSpan.FromMinutes(5);

    // Devices keep readings for days without a network; what is older comes by import.
    private static readonly TimeSpan OldestReading = TimeSpan.FromDays(30);

    /// <summary>Reads a badge: decides, and keeps reading, visit and events in one transaction. The same id again gives the answer of the first time.
    /// Refuses a club that is not the caller's, a time ahead or more than 30 days back, an id used with another body, and a person who is no client of a trainer.</summary>
    public async Task<Outcome<Admission>> Read(Scan scan, CancellationToken ct)
    {
        var club = (await clubs.All(ct)).FirstOrDefault(c => c.Id == scan.ClubId);
        var reach = Caller.Current.ReachOf(Right.CheckIn, scan.ClubId);
        if (club is null || reach == Reach.None) return new ClubUnknown(club?.Code ?? "");
        if (scan.Problem(clock.Now - OldestReading, clock.Now + ClockDrift) is { } problem) return problem;
        if (scan.Override is not null && IsDevice(Caller.Current)) return new OverrideNeedsAPerson();
        try
        {
            return await writes.Run((db, token) => new CheckInTurn(scan, club, reach, policy, clock).Take(db, token), ct);
        }
        catch (Exception fell) when (Dialect.IsUniqueKeyTaken(fell))
        {
            return await writes.Run((db, token) => new CheckInTurn(scan, club, reach, policy, clock, repeated: true).Take(db, token), ct);
        }
    }

    /// <summary>Takes a check-in of the last ten minutes back; its visit goes, the reading stays with who undid it.</summary>
    public Task<Outcome<CheckInRow>> Undo(Guid id, CancellationToken ct) => writes.Run((db, token) => UndoIn(db, id, token), ct);

    /// <summary>The same inside a write job. A trainer takes back check-ins of own clients only.</summary>
    public Task<Outcome<CheckInRow>> UndoIn(FitCrmDb db, Guid id, CancellationToken ct) => Change(db, id, checkIn => Undo(checkIn, db, ct), "undone", ct);

    /// <summary>The person of a check-in left; inside a write job. A trainer says so of own clients only.</summary>
    public Task<Outcome<CheckInRow>> LeaveIn(FitCrmDb db, Guid id, CancellationToken ct) => Change(db, id, checkIn => Leave(checkIn, db, ct), "left", ct);

    // A turnstile or kiosk lets nobody in against the rules.
    private static bool IsDevice(Caller caller) => caller.Posts.Count > 0 && caller.Posts.All(p => p.Role == Roles.Device);

    private async Task<Outcome<CheckInRow>> Change(FitCrmDb db, Guid id, Func<CheckIn, Task<Refusal?>> change, string what, CancellationToken ct)
    {
        var checkIn = await db.Set<CheckIn>().SingleOrDefaultAsync(c => c.Id == id, ct);
        var reach = checkIn is null ? Reach.None : Caller.Current.ReachOf(Right.CheckIn, checkIn.ClubId);
        if (reach == Reach.None) return new NoSuchCheckIn();
        if (reach == Reach.Own && !await Membership.People.Rows(db).AnyAsync(p => p.Id == checkIn!.PersonId && p.TrainerId == Caller.Current.UserId, ct)) return new NotYourClient();
        if (await change(checkIn!) is { } no) return no;
        db.Publish(new DeskChanged(id, checkIn!.ClubId, checkIn.PersonId, what, clock.Now));
        return checkIn.Row();
    }

    private async Task<Refusal?> Undo(CheckIn checkIn, FitCrmDb db, CancellationToken ct)
    {
        var undone = checkIn.Undo(clock.Now, Caller.Current.UserId);
        if (undone.Refused is { } no) return no;
        var shared = await db.Set<CheckIn>().AnyAsync(c => c.VisitId == undone.Value && c.PersonId == checkIn.PersonId && c.Id != checkIn.Id && c.UndoneAt == null, ct);
        if (shared) checkIn.ForgetEvents();   // another reading of the same second stands for the visit
        else if (await db.Set<Visit>().SingleOrDefaultAsync(v => v.Id == undone.Value, ct) is { } visit) db.Remove(visit);
        db.Note("undone", nameof(CheckIn), checkIn.PersonId, new { checkIn.Id, checkIn.At, checkIn.Gate, checkIn.VisitId });
        return null;
    }

    private async Task<Refusal?> Leave(CheckIn checkIn, FitCrmDb db, CancellationToken ct)
    {
        var left = checkIn.Leave(clock.Now);
        if (left.Refused is { } no) return no;
        if (await db.Set<Visit>().SingleOrDefaultAsync(v => v.Id == left.Value, ct) is { OutAt: null } visit) visit.Leave(clock.Now);
        return null;
    }
}
