using FitCrm.Data;
using FitCrm.Kernel;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Staff.Users;

/// <summary>Users, their roles and tokens over the API. A first password and a token are shown once and kept nowhere.</summary>
internal static class UserEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var users = routes.MapGroup("/api/v1/users").Needs(Right.ManageAccess);
        users.MapGet("", async (StaffBook book, CancellationToken ct) => TypedResults.Ok((await book.Everybody(ct)).Select(u => new UserAnswer(u.UserId, u.Email, u.Name, u.Posts))));
        users.MapPost("", Add);
        users.MapPost("{id:guid}/roles", async (Guid id, RoleBody body, Team team, CancellationToken ct) =>
            Answers.Of(await team.Grant(id, body.Role ?? "", body.ClubId, ct), roleId => new { roleId }));
        users.MapDelete("{id:guid}/roles/{role}", async (Guid id, string role, Guid? clubId, Team team, CancellationToken ct) => Answers.Of(await team.Withdraw(id, role, clubId, ct), _ => new { id }));
        users.MapPost("{id:guid}/disable", async (Guid id, Team team, CancellationToken ct) => Answers.Of(await team.Disable(id, ct), _ => new { id }));
        users.MapPost("{id:guid}/tokens", Token);
    }

    public sealed record UserBody(Guid? Id, string? Email, string? Name, string? Role, Guid? ClubId, string? Password);

    public sealed record RoleBody(string? Role, Guid? ClubId);

    public sealed record TokenBody(int? Days);

    public sealed record UserAnswer(Guid Id, string Email, string Name, IReadOnlyList<Post> Roles);

    private static async Task<IResult> Add(UserBody body, Team team, TimeProvider machine, CancellationToken ct)
    {
        var password = body.Password ?? Passwords.New();
        var user = new NewUser(body.Id ?? Guid.CreateVersion7(machine.GetUtcNow()), body.Email ?? "", body.Name ?? body.Email ?? "", body.Role ?? "", body.ClubId, password);
        return Answers.Of(await team.Add(user, ct), id => new { id, firstPassword = body.Password is null ? password : null });
    }

    private static async Task<IResult> Token(Guid id, TokenBody body, IDbContextFactory<FitCrmDb> dbs, Team team, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await db.Set<User>().AnyAsync(u => u.Id == id && u.DisabledAt == null, ct)) return Answers.Problem(new UserUnknown());
        return body.Days is < 1 or > 3650
            ? Answers.Problem(422, "days-unfit", Words.Of("Staff.days-unfit"), "days")
            : TypedResults.Ok(new { token = await team.IssueToken(id, TimeSpan.FromDays(body.Days ?? 365), ct) });
    }
}
