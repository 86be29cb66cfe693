using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership.Register;
using FitCrm.Membership.Tags;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Membership;

/// <summary>A tag that is on a person now, or was.</summary>
public sealed record TagRow
{
    public Guid PersonId { get; init; }
    public Guid ClubId { get; init; }
    public string Tag { get; init; } = "";

    /// <summary>The tag folded.</summary>
    public string Key { get; init; } = "";

    public DateTimeOffset PutAt { get; init; }
    public string PutByName { get; init; } = "";

    /// <summary>When it was taken off.</summary>
    public DateTimeOffset? GoneAt { get; init; }

    public string? GoneByName { get; init; }
}

/// <summary>The tags on people, for joining and filtering in the database.</summary>
public static class PeopleTags
{
    /// <summary>Every tag that was ever put on, those taken off included.</summary>
    public static IQueryable<TagRow> Rows(FitCrmDb db) => db.Set<PersonTag>().Select(t => new TagRow
    {
        PersonId = t.PersonId, ClubId = t.ClubId, Tag = t.Tag, Key = t.Key, PutAt = t.PutAt, PutByName = t.PutByName, GoneAt = t.GoneAt, GoneByName = t.GoneByName,
    });

    /// <summary>What makes two tags the same.</summary>
    public static string KeyOf(string tag) => PersonTag.KeyOf(tag);
}

/// <summary>Puts tags on people and takes them off: the pages, the API and work on many come through here.</summary>
internal sealed class Tagging(BusinessClock clock)
{
    /// <summary>The tag as it is kept. Refuses what is none.</summary>
    public static Outcome<string> Read(string? typed) => PersonTag.Read(typed);

    /// <summary>Puts a tag on inside a write job; one that is on stays. Answers with the person's tags. Refuses what is no tag, and a person whose contact data the caller does not see.</summary>
    public async Task<Outcome<TagsOn>> Put(FitCrmDb db, Guid personId, string? typed, CancellationToken ct)
    {
        var found = await Reached(db, personId, ct);
        if (found.Refused is { } unknown) return unknown;
        var tag = PersonTag.Read(typed);
        if (tag.Refused is { } unfit) return unfit;
        await PutOn(db, found.Value.ClubId, personId, tag.Value, ct);
        return await On(db, personId, ct);
    }

    /// <summary>The same on many, whom the caller has looked over, inside a job.</summary>
    public async Task PutOnAll(FitCrmDb db, IReadOnlyList<(Guid Person, Guid Club)> people, string tag, CancellationToken ct)
    {
        var (ids, key) = (people.Select(p => p.Person).ToList(), PersonTag.KeyOf(tag));
        var known = (await db.Set<PersonTag>().AsNoTracking().Where(t => ids.Contains(t.PersonId) && t.Key == key).Select(t => new { t.PersonId, t.GoneAt }).ToListAsync(ct)).ToLookup(t => t.PersonId, t => t.GoneAt);
        foreach (var (person, club) in people)
            if (known[person].All(gone => gone is not null)) db.Add(Made(person, club, tag, known[person].Count()));
    }

    /// <summary>Takes a tag off inside a write job; one that is not on is no matter.</summary>
    public async Task<Outcome<TagsOn>> TakeOff(FitCrmDb db, Guid personId, string? typed, CancellationToken ct)
    {
        var found = await Reached(db, personId, ct);
        if (found.Refused is { } unknown) return unknown;
        var tag = PersonTag.Read(typed);
        if (tag.Refused is { } unfit) return unfit;
        var key = PersonTag.KeyOf(tag.Value);
        foreach (var on in await db.Set<PersonTag>().AsTracking().Where(t => t.PersonId == personId && t.Key == key && t.GoneAt == null).ToListAsync(ct))
            on.TakeOff(clock.Now, Caller.Current.UserId, Caller.Current.Name);
        return await On(db, personId, ct);
    }

    private async Task PutOn(FitCrmDb db, Guid clubId, Guid personId, string tag, CancellationToken ct)
    {
        var key = PersonTag.KeyOf(tag);
        var before = await db.Set<PersonTag>().AsNoTracking().Where(t => t.PersonId == personId && t.Key == key).Select(t => t.GoneAt).ToListAsync(ct);
        if (before.TrueForAll(gone => gone is not null)) db.Add(Made(personId, clubId, tag, before.Count));
    }

    private PersonTag Made(Guid person, Guid club, string tag, int before) => PersonTag.Put(person, club, tag, before, clock.Now, Caller.Current.UserId, Caller.Current.Name);

    // As the job will leave them.
    private static async Task<TagsOn> On(FitCrmDb db, Guid personId, CancellationToken ct)
    {
        var stored = await db.Set<PersonTag>().AsTracking().Where(t => t.PersonId == personId).ToListAsync(ct);
        var tags = stored.Union(db.Set<PersonTag>().Local.Where(t => t.PersonId == personId)).Where(t => t.GoneAt is null).Select(t => t.Tag);
        return new(personId, [.. tags.Order(StringComparer.Ordinal)]);
    }

    private static async Task<Outcome<Person>> Reached(FitCrmDb db, Guid personId, CancellationToken ct)
    {
        var found = await db.PersonFor(personId, Right.FindPerson, ct);
        if (found.Refused is not null) return found;
        return MembershipScope.MaySeeContact(found.Value.ClubId, found.Value.TrainerId, found.Value.OwnerId) ? found : new NotAllowed(Right.SeeContact);
    }
}

/// <summary>The tags on a person.</summary>
internal sealed record TagsOn(Guid MemberId, IReadOnlyList<string> Tags);
