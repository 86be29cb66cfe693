using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Staff;

namespace FitCrm.Shell.Desk;

/// <summary>Turns what somebody typed into a question to the register: every word begins a name part or e-mail; digits end a phone or are a card.</summary>
internal static class PeopleFinder
{
    /// <summary>People of the caller's clubs who fit; everybody for an empty text.</summary>
    public static IQueryable<PersonRow> Fit(FitCrmDb db, string typed)
    {
        var rows = People.Rows(db);
        if (Caller.Current.ClubsWith(Right.FindPerson, Reach.Own) is { } mine) rows = rows.Where(p => mine.Contains(p.ClubId));
        if (Phones.EndTyped(typed) is { } end) return rows.Where(p => p.PhoneReversed!.StartsWith(end) || p.CardCode == typed);
        foreach (var token in SearchKey.Tokens(typed))
        {
            var part = SearchKey.RunsOn(token) ? token : " " + token;
            rows = rows.Where(p => p.SearchKey.Contains(part));
        }
        return rows;
    }
}
