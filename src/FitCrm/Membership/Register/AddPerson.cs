using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Membership.Register;

/// <summary>Writes somebody into the register: the API and the desk come through here.</summary>
internal sealed class AddPerson(Clubs clubs, Colleagues colleagues, BusinessClock clock)
{
    /// <summary>Adds a person inside a write job. Refuses what cannot be true of a person, and a card or outside number that another person has.</summary>
    public async Task<Outcome<PersonCard>> In(FitCrmDb db, PersonBody body, CancellationToken ct)
    {
        var id = body.Id ?? Guid.CreateVersion7(clock.Now);
        if (await db.Set<Person>().AnyAsync(p => p.Id == id, ct)) return new IdReused();
        var read = await Read(body, ct);
        if (read.Refused is { } unclear) return unclear;
        if (await Doubles.Taken(db, id, read.Value, ct) is { } taken) return taken;
        var extra = await ExtraFields.Changed(db, read.Value.ClubId, null, body.Extra ?? new Dictionary<string, string?>(), ct);
        if (extra.Refused is { } unfit) return unfit;
        var person = Person.Join(id, read.Value with { Extra = extra.Value }, clock.Now);
        db.Add(person);
        return PersonCard.Of(person, (await clubs.Get(person.ClubId, ct)).Code, person.Version);
    }

    /// <summary>The details as they would be stored. Refuses what cannot be true of a person.</summary>
    public async Task<Outcome<PersonDetails>> Read(PersonBody body, CancellationToken ct)
    {
        var chosen = await clubs.Asked(body.Club, Right.Sell, ct);
        if (chosen.Refused is { } noClub) return noClub;
        var club = chosen.Value;
        var form = await colleagues.Named(body.Form, ct);
        if (form.Refused is { } nobody) return nobody;
        var (dial, today) = (DialPlan.Of(club.TimeZone, club.Currency), clock.In(club.Zone).Day);
        var read = Reading.Of(form.Value, club.Id, dial, today);
        if (read.Refused is null && read.Value.JoinedOn > today) return new JoinedInFuture();   // not in Reading: a file may bring a history that is played day by day
        return read;
    }
}
