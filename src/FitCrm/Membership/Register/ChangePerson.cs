using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Staff;

namespace FitCrm.Membership.Register;

/// <summary>Changes what the register knows of a person.</summary>
internal sealed class ChangePerson(Clubs clubs, Colleagues colleagues, BusinessClock clock)
{
    private static readonly string[] Derived = ["searchKey", "phoneReversed"];

    /// <summary>Changes a person inside a write job. Refuses a version that is not the current one, saying who changed what; else as <see cref="AddPerson"/>.</summary>
    public async Task<Outcome<PersonCard>> In(FitCrmDb db, Guid id, PersonPatch patch, CancellationToken ct)
    {
        var found = await db.PersonFor(id, Right.Sell, ct);
        if (found.Refused is { } unknown) return unknown;
        var person = found.Value;
        if (patch.Version is { } version && version != person.Version) return await Conflict(db, person, version, ct);
        var club = await clubs.Get(person.ClubId, ct);
        var form = await colleagues.Named(patch.Over(PersonForm.From(person.Details)), ct);
        if (form.Refused is { } nobody) return nobody;
        var extra = patch.Extra is { } given ? await ExtraFields.Changed(db, person.ClubId, person.Extra, given, ct) : person.Extra;
        if (extra.Refused is { } unfit) return unfit;
        var read = Reading.Of(form.Value with { Extra = extra.Value }, person.ClubId, DialPlan.Of(club.TimeZone, club.Currency), clock.In(club.Zone).Day);
        if (read.Refused is { } unclear) return unclear;
        if (read.Value.JoinedOn > clock.In(club.Zone).Day && read.Value.JoinedOn != person.Details.JoinedOn) return new JoinedInFuture();
        if (await Doubles.Taken(db, id, read.Value, ct) is { } taken) return taken;
        if (read.Value == person.Details) return PersonCard.Of(person, club.Code, person.Version);
        person.Change(read.Value);
        return PersonCard.Of(person, club.Code, person.Version + 1);
    }

    private static async Task<Refusal> Conflict(FitCrmDb db, Person person, long version, CancellationToken ct)
    {
        var changes = await ChangesSeen.Last(db, nameof(Person), person.Id, person.Id, (int)Math.Clamp(person.Version - version, 1, 20), ct);
        var (who, what) = (changes.Select(c => c.Who).Distinct(), changes.SelectMany(c => c.Fields).Distinct().Except(Derived));
        return new ChangedMeanwhile(string.Join(", ", who), string.Join(", ", what));
    }
}
