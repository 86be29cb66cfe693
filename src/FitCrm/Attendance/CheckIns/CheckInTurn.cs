using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Staff;

namespace FitCrm.Attendance.CheckIns;

/// <summary>One reading inside one write job; it may be taken again from the start. At first it is held to be new: a key that is taken then tells that it, or its visit, was known,
/// and it is taken once more as a <paramref name="repeated"/> one, which looks for what there is. New ones, nearly all, are spared two questions.</summary>
internal sealed class CheckInTurn(Scan scan, Club club, Reach reach, DoorPolicy policy, BusinessClock clock, bool repeated = false)
{
    public async Task<Outcome<Admission>> Take(FitCrmDb db, CancellationToken ct)
    {
        var earlier = repeated ? await CheckInRecord.Earlier(db, scan.Id, ct) : null;
        if (earlier is not null && earlier.Fingerprint != scan.Fingerprint()) return new IdReused();
        var who = await DoorFacts.Of(db, scan, ct);
        if (reach == Reach.Own && who is not null && who.TrainerId != Caller.Current.UserId) return new NotYourClient();
        return Answer(earlier ?? await Decide(db, who, ct), who);
    }

    private async Task<CheckIn> Decide(FitCrmDb db, DoorGuest? who, CancellationToken ct)
    {
        var now = scan.At is { } at ? ClubTime.At(at, club.Zone) : clock.In(club.Zone);
        var verdict = Door.Decide(who?.Standing, club.Id, who?.Last, now, policy);
        Guid? visitId = null;
        if (who is not null && CheckIn.Opens(scan, who.Id, verdict))
        {
            var visit = Visit.Record(Guid.CreateVersion7(now.Instant), who.Id, club.Id, now.Day, now.Instant, source: scan.Source);
            visitId = repeated && await CheckInRecord.Same(db, visit, ct) is { } same ? same : await CheckInRecord.Add(db, visit, ct);
        }
        var checkIn = CheckIn.Record(scan, who?.Id, verdict, now, clock.Now, visitId, Caller.Current.UserId);
        await CheckInRecord.Add(db, checkIn, ct);
        if (checkIn.Override is not null) db.Note("let in against the rule", nameof(CheckIn), checkIn.PersonId, new { checkIn.Id, checkIn.Reason, checkIn.Override });
        db.Publish(new DeskChanged(checkIn.Id, club.Id, checkIn.PersonId, checkIn.Admitted ? "admitted" : "refused", now.Instant));
        return checkIn;
    }

    private Admission Answer(CheckIn checkIn, DoorGuest? who)
    {
        var contract = who?.Standing.Contracts.FirstOrDefault(c => c.Id == checkIn.ContractId);
        return new(checkIn.Row(), who is null ? null : new(who.Id, who.Name), contract is null ? null : new(contract.Id, contract.Plan,
            contract.EndsOn == DateOnly.MaxValue ? null : contract.EndsOn, new Money(who!.Standing.Contracts.Sum(c => c.Owed), club.Currency)));
    }
}
