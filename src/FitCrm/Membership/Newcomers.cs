using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership.Imports;
using FitCrm.Membership.Register;
using FitCrm.Staff;

namespace FitCrm.Membership;

/// <summary>What a file of another kind says of a person; empty means that it does not say.</summary>
internal sealed record PersonSaid(string? ExternalId, string? FullName, string? FirstName, string? LastName, string? Email, string? Phone, string? Source);

/// <summary>People whom a file of another kind names: known ones are found as an import of people finds them, and stay as they are; new ones are written into the register.</summary>
internal sealed class Newcomers(FitCrmDb db, Club club, string? phonePrefix, DateOnly today, DateTimeOffset now)
{
    private readonly DialPlan? _country = phonePrefix is { } prefix ? new DialPlan(prefix.TrimStart('+', '0'), "0") : DialPlan.Of(club.TimeZone, club.Currency);
    private readonly List<Guid> _joined = [];

    /// <summary>The person of each, in their order, inside a job; a refusal for who cannot be read.</summary>
    public async Task<IReadOnlyList<Outcome<Guid>>> Of(IReadOnlyList<PersonSaid> said, CancellationToken ct)
    {
        var read = said.Select(s => Reading.Of(FormOf(s), club.Id, _country, today)).ToList();
        var shelf = await PeopleShelf.Load(db, club.Id, [.. read.Where(r => r.Refused is null).Select(r => r.Value)], ct);
        var found = read.ConvertAll(r => r.Refused is { } no ? no : Take(shelf, r.Value));
        if (_joined.Count > 0) db.Publish(new PeopleImported(_joined));
        return found;
    }

    private Outcome<Guid> Take(PeopleShelf shelf, PersonDetails details)
    {
        if (shelf.Find(details) is { } known) return known.Id;
        var person = Person.Join(Guid.CreateVersion7(now), details, now);
        person.ForgetEvents();
        db.Add(person);
        shelf.Add(person, club.Id);
        _joined.Add(person.Id);
        return person.Id;
    }

    private PersonForm FormOf(PersonSaid s) => new()
    {
        ExternalId = s.ExternalId, FullName = s.FullName, FirstName = s.FirstName, LastName = s.LastName, Email = s.Email, Source = s.Source,
        Phone = _country is null && Phones.International(s.Phone) is { } international ? international : s.Phone,
    };
}
