using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Messaging;
using FitCrm.Retention;
using FitCrm.Shell.Frame;
using FitCrm.Shell.Stages;
using FitCrm.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Playbooks;

/// <summary>Addresses of the playbook: the touches along the cycle, the editor of one, the versions and the way back to one.</summary>
internal static class PlayPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/retention/playbook", Show).Needs(Right.SeeRetention);
        routes.MapPost("/retention/playbook/{key}", Save).Needs(Right.EditPlaybook);
        routes.MapGet("/retention/playbook/versions", Versions).Needs(Right.SeeRetention);
        routes.MapPost("/retention/playbook/versions/{number:int}", GoBack).Needs(Right.EditPlaybook);
    }

    private static async Task<IResult> Show([FromQuery] string? club, [FromQuery] string? edit, [FromQuery] string? said, [FromQuery] int? version, RetentionPlace place, PlayQuery query, CancellationToken ct) =>
        await place.Choose(club, ct) is { } ground && await query.Of(ground, edit, new Typed(null), null, SaidOf(said, version), ct) is { } view
            ? Page.Of<PlayPage>(view) : Results.StatusCode(StatusCodes.Status403Forbidden);

    private static async Task<IResult> Save(string key, [FromQuery] string? club, [FromForm] IFormCollection form, RetentionPlace place, PlaybookEditor editor, PlayQuery query, Templates templates, IDbContextFactory<FitCrmDb> dbs, CancellationToken ct)
    {
        if (await place.Choose(club, ct) is not { } ground || (await editor.Read(ground.Code, ct)) is not { Refused: null, Value: var now }) return Results.StatusCode(StatusCodes.Status403Forbidden);
        if (TouchSketch.Of(now.Book).FirstOrDefault(t => t.Key == key) is not { } touch) return Results.NotFound();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var typed = new Typed(form);
        var saved = await Saved(now, touch, typed, await templates.Shelf(db, now.Clubs[0].Id, ct), editor, ct);
        if (saved.Refused is NotAllowed) return Results.StatusCode(StatusCodes.Status403Forbidden);
        return saved.Refused is { } no
            ? await query.Of(ground, key, typed, no, null, ct) is { } view ? Page.Of<PlayPage>(view, StatusCodes.Status422UnprocessableEntity) : Results.NotFound()
            : Results.Redirect(saved.Value == now.Book.Version ? $"/retention/playbook?club={ground.Code}&said=playbook-same#{key}" : $"/retention/playbook?club={ground.Code}&said=playbook-saved&version={saved.Value}#{key}");
    }

    private static async Task<Outcome<int>> Saved(PlaybookNow now, TouchSketch touch, Typed typed, TextShelf shelf, PlaybookEditor editor, CancellationToken ct)
    {
        var changes = new PlayFields(touch, shelf).Read(typed);
        if (changes.Refused is { } no) return no;
        _ = int.TryParse(typed["version"], out var version);
        return version == now.Book.Version && changes.Value.Count == 0 ? version : await editor.Save(now.Clubs, version, PlaybookText.With(now.Book.Text, touch.Key, changes.Value), ct);
    }

    private static async Task<IResult> Versions([FromQuery] string? club, [FromQuery] int? below, RetentionPlace place, VersionsQuery query, CancellationToken ct) =>
        await place.Choose(club, ct) is { } ground && await query.Of(ground, below, null, ct) is { } view ? Page.Of<VersionsPage>(view) : Results.StatusCode(StatusCodes.Status403Forbidden);

    private static async Task<IResult> GoBack(int number, [FromQuery] string? club, [FromForm] int version, RetentionPlace place, PlaybookEditor editor, VersionsQuery query, CancellationToken ct)
    {
        if (await place.Choose(club, ct) is not { } ground || (await editor.Read(ground.Code, ct)) is not { Refused: null, Value: var now }) return Results.StatusCode(StatusCodes.Status403Forbidden);
        if ((await editor.History(now.Clubs[0].Id, number + 1, 1, ct)).FirstOrDefault(v => v.Number == number) is not { } old) return Results.NotFound();
        var saved = await editor.Save(now.Clubs, version, old.Text, ct);
        if (saved.Refused is NotAllowed) return Results.StatusCode(StatusCodes.Status403Forbidden);
        return saved.Refused is { } no
            ? await query.Of(ground, null, Say.No(no), ct) is { } view ? Page.Of<VersionsPage>(view, StatusCodes.Status422UnprocessableEntity) : Results.NotFound()
            : Results.Redirect($"/retention/playbook?club={ground.Code}&said={(saved.Value == version ? "playbook-same" : "playbook-saved")}&version={saved.Value}");
    }

    private static string? SaidOf(string? said, int? version) => said switch
    {
        "playbook-same" => Say.W("said-playbook-same"),
        "playbook-saved" when version is { } number => Say.W("said-playbook-saved", number),
        _ => null,
    };
}
