using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Staff;

namespace FitCrm.Shell.Desk;

/// <summary>Whom the reader finds by what was typed (see <see cref="People.Meant"/>): people of their clubs, and guests of today.</summary>
internal static class PeopleFinder
{
    /// <summary>People of the caller's clubs and guests of today who fit; for an empty text everybody of the caller's clubs.</summary>
    public static async Task<IQueryable<PersonRow>> Fit(FitCrmDb db, string typed, DateOnly today, CancellationToken ct) =>
        typed.Length == 0 ? Own(db) : MembershipScope.Searched(await Guests.AndOwn(db, today, ct), typed);

    /// <summary>Everybody of the caller's clubs.</summary>
    public static IQueryable<PersonRow> Own(FitCrmDb db) =>
        Caller.Current.ClubsWith(Right.FindPerson, Reach.Own) is { } mine ? People.Rows(db).Where(p => mine.Contains(p.ClubId)) : People.Rows(db);
}
