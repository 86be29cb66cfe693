using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Shell.Frame;
using FitCrm.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Me;

/// <summary>The page about whoever is signed in, and their choice of light or dark.</summary>
internal static class MePages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/me", Show).NeedsSignIn();
        routes.MapGet("/me/here", () => Results.NoContent()).NeedsSignIn();   // a page asks it before it sends a form
        routes.MapPost("/me/theme", Wear).NeedsSignIn();
        routes.MapPost("/me/language", Speak).NeedsSignIn();
    }

    private static async Task<IResult> Show(HttpContext http, StaffBook book, Clubs clubs, CancellationToken ct)
    {
        var me = (await book.Find(Caller.Current.UserId!.Value, ct))!;
        var all = await clubs.All(ct);
        var roles = me.Posts.Select(p => (Say.W("role-" + p.Role), p.ClubId is { } at ? all.First(c => c.Id == at).Name : Say.W("all-clubs"))).ToList();
        return Page.Of<MePage>(new MeView(me.Name, me.Email, ReaderLine.Of(http).Theme, me.Language, roles));
    }

    private static async Task<IResult> Wear([FromForm] string? theme, HttpContext http, Writes writes, StaffBook book, CancellationToken ct)
    {
        if (theme is not ("light" or "dark" or "auto")) return Results.UnprocessableEntity();
        await Prefer(writes, book, user => user.Prefer(user.Language, theme == "auto" ? "" : theme), ct);
        return http.Request.IsFragment() ? Results.NoContent() : Results.Redirect("/me");
    }

    private static async Task<IResult> Speak([FromForm] string? language, Writes writes, StaffBook book, CancellationToken ct)
    {
        if (!Languages.Has(language)) return Results.UnprocessableEntity();
        await Prefer(writes, book, user => user.Prefer(language!, user.Theme), ct);
        return Results.Redirect("/me");
    }

    private static async Task Prefer(Writes writes, StaffBook book, Action<User> wish, CancellationToken ct)
    {
        var me = Caller.Current.UserId!.Value;
        await writes.Run(async (db, token) => wish(await db.Set<User>().AsTracking().SingleAsync(u => u.Id == me, token)), ct);
        book.Forget();
    }
}
