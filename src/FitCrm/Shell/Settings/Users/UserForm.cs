using FitCrm.Data;
using FitCrm.Shell.Frame;
using FitCrm.Shell.Kit;
using FitCrm.Staff;

namespace FitCrm.Shell.Settings.Users;

/// <summary>The forms about a user: somebody new, and a further role.</summary>
internal static class UserForm
{
    /// <summary>Whether the reader is an owner: only they give that role and change whoever has it.</summary>
    public static bool IsOwner => Caller.Current.Posts.Any(p => p.Role == Roles.Owner);

    /// <summary>The form of a new user.</summary>
    public static IReadOnlyList<FormField> Fields(Typed typed, IReadOnlyList<Club> clubs) =>
    [
        new("name", Say.W("user-name"), typed.Kept("name", "")),
        new("email", Say.W("email"), typed.Kept("email", "")) { Type = "email", Hint = Say.W("user-email-hint") },
        .. RoleFields(typed, clubs),
    ];

    /// <summary>A role, and where it is held.</summary>
    public static IReadOnlyList<FormField> RoleFields(Typed typed, IReadOnlyList<Club> clubs)
    {
        var role = new FormField("role", Say.W("role"), typed.Kept("role", Roles.FrontDesk)) { Choices = [.. Given.Select(r => (r, Say.W("role-" + r)))], Hint = IsOwner ? null : Say.W("role-hint-owner") };
        return [role, new("club", Say.W("club"), typed.Kept("club", clubs.Count == 1 ? clubs[0].Id.ToString() : "")) { Choices = [("", Say.W("choose")), .. clubs.Select(c => (c.Id.ToString(), c.Name))], Hint = Say.W("role-club-hint") }];
    }

    /// <summary>The club that was chosen; none for a role that is held in all of them.</summary>
    public static Guid? ClubOf(Typed typed) => Roles.EverywhereOnly.Contains(typed["role"]) ? null : typed.Chosen("club");

    // A member's own portal is not given by hand.
    private static IEnumerable<string> Given => Roles.All.Where(r => r != Roles.Member && (r != Roles.Owner || IsOwner));
}
