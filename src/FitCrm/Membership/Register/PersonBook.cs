using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership.Agreements;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Membership.Register;

/// <summary>Reads the register for pages and the API.</summary>
internal sealed class PersonBook(IDbContextFactory<FitCrmDb> dbs, Clubs clubs, ContractBook contracts)
{
    /// <summary>People of the caller's clubs by name, found by what was typed: words of a name in any script, the end of a phone number, a card, an e-mail address. Refuses a code that is of no club of the caller.</summary>
    public async Task<Outcome<Page<PersonLine>>> Find(string? typed, string? club, Guid? after, int take, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var asked = await clubs.AskedAll(club, Right.FindPerson, ct);
        if (asked.Refused is { } no) return no;
        var codes = (await clubs.All(ct)).ToDictionary(c => c.Id, c => c.Code);
        var people = MembershipScope.Searched(In(db, asked.Value, codes.Count), typed);
        if (after is { } last && await People.Rows(db).Where(p => p.Id == last).Select(p => p.SearchKey).SingleOrDefaultAsync(ct) is { } key)
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
        var tags = await PeopleTags.Rows(db).Where(t => t.PersonId == id && t.GoneAt == null).OrderBy(t => t.Tag).Select(t => t.Tag).ToListAsync(ct);
        var extra = await ExtraFields.Shown(db, person.ClubId, person.Extra, ct);
        return PersonCard.Of(person, club.Code, person.Version) with { Tags = tags, Extra = extra, Contracts = cards, Owed = owed.OrderByDescending(m => m.Amount).Select(m => (Money?)m).FirstOrDefault() };
    }

    // Where all clubs are asked, the search is not burdened with naming each.
    private static IQueryable<PersonRow> In(FitCrmDb db, IReadOnlyList<Club> asked, int all)
    {
        if (asked.Count == all) return People.Rows(db);
        var ids = asked.Select(c => c.Id).ToList();
        return People.Rows(db).Where(p => ids.Contains(p.ClubId));
    }
}
