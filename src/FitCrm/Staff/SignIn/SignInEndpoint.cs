using FitCrm.Data;

namespace FitCrm.Staff.SignIn;

/// <summary>The API's way in: a token for an address and password.</summary>
internal static class SignInEndpoint
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(12);

    public static void Map(IEndpointRouteBuilder routes)
    {
        MapSignIn(routes);
        routes.MapGet("/api/v1/me", () => TypedResults.Ok(new MeAnswer(Caller.Current.UserId!.Value, Caller.Current.Name, [.. Caller.Current.Posts.Select(p => new MyRole(p.Role, p.ClubId))]))).NeedsSignIn();
    }

    private static void MapSignIn(IEndpointRouteBuilder routes) => routes.MapPost("/api/v1/sign-in", async (SignInBody body, SignInDesk desk, Team team, TimeProvider machine, CancellationToken ct) =>
    {
        if (string.IsNullOrWhiteSpace(body.Email)) return Answers.Problem(new FieldMissing("email"));
        if (string.IsNullOrEmpty(body.Password)) return (IResult)Answers.Problem(new FieldMissing("password"));   // nothing was tried, so no try is used up
        var user = await desk.Check(body.Email ?? "", body.Password ?? "");
        if (user.Refused is { } no) return (IResult)Answers.Problem(no is LockedOut ? 429 : 401, no.Code, no.Text, no.Field);
        var token = await team.IssueToken(user.Value.Id, Life, ct);
        await desk.Arrived(user.Value.Id, ct);
        return TypedResults.Ok(new SignInAnswer(token, machine.GetUtcNow() + Life, user.Value.Name));
    }).AllowAnonymous();

    public sealed record MeAnswer(Guid Id, string Name, IReadOnlyList<MyRole> Roles);

    public sealed record MyRole(string Role, Guid? ClubId);

    public sealed record SignInBody(string? Email, string? Password);

    public sealed record SignInAnswer(string Token, DateTimeOffset ExpiresAt, string Name);
}
