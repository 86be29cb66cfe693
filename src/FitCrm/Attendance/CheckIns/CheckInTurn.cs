using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Staff;

namespace FitCrm.Attendance.CheckIns;

/// <summary>One reading inside one write job; it may be taken again from the start.</summary>
internal sealed class CheckInTurn(Scan scan, Club club, Reach reach, DoorPolicy policy, BusinessClock clock)
{
    public async Task<Outcome<Admission>> Take(FitCrmDb db, CancellationToken ct)
    {
        var earlier = await CheckInRecord.Earlier(db, scan.Id, ct);
        if (earlier is not null && earlier.Fingerprint != scan.Fingerprint()) return new IdReused();
        var who = await DoorFacts.Who(db, scan, ct);
        if (reach == Reach.Own && who is not null && who.TrainerId != Caller.Current.UserId) return new NotYourClient();
        var standing = who is null ? null : await DoorFacts.Standing(db, who.Id, ct);
        return Answer(earlier ?? await Decide(db, standing, ct), who, standing);
    }

    private async Task<CheckIn> Decide(FitCrmDb db, DoorStanding? standing, CancellationToken ct)
    {
        var now = scan.At is { } at ? ClubTime.At(at, club.Zone) : clock.In(club.Zone);
        var last = standing is null ? null : await DoorFacts.Last(db, standing.PersonId, ct);
        var verdict = Door.Decide(standing, club.Id, last, now, policy);
        Guid? visitId = null;
        if (standing is not null && CheckIn.Opens(scan, standing.PersonId, verdict))
        {
            var visit = Visit.Record(Guid.CreateVersion7(now.Instant), standing.PersonId, club.Id, now.Day, now.Instant, source: scan.Source);
            visitId = await CheckInRecord.Add(db, visit, ct);
        }
        var checkIn = CheckIn.Record(scan, standing?.PersonId, verdict, now, clock.Now, visitId, Caller.Current.UserId);
        await CheckInRecord.Add(db, checkIn, ct);
        if (checkIn.Override is not null) db.Note("let in against the rule", nameof(CheckIn), checkIn.PersonId, new { checkIn.Id, checkIn.Reason, checkIn.Override });
        db.Publish(new DeskChanged(checkIn.Id, club.Id, checkIn.PersonId, checkIn.Admitted ? "admitted" : "refused", now.Instant));
        return checkIn;
    }

    private Admission Answer(CheckIn checkIn, DoorPerson? who, DoorStanding? standing)
    {
        var contract = standing?.Contracts.FirstOrDefault(c => c.Id == checkIn.ContractId);
        return new(checkIn.Row(), who is null ? null : new(who.Id, who.Name), contract is null ? null : new(contract.Id, contract.Plan,
            contract.EndsOn == DateOnly.MaxValue ? null : contract.EndsOn, new Money(standing!.Contracts.Sum(c => c.Owed), club.Currency)));
    }
}
