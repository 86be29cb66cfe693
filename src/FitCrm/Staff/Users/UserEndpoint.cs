using FitCrm.Data;

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
        users.MapPost("{id:guid}/roles", (Guid id, RoleBody body, UserDesk desk, Once once, HttpContext http) => once.Answer<RoleAnswer>(http, body, async (db, ct) =>
            (await desk.GrantIn(db, id, body.Role, body.ClubId, ct)).As(role => new RoleAnswer(role))));
        users.MapDelete("{id:guid}/roles/{role}", (Guid id, string role, Guid? clubId, UserDesk desk, Once once, HttpContext http) => once.Answer<IdAnswer>(http, null, async (db, ct) =>
            (await desk.WithdrawIn(db, id, role, clubId, ct)).As(user => new IdAnswer(user))));
        users.MapPost("{id:guid}/disable", (Guid id, UserDesk desk, Once once, HttpContext http) => once.Answer<IdAnswer>(http, null, async (db, ct) =>
            (await desk.DisableIn(db, id, ct)).As(user => new IdAnswer(user))));
        users.MapPost("{id:guid}/enable", (Guid id, UserDesk desk, Once once, HttpContext http) => once.Answer<IdAnswer>(http, null, async (db, ct) =>
            (await desk.EnableIn(db, id, ct)).As(user => new IdAnswer(user))));
        users.MapPost("{id:guid}/password", Rekey);
        users.MapPost("{id:guid}/tokens", (Guid id, TokenBody body, UserDesk desk, Once once, HttpContext http) => once.Answer<TokenAnswer>(http, body, async (db, ct) =>
            (await desk.IssueIn(db, id, body.Days, body.Label, ct)).As(token => new TokenAnswer(token)), secret: true));
    }

    public sealed record UserBody(Guid? Id, string? Email, string? Name, string? Role, Guid? ClubId, string? Password);

    public sealed record RoleBody(string? Role, Guid? ClubId);

    public sealed record TokenBody(int? Days, string? Label);

    public sealed record PasswordBody(string? Password);

    public sealed record UserAnswer(Guid Id, string Email, string Name, IReadOnlyList<Post> Roles);

    public sealed record PasswordAnswer(Guid Id, string? FirstPassword);

    public sealed record NewUserAnswer(Guid Id, string? FirstPassword);

    public sealed record RoleAnswer(Guid RoleId);

    public sealed record IdAnswer(Guid Id);

    public sealed record TokenAnswer(string Token);

    private static Page<UserAnswer> Paged(IReadOnlyList<StaffEntry> everybody, Guid? after, int take)
    {
        var users = everybody.Select(u => new UserAnswer(u.UserId, u.Email, u.Name, u.Posts)).ToList();
        return users.Skip(after is { } last ? users.FindIndex(u => u.Id == last) + 1 : 0).Take(take + 1).ToList().PageOf(take, u => u.Id.ToString());
    }

    private static Task<IResult> Add(UserBody body, UserDesk desk, Once once, TimeProvider machine, HttpContext http)
    {
        var password = body.Password ?? Passwords.New();
        var user = new NewUser(body.Id ?? Guid.CreateVersion7(machine.GetUtcNow()), body.Email ?? "", body.Name ?? body.Email ?? "", body.Role ?? "", body.ClubId, password);
        return once.Answer<NewUserAnswer>(http, body with { Password = body.Password is null ? null : "given" }, async (db, ct) =>
            (await desk.AddIn(db, user, ct)).As(id => new NewUserAnswer(id, body.Password is null ? password : null)), body.Id, secret: body.Password is null);
    }

    private static Task<IResult> Rekey(Guid id, PasswordBody body, UserDesk desk, Once once, HttpContext http)
    {
        var password = body.Password ?? Passwords.New();
        return once.Answer<PasswordAnswer>(http, body with { Password = body.Password is null ? null : "given" }, async (db, ct) =>
            (await desk.RekeyIn(db, id, password, ct)).As(user => new PasswordAnswer(user, body.Password is null ? password : null)), secret: body.Password is null);
    }
}
