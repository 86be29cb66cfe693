using FitCrm.Data;
using FitCrm.Kernel;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace FitCrm.Staff.Gate;

internal sealed record RightRequirement(Right Right, Reach AtLeast) : IAuthorizationRequirement;

/// <summary>Asks the caller's roles of this minute, not those of the sign-in.</summary>
internal sealed class RightHandler : AuthorizationHandler<RightRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RightRequirement requirement)
    {
        if (Caller.Current.ReachOf(requirement.Right) >= requirement.AtLeast) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}

/// <summary>Policies by name; an endpoint that names none is denied to everybody.</summary>
internal sealed class RightPolicies : IAuthorizationPolicyProvider
{
    private static readonly AuthorizationPolicy Nobody = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();
    private static readonly AuthorizationPolicy Anybody = new AuthorizationPolicyBuilder().RequireAssertion(_ => Caller.Current.UserId is not null).Build();
    private static readonly Dictionary<string, AuthorizationPolicy> ByRight =
        (from right in Enum.GetValues<Right>() from reach in new[] { Reach.Own, Reach.Club } select new RightRequirement(right, reach))
        .ToDictionary(r => Staff.Access.PolicyOf(r.Right, r.AtLeast), r => new AuthorizationPolicyBuilder().AddRequirements(r).Build());

    public Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) => Task.FromResult<AuthorizationPolicy?>(
        policyName == Staff.Access.SignedIn ? Anybody : ByRight.GetValueOrDefault(policyName, Nobody));

    public Task<AuthorizationPolicy> GetDefaultPolicyAsync() => Task.FromResult(Anybody);

    public Task<AuthorizationPolicy?> GetFallbackPolicyAsync() => Task.FromResult<AuthorizationPolicy?>(Nobody);
}

/// <summary>What a denied caller sees, and the line of the audit about it.</summary>
internal sealed class DeniedAnswers(Writes writes) : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _usual = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (context.GetEndpoint() is null || authorizeResult.Succeeded)
        {
            await next(context);
            return;
        }
        var known = Caller.Current.UserId is not null;
        if (known) await Note(context);
        if (IsForPrograms(context)) await Problem(known).ExecuteAsync(context);
        else if (!known && context.Request.Headers.ContainsKey("HX-Request")) context.Response.StatusCode = StatusCodes.Status401Unauthorized;   // a part of a page: the page says it
        else if (known) context.Response.StatusCode = StatusCodes.Status403Forbidden;
        else await _usual.HandleAsync(next, context, policy, PolicyAuthorizationResult.Challenge());
    }

    private static bool IsForPrograms(HttpContext context) => context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/live");

    private static Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult Problem(bool known) => known
        ? Answers.Problem(403, "not-allowed", Words.Of("Staff.not-allowed-here"))
        : Answers.Problem(401, "sign-in-first", Words.Of("Staff.sign-in-first"));

    private Task Note(HttpContext context) => writes.Run((db, _) =>
    {
        db.Note("denied", "address", null, new { method = context.Request.Method, path = context.Request.Path.Value });
        return Task.CompletedTask;
    });
}
