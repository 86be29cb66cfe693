using FitCrm.Data;
using FitCrm.Membership.Register;

namespace FitCrm.Membership;

/// <summary>The register of people, for joining and filtering in the database.</summary>
public static class People
{
    /// <summary>Every person, leads and former members included.</summary>
    public static IQueryable<PersonRow> Rows(FitCrmDb db) => db.Set<Person>().Select(p => new PersonRow
    {
        Id = p.Id, ClubId = p.ClubId, ExternalId = p.ExternalId, FirstName = p.FirstName, LastName = p.LastName, FullName = p.FullName,
        SearchKey = p.SearchKey, Phone = p.Phone, PhoneReversed = p.PhoneReversed, Email = p.Email, Birthday = p.Birthday, BirthYear = p.BirthYear,
        Sex = p.Sex, CardCode = p.CardCode, Language = p.Language, Source = p.Source, OwnerId = p.OwnerId, TrainerId = p.TrainerId,
        TrainerName = p.TrainerName, JoinedOn = p.JoinedOn, Extra = p.Extra, CreatedAt = p.CreatedAt, Version = p.Version,
    });

    /// <summary>Those among some people whom somebody means by what was typed: a card or outside number, the last digits of a phone (3 at least), or words
    /// of a name in any script or of an e-mail address, each from its beginning. Nothing typed means everybody.</summary>
    public static IQueryable<PersonRow> Meant(IQueryable<PersonRow> people, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return people;
        var code = typed.Trim();
        if (Phones.EndTyped(code) is { } end)
        {
            var beyond = end + ':'; // the character after 9
            return people.Where(p => p.CardCode == code || p.ExternalId == code || (p.PhoneReversed!.CompareTo(end) >= 0 && p.PhoneReversed!.CompareTo(beyond) < 0));
        }
        if (Words(code) is not var (a, b, c, d)) return people.Where(p => p.CardCode == code || p.ExternalId == code);
        // Codes are looked up first, by their indexes; names are then read in their order from one index that holds all this asks for.
        var coded = people.Where(p => p.CardCode == code || p.ExternalId == code).Select(p => p.Id);
        return people.Where(p => coded.Contains(p.Id) || (p.SearchKey.Contains(a) && p.SearchKey.Contains(b) && p.SearchKey.Contains(c) && p.SearchKey.Contains(d)));
    }

    /// <summary>Those among some people in whose name stand the words typed, each from its beginning; neither numbers nor addresses are read.</summary>
    internal static IQueryable<PersonRow> Named(IQueryable<PersonRow> people, string typed) => Words(typed) is not var (a, b, c, d)
        ? people.Where(p => false)
        : people.Select(p => new { Person = p, Name = (p.SearchKey + SearchKey.BeforeEmail).Substring(0, (p.SearchKey + SearchKey.BeforeEmail).IndexOf(SearchKey.BeforeEmail.ToString())) })
            .Where(p => p.Name.Contains(a) && p.Name.Contains(b) && p.Name.Contains(c) && p.Name.Contains(d)).Select(p => p.Person);

    // The four longest words; the first again where there are fewer.
    private static (string A, string B, string C, string D)? Words(string typed)
    {
        var words = SearchKey.Tokens(typed).Select(t => SearchKey.RunsOn(t) ? t : " " + t).OrderByDescending(w => w.Length).Take(4).ToList();
        return words.Count == 0 ? null : (words[0], words[1 % words.Count], words[2 % words.Count], words[3 % words.Count]);
    }
}
