using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Shell.Frame;
using FitCrm.Staff;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace FitCrm.Shell.Settings.Users;

/// <summary>Addresses of the users: the list, one of them with roles and access, a new one.</summary>
internal static class UsersPages
{
    private const string Given = "role-given";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var users = routes.MapGroup("/settings/users").Needs(Right.ManageAccess);
        users.MapGet("/", async ([FromQuery] string? q, [FromQuery] int? page, UsersQuery query, CancellationToken ct) => Page.Of<UsersPage>(await query.List(q?.Trim() ?? "", page ?? 1, ct)));
        users.MapGet("/new", async (Clubs clubs, CancellationToken ct) => NewForm(new Typed(null), await clubs.All(ct), null));
        users.MapPost("/new", Add);
        users.MapGet("/{id:guid}", (Guid id, [FromQuery] string? said, UsersQuery query, CancellationToken ct) => One(id, query, new Typed(null), null, said, ct));
        users.MapPost("/{id:guid}/roles", (Guid id, [FromForm] IFormCollection form, UserDesk desk, Writes writes, UsersQuery query, CancellationToken ct) =>
            Do(id, new Typed(form), (db, typed, token) => desk.GrantIn(db, id, typed["role"], UserForm.ClubOf(typed), token), Given, writes, query, ct));
        users.MapPost("/{id:guid}/roles/remove", (Guid id, [FromForm] IFormCollection form, UserDesk desk, Writes writes, UsersQuery query, CancellationToken ct) =>
            Do(id, new Typed(form), (db, typed, token) => desk.WithdrawIn(db, id, typed["held"] ?? "", typed.Chosen("at"), token), "role-taken", writes, query, ct));
        users.MapPost("/{id:guid}/disable", (Guid id, [FromForm] IFormCollection form, UserDesk desk, Writes writes, UsersQuery query, CancellationToken ct) =>
            Do(id, new Typed(form), (db, _, token) => desk.DisableIn(db, id, token), "user-disabled", writes, query, ct));
        users.MapPost("/{id:guid}/enable", (Guid id, [FromForm] IFormCollection form, UserDesk desk, Writes writes, UsersQuery query, CancellationToken ct) =>
            Do(id, new Typed(form), (db, _, token) => desk.EnableIn(db, id, token), "user-enabled", writes, query, ct));
        users.MapPost("/{id:guid}/password", Rekey);
    }

    private static async Task<IResult> Add([FromForm] IFormCollection form, HttpContext http, UserDesk desk, Writes writes, Clubs clubs, CancellationToken ct)
    {
        var (typed, password, all) = (new Typed(form), Passwords.New(), await clubs.All(ct));
        if (typed["name"] is null) return NewForm(typed, all, new UserNameMissing());
        var who = new NewUser(typed.Id, typed["email"] ?? "", typed["name"]!, typed["role"] ?? "", UserForm.ClubOf(typed), password);
        var made = await writes.Run((db, token) => desk.AddIn(db, who, token), ct);
        if (made.Refused is IdReused) return Results.Redirect($"/settings/users/{typed.Id}?said=user-there");   // pressed twice: the password of the first press is shown nowhere any more
        return made.Refused is { } no ? NewForm(typed, all, no)
            : Secrets.Show(http, new(Say.W("user-added", who.Name), Say.W("user-added-lead", who.Email), Say.W("first-password"), password, ($"/settings/users/{who.Id}", who.Name)));
    }

    private static async Task<IResult> Rekey(Guid id, [FromForm] IFormCollection form, HttpContext http, UserDesk desk, Writes writes, UsersQuery query, CancellationToken ct)
    {
        var (typed, password) = (new Typed(form), Passwords.New());
        var done = await writes.Run((db, token) => desk.RekeyIn(db, id, password, token), ct);
        if (done.Refused is { } no) return await One(id, query, typed, no, null, ct);
        var who = (await query.Card(id, ct))!;
        return Secrets.Show(http, new(Say.W("user-rekeyed", who.Name), Say.W("user-rekeyed-lead"), Say.W("first-password"), password, ($"/settings/users/{id}", who.Name)));
    }

    private static async Task<IResult> Do(Guid id, Typed typed, Func<FitCrmDb, Typed, CancellationToken, Task<Outcome<Guid>>> deed, string said, Writes writes, UsersQuery query, CancellationToken ct)
    {
        var done = await writes.Run((db, token) => deed(db, typed, token), ct);
        if (done.Refused is not { } no) return Results.Redirect($"/settings/users/{id}?said={said}");
        return await One(id, query, typed, said == Given ? no : no with { Field = null }, null, ct);   // only the form of a further role has fields
    }

    private static async Task<IResult> One(Guid id, UsersQuery query, Typed typed, Refusal? no, string? said, CancellationToken ct)
    {
        if (await query.Card(id, ct) is not { } card) return Results.NotFound();
        var fields = (await query.RoleFields(typed, ct)).Mark(no);
        return Page.Of<UserPage>(new UserView(card, fields, fields.Why(no), Mended.Said(said)), no is null ? StatusCodes.Status200OK : Answers.StatusOf(no));
    }

    private static RazorComponentResult NewForm(Typed typed, IReadOnlyList<Club> clubs, Refusal? no)
    {
        var fields = UserForm.Fields(typed, clubs).Mark(no);
        return Page.Of<NewUserPage>(new NewUserView(typed.Id, fields, fields.Why(no)), no is null ? StatusCodes.Status200OK : Answers.StatusOf(no));
    }
}
