using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership.Agreements;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Membership.Register;

/// <summary>Reads the register for pages and the API.</summary>
internal sealed class PersonBook(IDbContextFactory<FitCrmDb> dbs, Clubs clubs, ContractBook contracts)
{
    /// <summary>People of the caller's clubs by name, found by what was typed: words of a name in any script, the end of a phone number, a card, an e-mail address.</summary>
    public async Task<Page<PersonLine>> Find(string? typed, string? club, Guid? after, int take, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var codes = (await clubs.All(ct)).ToDictionary(c => c.Id, c => c.Code);
        var people = await Matching(await InClub(db.Set<Person>().Within(Right.FindPerson), club, ct), typed, ct);
        if (after is { } last && await db.Set<Person>().Where(p => p.Id == last).Select(p => p.SearchKey).SingleOrDefaultAsync(ct) is { } key)
            people = people.Where(p => p.SearchKey.CompareTo(key) > 0 || (p.SearchKey == key && p.Id.CompareTo(last) > 0));
        var rows = await people.OrderBy(p => p.SearchKey).ThenBy(p => p.Id).Take(take + 1)
            .Select(p => new { p.Id, p.FullName, p.ExternalId, p.ClubId, p.Phone, p.Email, p.CardCode, p.TrainerName, p.TrainerId, p.OwnerId }).ToListAsync(ct);
        return rows.ConvertAll(p => MembershipScope.MaySeeContact(p.ClubId, p.TrainerId, p.OwnerId)
            ? new PersonLine(p.Id, p.FullName, p.ExternalId, codes[p.ClubId], p.Phone, p.Email, p.CardCode, p.TrainerName)
            : new PersonLine(p.Id, p.FullName, null, codes[p.ClubId], null, null, null, p.TrainerName)).PageOf(take, p => p.Id.ToString());
    }

    /// <summary>A person's card with contracts and money. Refuses somebody who is not in the caller's clubs.</summary>
    public async Task<Outcome<PersonCard>> Card(Guid id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var person = await db.Set<Person>().Within(Right.FindPerson).SingleOrDefaultAsync(p => p.Id == id, ct);
        if (person is null) return new PersonUnknown();
        var club = await clubs.Get(person.ClubId, ct);
        if (!MembershipScope.MaySeeContact(person.ClubId, person.TrainerId, person.OwnerId)) return PersonCard.OnlyName(person, club.Code);
        var cards = await contracts.Of(db, id, ct);
        var owed = cards.Where(c => c.Owed is not null).GroupBy(c => c.Price.Currency).Select(g => new Money(g.Sum(c => c.Owed!.Value.Amount), g.Key));
        return PersonCard.Of(person, club.Code, person.Version) with { Contracts = cards, Owed = owed.OrderByDescending(m => m.Amount).Select(m => (Money?)m).FirstOrDefault() };
    }

    private async Task<IQueryable<Person>> InClub(IQueryable<Person> people, string? code, CancellationToken ct)
    {
        if (code is null) return people;
        var club = (await clubs.ByCode(code, ct))?.Id;
        return people.Where(p => p.ClubId == club);
    }

    // A card or outside number that fits exactly is meant; then the end of a phone number; else words of a name.
    private static async Task<IQueryable<Person>> Matching(IQueryable<Person> people, string? typed, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(typed)) return people;
        var code = typed.Trim();
        var exactly = people.Where(p => p.CardCode == code || p.ExternalId == code);
        if (await exactly.AnyAsync(ct)) return exactly;
        if (Phones.EndTyped(code) is { } end)
        {
            var beyond = end + ':'; // the character after 9
            return people.Where(p => p.PhoneReversed!.CompareTo(end) >= 0 && p.PhoneReversed!.CompareTo(beyond) < 0);
        }
        foreach (var token in SearchKey.Tokens(code))
        {
            var begins = SearchKey.RunsOn(token) ? token : " " + token;
            people = people.Where(p => p.SearchKey.Contains(begins));
        }
        return people;
    }
}
