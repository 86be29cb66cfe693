using FitCrm.Data;
using FitCrm.Kernel;
using Microsoft.AspNetCore.Authorization;

namespace FitCrm.Staff;

/// <summary>Rights at work: on endpoints, pages, and inside use cases.</summary>
public static class Access
{
    /// <summary>The name of a right's policy, for <c>[Authorize(Policy = …)]</c> on pages: <c>right:</c> and the right.</summary>
    public const string Prefix = "right:";

    /// <summary>The policy of pages that everybody who is signed in may open.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>An endpoint that needs a right in at least one club, at least for what is one's own unless more is said; the use case asks for the club in question.</summary>
    public static T Needs<T>(this T endpoint, Right right, Reach atLeast = Reach.Own)
        where T : IEndpointConventionBuilder => endpoint.RequireAuthorization(PolicyOf(right, atLeast));

    /// <summary>An endpoint for everybody who is signed in.</summary>
    public static T NeedsSignIn<T>(this T endpoint)
        where T : IEndpointConventionBuilder => endpoint.RequireAuthorization(SignedIn);

    /// <summary>How far the caller's right reaches in a club (null: in any).</summary>
    public static Reach ReachOf(this Caller caller, Right right, Guid? clubId = null) => caller.Posts
        .Where(p => clubId is null || p.ClubId is null || p.ClubId == clubId)
        .Select(p => Rights.Of(p.Role, right)).DefaultIfEmpty(Reach.None).Max();

    /// <summary>Whether the caller may, at least for what is their own.</summary>
    public static bool May(this Caller caller, Right right, Guid? clubId = null) => caller.ReachOf(right, clubId) > Reach.None;

    /// <summary>The name of the policy of a right that reaches at least so far.</summary>
    internal static string PolicyOf(Right right, Reach atLeast) => atLeast == Reach.Club ? $"{Prefix}{right}:{Reach.Club}" : Prefix + right;

    /// <summary>The clubs in which the caller has a right with at least this reach; null means all of them.</summary>
    public static IReadOnlyList<Guid>? ClubsWith(this Caller caller, Right right, Reach atLeast = Reach.Club)
    {
        var posts = caller.Posts.Where(p => Rights.Of(p.Role, right) >= atLeast).ToList();
        return posts.Any(p => p.ClubId is null) ? null : [.. posts.Select(p => p.ClubId!.Value).Distinct()];
    }

    /// <summary>The refusal for a caller without the right in a club, or null.</summary>
    public static Refusal? Deny(this Caller caller, Right right, Guid? clubId = null) => caller.May(right, clubId) ? null : new NotAllowed(right);
}

/// <summary>A role without this right tried.</summary>
public sealed record NotAllowed(Right Right) : Refusal("not-allowed")
{
    /// <inheritdoc/>
    public override object[] Named => [Words.Of($"Staff.right-{Right}")];
}

/// <summary>Marks a page by the right it needs: <c>@attribute [NeedsRight(Right.SeeFigures)]</c>.</summary>
public sealed class NeedsRightAttribute(Right right) : AuthorizeAttribute(Access.Prefix + right);
