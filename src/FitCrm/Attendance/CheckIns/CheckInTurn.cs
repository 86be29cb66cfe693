using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Staff;

namespace FitCrm.Attendance.CheckIns;

/// <summary>One reading inside one write job; it may be taken again from the start.</summary>
internal sealed class CheckInTurn(Scan scan, Club club, Reach reach, DoorPolicy policy, BusinessClock clock)
{
    public async Task<Outcome<CheckInRow>> Take(FitCrmDb db, CancellationToken ct)
    {
        if (await CheckInRecord.Earlier(db, scan.Id, ct) is { } earlier) return Again(earlier);
        var now = scan.At is { } at ? ClubTime.At(at, club.Zone) : clock.In(club.Zone);
        var who = await DoorFacts.Who(db, scan, ct);
        if (reach == Reach.Own && who is not null && who.Value.TrainerId != Caller.Current.UserId) return new NotYourClient();
        var verdict = who is { } person
            ? Door.Decide(await DoorFacts.Standing(db, person.Id, ct), club.Id, await DoorFacts.Last(db, person.Id, ct), now, policy)
            : Door.Decide(null, club.Id, null, now, policy);
        return await Keep(db, who?.Id, verdict, now, ct);
    }

    private Outcome<CheckInRow> Again(CheckIn earlier) => earlier.Fingerprint == scan.Fingerprint() ? earlier.Row() : new IdReused();

    private async Task<Outcome<CheckInRow>> Keep(FitCrmDb db, Guid? personId, Verdict verdict, ClubTime now, CancellationToken ct)
    {
        Guid? visitId = null;
        if (CheckIn.Opens(scan, personId, verdict))
        {
            var visit = Visit.Record(Guid.CreateVersion7(now.Instant), personId!.Value, club.Id, now.Day, now.Instant, source: scan.Source);
            visitId = await CheckInRecord.Add(db, visit, ct);
        }
        var checkIn = CheckIn.Record(scan, personId, verdict, now, clock.Now, visitId, Caller.Current.UserId);
        await CheckInRecord.Add(db, checkIn, ct);
        if (checkIn.Override is not null) db.Note("let in against the rule", nameof(CheckIn), personId, new { checkIn.Id, checkIn.Reason, checkIn.Override });
        db.Publish(new DeskChanged(checkIn.Id, club.Id, personId, checkIn.Admitted ? "admitted" : "refused", now.Instant));
        return checkIn.Row();
    }
}
