using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Membership.Register;

/// <summary>What the register watches over: a card opens for one person, and an outside number means one person of a club. Equal names, phones and addresses are nobody's fault.</summary>
internal static class Doubles
{
    /// <summary>The refusal when another person has the card or outside number, or null.</summary>
    public static async Task<Refusal?> Taken(FitCrmDb db, Guid id, PersonDetails details, CancellationToken ct)
    {
        var others = db.Set<Person>().AsNoTracking().Where(p => p.Id != id);
        var (card, outside, club) = (details.CardCode, details.ExternalId, details.ClubId);
        if (card is not null && await others.Where(p => p.CardCode == card).Select(p => p.FullName).FirstOrDefaultAsync(ct) is { } holder) return new CardTaken(holder);
        if (outside is not null && await others.Where(p => p.ClubId == club && p.ExternalId == outside).Select(p => p.FullName).FirstOrDefaultAsync(ct) is { } other)
            return new ExternalIdTaken(other);
        return null;
    }

    /// <summary>Who may be the same person as somebody in the register: the same phone or e-mail address, or the same birthday and the same words in the name; five at most, with the reason.</summary>
    public static async Task<IReadOnlyList<PersonTwin>> Of(FitCrmDb db, Person person, CancellationToken ct)
    {
        var (id, email, phone, born, words) = (person.Id, person.Email, person.PhoneReversed, person.Birthday, NameOf(person.FullName));
        var others = await db.Set<Person>().AsNoTracking().Within(Right.FindPerson).Where(p => p.Id != id && ((email != null && p.Email == email) || (phone != null && p.PhoneReversed == phone) || (born != null && p.Birthday == born)))
            .OrderBy(p => p.CreatedAt).Take(200).Select(p => new { p.Id, p.FullName, p.ClubId, p.TrainerId, p.OwnerId, p.Email, p.PhoneReversed }).ToListAsync(ct);
        return [.. others.Where(p => MembershipScope.MaySeeContact(p.ClubId, p.TrainerId, p.OwnerId))
            .Select(p => new PersonTwin(p.Id, p.FullName, phone is not null && p.PhoneReversed == phone ? "phone" : email is not null && p.Email == email ? "email" : NameOf(p.FullName) == words ? "birthday" : ""))
            .Where(t => t.By.Length > 0).Take(5)];
    }

    // The words of a name in any order.
    private static string NameOf(string name) => string.Join(' ', SearchKey.Tokens(name).Order(StringComparer.Ordinal));

    /// <summary>People of the caller's clubs with the same phone or e-mail address: perhaps the same person, five at most. A family may share either, so nobody is refused for it.</summary>
    public static async Task<IReadOnlyList<PersonAlike>> Alike(FitCrmDb db, Guid id, PersonDetails details, CancellationToken ct)
    {
        var (email, phone) = (details.Email, Phones.Reversed(details.Phone));
        if (email is null && phone is null) return [];
        return await db.Set<Person>().AsNoTracking().Within(Right.FindPerson).Where(p => p.Id != id && ((email != null && p.Email == email) || (phone != null && p.PhoneReversed == phone)))
            .OrderBy(p => p.CreatedAt).Take(5).Select(p => new PersonAlike(p.Id, p.FullName, phone != null && p.PhoneReversed == phone)).ToListAsync(ct);
    }
}
