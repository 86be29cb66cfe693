using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Messaging;
using FitCrm.Shell.Frame;
using FitCrm.Staff;
using Microsoft.AspNetCore.Mvc;

namespace FitCrm.Shell.Settings.Texts;

/// <summary>Addresses of the wording: all texts of a club, one of them with its preview for a real person, the way back to the shipped words.</summary>
internal static class TextsPages
{
    private const string One = "/{where}/{key}/{language}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var texts = routes.MapGroup("/settings/templates").Needs(Right.EditPlaybook, Reach.Club);
        texts.MapGet("/", List);
        texts.MapGet(One, (string where, string key, string language, [FromQuery] string? club, [FromQuery] Guid? person, [FromQuery] string? said, TextsQuery query, CancellationToken ct) =>
            Show(new(where, key, language, club), new Typed(null), person, null, said, query, ct));
        texts.MapPost(One, Save);
        texts.MapPost(One + "/preview", Preview);
        texts.MapPost(One + "/restore", Restore);
        texts.MapGet("/language", (string where, string key, [FromQuery] string? club, [FromQuery] string? language) => Results.Redirect($"/settings/templates/{Uri.EscapeDataString(where)}/{Uri.EscapeDataString(key)}/{Uri.EscapeDataString(language?.Trim() is { Length: > 0 } l ? l : "en")}?club={Uri.EscapeDataString(club ?? "")}"));
    }

    private static async Task<IResult> List([FromQuery] string? club, TextsQuery query, CancellationToken ct) =>
        await query.List(club, ct) is { } view ? Page.Of<TextsPage>(view) : Results.NotFound();

    private static async Task<IResult> Save(string where, string key, string language, [FromQuery] string? club, [FromForm] IFormCollection form, TextDesk desk, Writes writes, TextsQuery query, CancellationToken ct)
    {
        var (asked, typed) = (new AskedText(where, key, language, club), new Typed(form));
        if (typed["find"] is not null || typed["person"] is not null) return await Show(asked, typed, typed.Chosen("person"), null, null, query, ct);   // without script: look only
        if (await query.Place(asked, ct) is not { } place) return Results.NotFound();
        var saved = await writes.Run((db, token) => desk.Edit(db, place.Club, place.Where, key, language, TextsQuery.Read(typed), token), ct);
        return saved.Refused is { } no ? await Show(asked, typed, typed.Chosen("shown"), no, null, query, ct) : Results.Redirect(asked.Address(place.Club) + "&said=text" + (typed["shown"] is { } person ? $"&person={person}" : ""));
    }

    private static async Task<IResult> Preview(string where, string key, string language, [FromQuery] string? club, [FromForm] IFormCollection form, TextsQuery query, CancellationToken ct)
    {
        var typed = new Typed(form);
        return await query.One(new(where, key, language, club), typed, typed.Chosen("person"), null, ct) is { } view ? Page.Of<TextPreview>(view) : Results.NotFound();
    }

    private static async Task<IResult> Restore(string where, string key, string language, [FromQuery] string? club, [FromForm] IFormCollection form, TextDesk desk, Writes writes, TextsQuery query, CancellationToken ct)
    {
        var (asked, typed) = (new AskedText(where, key, language, club), new Typed(form));
        if (await query.Place(asked, ct) is not { } place) return Results.NotFound();
        var done = await writes.Run((db, token) => desk.Restore(db, place.Club, place.Where, key, language, token), ct);
        return done.Refused is { } no ? await Show(asked, typed, null, no, null, query, ct) : Results.Redirect(asked.Address(place.Club) + "&said=text-restored");
    }

    private static async Task<IResult> Show(AskedText asked, Typed typed, Guid? person, Refusal? no, string? said, TextsQuery query, CancellationToken ct) =>
        await query.One(asked, typed, person, no, ct) is { } view ? Page.Of<TextPage>(view with { Said = Mended.Said(said) }, no is null ? StatusCodes.Status200OK : Answers.StatusOf(no)) : Results.NotFound();
}

/// <summary>The text that an address names.</summary>
internal sealed record AskedText(string Where, string Key, string Language, string? Club)
{
    /// <summary>Its address in a club.</summary>
    public string Address(Club club) => $"/settings/templates/{Where}/{Key}/{Language}?club={Uri.EscapeDataString(club.Code)}";
}
