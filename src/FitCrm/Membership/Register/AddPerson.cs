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
        var chosen = await clubs.ClubFor(body.Club, Right.Sell, ct);
        if (chosen.Refused is { } noClub) return noClub;
        var club = chosen.Value;
        var id = body.Id ?? Guid.CreateVersion7(clock.Now);
        if (await db.Set<Person>().AnyAsync(p => p.Id == id, ct)) return new IdReused();
        var form = await colleagues.Named(body.Form, ct);
        if (form.Refused is { } nobody) return nobody;
        var read = Reading.Of(form.Value, club.Id, DialPlan.Of(club.TimeZone, club.Currency), clock.In(club.Zone).Day);
        if (read.Refused is { } unclear) return unclear;
        if (read.Value.JoinedOn > clock.In(club.Zone).Day) return new JoinedInFuture();   // not in Reading: a file may bring a history that is played day by day
        if (await Doubles.Taken(db, id, read.Value, ct) is { } taken) return taken;
        var person = Person.Join(id, read.Value, clock.Now);
        db.Add(person);
        return PersonCard.Of(person, club.Code, person.Version);
    }
}
