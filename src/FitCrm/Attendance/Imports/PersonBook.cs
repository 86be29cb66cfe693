using FitCrm.Data;
using FitCrm.Membership;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Attendance.Imports;

/// <summary>Finds people by what a file calls them: the outside id (of this club, else of another), or an e-mail that only one person has. Keeps a key and an id for each.</summary>
internal sealed class PersonBook
{
    private readonly Dictionary<ulong, Guid> _byId = [];
    private readonly Dictionary<ulong, Guid> _byEmail = [];

    /// <summary>The person, or null when nobody or more than one is called so.</summary>
    public Guid? Find(string name) =>
        _byId.TryGetValue(SeenKeys.Of(name), out var id) ? id
        : name.Contains('@', StringComparison.Ordinal) && _byEmail.TryGetValue(SeenKeys.Of(name.ToLowerInvariant()), out id) && id != default ? id
        : null;

    /// <summary>Reads everybody.</summary>
    public static async Task<PersonBook> Load(FitCrmDb db, Guid clubId, CancellationToken ct)
    {
        var book = new PersonBook();
        var people = People.Rows(db).Where(p => p.ExternalId != null || p.Email != null).Select(p => new { p.Id, p.ClubId, p.ExternalId, p.Email });
        await foreach (var person in people.AsAsyncEnumerable().WithCancellation(ct))
        {
            if (person.ExternalId is { } outside && (person.ClubId == clubId || !book._byId.ContainsKey(SeenKeys.Of(outside)))) book._byId[SeenKeys.Of(outside)] = person.Id;
            if (person.Email is { } email && !book._byEmail.TryAdd(SeenKeys.Of(email), person.Id)) book._byEmail[SeenKeys.Of(email)] = default;
        }
        return book;
    }
}
