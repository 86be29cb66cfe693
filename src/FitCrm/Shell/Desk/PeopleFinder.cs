using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Staff;

namespace FitCrm.Shell.Desk;

/// <summary>Turns what somebody typed into a question to the register: every word begins a name part or e-mail; digits end a phone or are a card.</summary>
internal static class PeopleFinder
{
    /// <summary>People of the caller's clubs and guests of today who fit; for an empty text everybody of the caller's clubs.</summary>
    public static async Task<IQueryable<PersonRow>> Fit(FitCrmDb db, string typed, DateOnly today, CancellationToken ct)
    {
        if (typed.Length == 0) return Own(db);
        var rows = await Guests.AndOwn(db, today, ct);
        if (Phones.EndTyped(typed) is { } end) return rows.Where(p => p.PhoneReversed!.StartsWith(end) || p.CardCode == typed);
        foreach (var token in SearchKey.Tokens(typed))
        {
            var part = SearchKey.RunsOn(token) ? token : " " + token;
            rows = rows.Where(p => p.SearchKey.Contains(part));
        }
        return rows;
    }

    /// <summary>Everybody of the caller's clubs.</summary>
    public static IQueryable<PersonRow> Own(FitCrmDb db) =>
        Caller.Current.ClubsWith(Right.FindPerson, Reach.Own) is { } mine ? People.Rows(db).Where(p => mine.Contains(p.ClubId)) : People.Rows(db);
}
