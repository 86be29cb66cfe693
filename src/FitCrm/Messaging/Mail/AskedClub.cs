using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Staff;

namespace FitCrm.Messaging.Mail;

/// <summary>The club a call is about: named by <c>?club=CODE</c>, or the only one there is.</summary>
internal static class AskedClub
{
    /// <summary>Refused: no such club, a right that the caller has not there, none named where there are several.</summary>
    public static async Task<Outcome<Staff.Club>> Find(Clubs clubs, string? code, Right right, CancellationToken ct)
    {
        var all = await clubs.All(ct);
        var club = code is null ? all.Count == 1 ? all[0] : null : await clubs.ByCode(code, ct);
        if (club is null) return new NoSuchClub(code ?? "");
        return Caller.Current.Deny(right, club.Id) is { } no ? no : club;
    }
}

internal sealed record NoSuchClub(string Given) : Refusal("club-not-named", "club")
{
    public override object[] Named => [Given];
}
