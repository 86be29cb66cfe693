using FitCrm.Data;
using FitCrm.Membership.Register;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Membership.Imports;

/// <summary>The people a batch may mean: known by the outside id in the club, else by e-mail or phone with the same name.</summary>
internal sealed class PeopleShelf
{
    private readonly Dictionary<string, Person> _byId = [];
    private readonly Dictionary<string, List<Person>> _byAddress = [];
    private readonly Dictionary<string, Person> _byCard = [];

    /// <summary>Reads those whose id, e-mail, phone or card stands in the batch.</summary>
    public static async Task<PeopleShelf> Load(FitCrmDb db, Guid clubId, IReadOnlyList<PersonDetails> batch, CancellationToken ct)
    {
        var ids = Distinct(batch, d => d.ExternalId);
        var emails = Distinct(batch, d => d.Email);
        var phones = Distinct(batch, d => d.Phone);
        var cards = Distinct(batch, d => d.CardCode);
        var ends = phones.Select(Phones.Reversed).ToList();
        var shelf = new PeopleShelf();
        var people = db.Set<Person>();
        foreach (var found in new[]
        {
            await people.Where(p => p.ClubId == clubId && ids.Contains(p.ExternalId!)).ToListAsync(ct),
            emails.Count == 0 ? [] : await people.Where(p => emails.Contains(p.Email!) && p.ClubId == clubId).ToListAsync(ct),
            ends.Count == 0 ? [] : await people.Where(p => ends.Contains(p.PhoneReversed) && p.ClubId == clubId).ToListAsync(ct),
            cards.Count == 0 ? [] : await people.Where(p => cards.Contains(p.CardCode!)).ToListAsync(ct),
        })
            foreach (var person in found) shelf.Add(person, clubId);
        return shelf;
    }

    /// <summary>The person that details mean, or null when nobody here is meant.</summary>
    public Person? Find(PersonDetails details)
    {
        if (details.ExternalId is { } id && _byId.TryGetValue(id, out var person)) return person;
        var name = SearchKey.Fold(details.NameToShow);
        return new[] { details.Email, details.Phone }.OfType<string>().SelectMany(a => _byAddress.GetValueOrDefault(a) ?? [])
            .FirstOrDefault(p => (p.ExternalId is null || details.ExternalId is null) && SearchKey.Fold(p.FullName) == name);
    }

    /// <summary>Who holds a card, if it is somebody else.</summary>
    public Person? HolderOf(string? card, Person? person) => card is not null && _byCard.TryGetValue(card, out var holder) && holder != person ? holder : null;

    /// <summary>Puts a person on the shelf, or again after a change.</summary>
    public void Add(Person person, Guid clubId)
    {
        if (person.CardCode is { } card) _byCard[card] = person;
        if (person.ClubId != clubId) return;
        if (person.ExternalId is { } id) _byId[id] = person;
        foreach (var address in new[] { person.Email, person.Phone }.OfType<string>())
        {
            if (!_byAddress.TryGetValue(address, out var there)) _byAddress[address] = there = [];
            if (!there.Contains(person)) there.Add(person);
        }
    }

    private static List<string> Distinct(IReadOnlyList<PersonDetails> batch, Func<PersonDetails, string?> of) => [.. batch.Select(of).OfType<string>().Distinct()];
}
