using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Shell.Frame;
using FitCrm.Staff;
using Microsoft.AspNetCore.Mvc;

namespace FitCrm.Shell.Settings.Keys;

/// <summary>Addresses of the tokens: the list, a new one, the end of one.</summary>
internal static class KeysPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var tokens = routes.MapGroup("/settings/tokens").Needs(Right.ManageAccess);
        tokens.MapGet("/", ([FromQuery] bool? all, [FromQuery] Guid? user, [FromQuery] Guid? after, [FromQuery] string? said, KeysQuery query, CancellationToken ct) => List(all == true, user, after, said, null, query, ct));
        tokens.MapGet("/new", ([FromQuery] Guid? user, KeysQuery query, CancellationToken ct) => NewForm(new Typed(null), user, null, query, ct));
        tokens.MapPost("/new", Add);
        tokens.MapPost("/{id:guid}/revoke", Revoke);
    }

    private static async Task<IResult> Add([FromForm] IFormCollection form, HttpContext http, UserDesk desk, Writes writes, KeysQuery query, CancellationToken ct)
    {
        var typed = new Typed(form);
        if (typed["label"] is not { } label) return await NewForm(typed, null, new LabelMissing(), query, ct);
        var (user, days) = (typed.Chosen("user") ?? Guid.Empty, int.TryParse(typed["days"], out var read) ? read : 0);
        var made = await writes.Run((db, token) => desk.IssueIn(db, user, days, label, token), ct);
        if (made.Refused is { } no) return await NewForm(typed, user, no is UserUnknown ? no with { Field = "user" } : no, query, ct);
        return Secrets.Show(http, new(Say.W("token-made"), Say.W("token-made-lead", await query.NameOf(user, ct), label), Say.W("token"), made.Value, ("/settings/tokens", Say.W("settings-tokens"))));
    }

    private static async Task<IResult> Revoke(Guid id, [FromForm] IFormCollection form, UserDesk desk, Writes writes, KeysQuery query, CancellationToken ct)
    {
        _ = form;   // read so that its token is checked
        var done = await writes.Run((db, token) => desk.RevokeIn(db, id, token), ct);
        return done.Refused is { } no ? await List(false, null, null, null, no, query, ct) : Results.Redirect("/settings/tokens?said=token-revoked");
    }

    private static async Task<IResult> List(bool all, Guid? user, Guid? after, string? said, Refusal? no, KeysQuery query, CancellationToken ct) =>
        Page.Of<KeysPage>(await query.List(all, user, after, ct) with { Said = Mended.Said(said), Why = no is null ? null : Say.No(no) }, no is null ? StatusCodes.Status200OK : Answers.StatusOf(no));

    private static async Task<IResult> NewForm(Typed typed, Guid? user, Refusal? no, KeysQuery query, CancellationToken ct)
    {
        var fields = (await query.Fields(typed, user, ct)).Mark(no);
        return Page.Of<NewKeyPage>(new NewKeyView(fields, fields.Why(no)), no is null ? StatusCodes.Status200OK : Answers.StatusOf(no));
    }
}

/// <summary>A token that nobody knows the use of is never withdrawn.</summary>
internal sealed record LabelMissing() : Refusal("label-missing", "label");
