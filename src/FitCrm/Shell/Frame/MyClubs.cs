using FitCrm.Data;
using FitCrm.Staff;

namespace FitCrm.Shell.Frame;

/// <summary>Which clubs a page speaks of.</summary>
internal static class MyClubs
{
    /// <summary>The clubs in which the caller holds any role.</summary>
    public static IReadOnlyList<Club> ClubsOfMine(this Caller caller, IReadOnlyList<Club> all) =>
        caller.Posts.Any(p => p.ClubId is null) ? all : [.. all.Where(c => caller.Posts.Any(p => p.ClubId == c.Id))];

    /// <summary>The clubs in which the caller has a right, at least for what is their own.</summary>
    public static IReadOnlyList<Club> ClubsFor(this Caller caller, Right right, IReadOnlyList<Club> all) =>
        [.. all.Where(c => caller.May(right, c.Id))];
}
