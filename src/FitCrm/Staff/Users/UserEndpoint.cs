using FitCrm.Data;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Staff.Users;

/// <summary>Users, their roles and tokens over the API. A first password and a token are shown once and kept nowhere.</summary>
internal static class UserEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var users = routes.MapGroup("/api/v1/users").Needs(Right.ManageAccess);
        users.MapGet("", async (Guid? after, int? take, StaffBook book, CancellationToken ct) =>
            TypedResults.Ok(Paged(await book.Everybody(ct), after, Paging.Take(take))));
        users.MapPost("", Add);
        users.MapPost("{id:guid}/roles", (Guid id, RoleBody body, Team team, Once once, HttpContext http) => once.Answer<RoleAnswer>(http, body, async (db, ct) =>
            await OwnersOnly.Deny(db, id, body.Role, ct) is { } no ? no : (await team.GrantIn(db, id, body.Role ?? "", body.ClubId, ct)).As(role => new RoleAnswer(role))));
        users.MapDelete("{id:guid}/roles/{role}", (Guid id, string role, Guid? clubId, Team team, Once once, HttpContext http) => once.Answer<IdAnswer>(http, null, async (db, ct) =>
            await OwnersOnly.Deny(db, id, role, ct) is { } no ? no : (await team.WithdrawIn(db, id, role, clubId, ct)).As(user => new IdAnswer(user))));
        users.MapPost("{id:guid}/disable", (Guid id, Team team, Once once, HttpContext http) => once.Answer<IdAnswer>(http, null, async (db, ct) =>
            await OwnersOnly.Deny(db, id, null, ct) is { } no ? no : (await team.DisableIn(db, id, ct)).As(user => new IdAnswer(user))));
        users.MapPost("{id:guid}/tokens", Token);
    }

    public sealed record UserBody(Guid? Id, string? Email, string? Name, string? Role, Guid? ClubId, string? Password);

    public sealed record RoleBody(string? Role, Guid? ClubId);

    public sealed record TokenBody(int? Days);

    public sealed record UserAnswer(Guid Id, string Email, string Name, IReadOnlyList<Post> Roles);

    public sealed record NewUserAnswer(Guid Id, string? FirstPassword);

    public sealed record RoleAnswer(Guid RoleId);

    public sealed record IdAnswer(Guid Id);

    public sealed record TokenAnswer(string Token);

    private static Page<UserAnswer> Paged(IReadOnlyList<StaffEntry> everybody, Guid? after, int take)
    {
        var users = everybody.Select(u => new UserAnswer(u.UserId, u.Email, u.Name, u.Posts)).ToList();
        return users.Skip(after is { } last ? users.FindIndex(u => u.Id == last) + 1 : 0).Take(take + 1).ToList().PageOf(take, u => u.Id.ToString());
    }

    private static Task<IResult> Add(UserBody body, Team team, Once once, TimeProvider machine, HttpContext http)
    {
        var password = body.Password ?? Passwords.New();
        var user = new NewUser(body.Id ?? Guid.CreateVersion7(machine.GetUtcNow()), body.Email ?? "", body.Name ?? body.Email ?? "", body.Role ?? "", body.ClubId, password);
        return once.Answer<NewUserAnswer>(http, body with { Password = body.Password is null ? null : "given" }, async (db, ct) =>
            await OwnersOnly.Deny(db, null, body.Role, ct) is { } no ? no : (await team.AddIn(db, user, ct)).As(id => new NewUserAnswer(id, body.Password is null ? password : null)),
            body.Id, secret: body.Password is null);
    }

    private static Task<IResult> Token(Guid id, TokenBody body, Team team, Once once, HttpContext http) => once.Answer<TokenAnswer>(http, body, async (db, ct) =>
    {
        if (await OwnersOnly.Deny(db, id, null, ct) is { } no) return no;
        if (!await db.Set<User>().AnyAsync(u => u.Id == id && u.DisabledAt == null, ct)) return new UserUnknown();
        if (body.Days is < 1 or > 3650) return new DaysUnfit();
        return new TokenAnswer(team.IssueIn(db, id, TimeSpan.FromDays(body.Days ?? 365)));
    }, secret: true);
}
