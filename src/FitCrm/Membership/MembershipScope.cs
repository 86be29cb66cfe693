using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership.Register;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Membership;

/// <summary>Whom the caller may see and serve: always within the own clubs, and a trainer or seller the own people.</summary>
internal static class MembershipScope
{
    /// <summary>People of the clubs in which the caller has a right for everybody.</summary>
    public static IQueryable<Person> Within(this IQueryable<Person> people, Right right)
    {
        var clubs = Caller.Current.ClubsWith(right);
        return clubs is null ? people : people.Where(p => clubs.Contains(p.ClubId));
    }

    /// <summary>Whether the caller may see a person's contact data and contracts: by the club, or as their trainer or seller.</summary>
    public static bool MaySeeContact(Guid clubId, Guid? trainerId, Guid? ownerId) => May(Right.SeeContact, clubId, trainerId, ownerId);

    /// <summary>Whom the caller finds by what was typed (see <see cref="People.Meant"/>). Who sees contact data of own people only finds the others by the words of a name, not by a phone, card or address.</summary>
    public static IQueryable<PersonRow> Searched(IQueryable<PersonRow> people, string? typed)
    {
        var found = People.Meant(people, typed);
        if (Caller.Current.ClubsWith(Right.SeeContact) is not { Count: 0 } || string.IsNullOrWhiteSpace(typed)) return found;
        var (me, named) = (Caller.Current.UserId, People.Named(people, typed).Select(p => p.Id));
        return found.Where(p => p.TrainerId == me || p.OwnerId == me || named.Contains(p.Id));
    }

    /// <summary>Whether a right of the caller reaches a person: by the club, or as their trainer or seller.</summary>
    public static bool May(Right right, Guid clubId, Guid? trainerId, Guid? ownerId) => Caller.Current.ReachOf(right, clubId) switch
    {
        Reach.Club => true,
        Reach.Own => Caller.Current.UserId is { } me && (me == trainerId || me == ownerId),
        _ => false,
    };

    /// <summary>A person to write about, with a right in their club. Refuses one of other clubs like one who is not there, and a caller without the right.</summary>
    public static async Task<Outcome<Person>> PersonFor(this FitCrmDb db, Guid id, Right right, CancellationToken ct)
    {
        var person = await db.Set<Person>().AsTracking().Within(Right.FindPerson).SingleOrDefaultAsync(p => p.Id == id, ct);
        if (person is null) return new PersonUnknown();
        return Caller.Current.ReachOf(right, person.ClubId) == Reach.Club ? person : new NotAllowed(right);
    }

    /// <summary>Whether the caller may date things back and correct money in a club.</summary>
    public static bool MayCorrect(Guid clubId) => Caller.Current.ReachOf(Right.Correct, clubId) == Reach.Club;
}
