using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership.Register;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Membership;

/// <summary>A field of a person that somebody changed: <c>email</c>, or of an extra field its name with <see cref="IsExtra"/>. Ids of staff are told by their names.</summary>
internal sealed record PersonChange(DateTimeOffset At, string Who, string Field, bool IsExtra, string? Before, string? After);

/// <summary>What was changed about a person, field by field: who, when, before, after.</summary>
internal sealed class PersonChanges(IDbContextFactory<FitCrmDb> dbs, StaffBook staff)
{
    // What follows from other fields by itself.
    private static readonly string[] Derived = ["searchKey", "phoneReversed", "firstName", "lastName", "trainerName", "birthYear"];

    /// <summary>A piece of the story of changes, newest first; <paramref name="field"/>: of one field only. Refuses somebody whose contact data the caller does not see.</summary>
    public async Task<Outcome<(string Name, Page<PersonChange> Changes)>> Of(Guid personId, string? field, DateTimeOffset? before, int most, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var person = await db.Set<Person>().AsNoTracking().Within(Right.FindPerson).SingleOrDefaultAsync(p => p.Id == personId, ct);
        if (person is null) return new PersonUnknown();
        if (!MembershipScope.MaySeeContact(person.ClubId, person.TrainerId, person.OwnerId)) return new NotAllowed(Right.SeeContact);
        var hidden = await ExtraFields.Hidden(db, person.ClubId, ct);
        var told = await ChangesTold.Of(db, personId, nameof(Person), before, most + 1, ct);
        var lines = told.Select(c => c.Id).Distinct().ToList();
        var changes = new List<PersonChange>();
        foreach (var change in told.Where(c => lines.IndexOf(c.Id) < most && !Derived.Contains(c.Field)))
            changes.AddRange(change.Field == "extra" ? Extras(change).Where(e => !hidden.Contains(e.Field)) : [await Named(change, ct)]);
        var next = lines.Count > most ? told.Last(c => c.Id == lines[most - 1]).At : (DateTimeOffset?)null;
        return (person.FullName, new Page<PersonChange>([.. changes.Where(c => field is null || c.Field == field)], next?.ToString("O", System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static IEnumerable<PersonChange> Extras(FieldChange change)
    {
        var (before, after) = (ExtraFields.Read(change.Before), ExtraFields.Read(change.After));
        return before.Keys.Union(after.Keys).Where(k => before.GetValueOrDefault(k) != after.GetValueOrDefault(k)).Order(StringComparer.Ordinal)
            .Select(k => new PersonChange(change.At, change.Who, k, true, before.GetValueOrDefault(k), after.GetValueOrDefault(k)));
    }

    private async Task<PersonChange> Named(FieldChange c, CancellationToken ct) => c.Field is "trainerId" or "ownerId"
        ? new(c.At, c.Who, c.Field, false, await NameOf(c.Before, ct), await NameOf(c.After, ct))
        : new(c.At, c.Who, c.Field, false, c.Before, c.After);

    private async Task<string?> NameOf(string? id, CancellationToken ct) => Guid.TryParse(id, out var user) ? (await staff.Find(user, ct))?.Name ?? id : id;
}
