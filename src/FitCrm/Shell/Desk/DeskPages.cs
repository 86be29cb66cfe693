using FitCrm.Attendance;
using FitCrm.Shell.Frame;
using FitCrm.Staff;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace FitCrm.Shell.Desk;

/// <summary>The desk's addresses: the page, the scan, what was found, the feed, undo, the answer to a prompt.</summary>
internal static class DeskPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var desk = routes.MapGroup("/desk").Needs(Right.CheckIn);
        desk.MapGet("/", Show);
        desk.MapPost("/scan", Scan);
        desk.MapGet("/found", Find);
        desk.MapGet("/feed", Feed);
        desk.MapGet("/inside", Inside);
        desk.MapGet("/day-pass", PassForm).Needs(Right.Sell);
        desk.MapPost("/day-pass", SellPass).Needs(Right.Sell);
        desk.MapPost("/{id:guid}/undo", Undo);
        desk.MapPost("/{id:guid}/prompt", Answer);
    }

    private static async Task<IResult> Show([FromQuery] string? club, DeskPlace place, DeskPicture picture, CancellationToken ct)
    {
        if (await place.Choose(club, ct) is not { } at) return Results.StatusCode(StatusCodes.Status403Forbidden);
        return Page.Of<DeskPage>(await picture.Of(at, await place.Mine(ct), null, ct));
    }

    private static async Task<IResult> Scan([FromForm] ScanForm form, HttpContext http, DeskPlace place, DeskScan scan, DeskPicture picture, CancellationToken ct)
    {
        if (await place.Choose(form.Club, ct) is not { } at) return Results.StatusCode(StatusCodes.Status403Forbidden);
        var answer = await scan.Read(at, form, ct);
        if (!http.Request.IsFragment()) return Page.Of<DeskPage>(await picture.Of(at, await place.Mine(ct), answer.Card, ct));
        if (answer.Found is { } found)
        {
            http.Response.Headers["HX-Retarget"] = "#found";
            return Page.Of<FoundList>(found);
        }
        http.Response.Headers["HX-Trigger"] = "desk-done";
        return CardOf(answer.Card!);
    }

    private static async Task<IResult> Find([FromQuery] string? q, [FromQuery] string? club, DeskPlace place, DeskFinder finder, CancellationToken ct) =>
        await place.Choose(club, ct) is { } at ? Page.Of<FoundList>(await finder.Find(q ?? "", at, ct)) : Results.StatusCode(StatusCodes.Status403Forbidden);

    private static async Task<IResult> Feed([FromQuery] string? club, DeskPlace place, DeskPicture picture, CancellationToken ct) =>
        await place.Choose(club, ct) is { } at
            ? Page.Of<Feed>(new Dictionary<string, object?> { ["View"] = await picture.FeedOf(at, null, ct), ["Swapped"] = true })
            : Results.StatusCode(StatusCodes.Status403Forbidden);

    private static async Task<IResult> Inside([FromQuery] string? club, DeskPlace place, DeskPicture picture, CancellationToken ct) =>
        await place.Choose(club, ct) is { } at
            ? Page.Of<InsideList>(new Dictionary<string, object?> { ["People"] = await picture.InsideOf(at, ct) })
            : Results.StatusCode(StatusCodes.Status403Forbidden);

    private static async Task<IResult> PassForm([FromQuery] string? club, DeskPlace place, DayPass pass, CancellationToken ct) =>
        await place.Choose(club, ct) is { } at ? Page.Of<DayPassForm>(await pass.Form(at, new Typed(null), null, ct)) : Results.StatusCode(StatusCodes.Status403Forbidden);

    private static async Task<IResult> SellPass([FromForm] IFormCollection form, HttpContext http, DeskPlace place, DayPass pass, CancellationToken ct)
    {
        var typed = new Typed(form);
        if (await place.Choose(typed["club"], ct) is not { } at) return Results.StatusCode(StatusCodes.Status403Forbidden);
        var sold = await pass.Sell(at, typed, ct);
        if (sold.Refused is { } no) return Page.Of<DayPassForm>(await pass.Form(at, typed, no, ct), StatusCodes.Status422UnprocessableEntity);
        return DeskDeeds.Sold(http, sold.Value);
    }

    private static async Task<IResult> Undo(Guid id, HttpContext http, CheckInDesk desk, DeskCards cards, CancellationToken ct)
    {
        var undone = await desk.Undo(id, ct);
        if (!http.Request.IsFragment()) return Results.Redirect("/desk");
        http.Response.Headers["HX-Trigger"] = "desk-done";
        return CardOf(undone.Refused is { } no ? await cards.Refused(id, no, ct) : await cards.Undone(undone.Value, ct));
    }

    private static async Task<IResult> Answer(Guid id, [FromForm] string? answer, [FromForm] string? title, HttpContext http, DeskPrompts prompts, CancellationToken ct)
    {
        var done = answer == "done";
        await prompts.Answer(id, done, ct);
        return http.Request.IsFragment()
            ? Page.Of<PromptAnswered>(new Dictionary<string, object?> { ["Title"] = title ?? "", ["Done"] = done })
            : Results.Redirect("/desk");
    }

    private static RazorComponentResult CardOf(DeskCard card) => Page.Of<VerdictCard>(new Dictionary<string, object?> { ["Card"] = card });

    /// <summary>What the scan field sends: an id of its own, the club, what was read or typed, or the person chosen from the list, and why against the rule.</summary>
    internal sealed record ScanForm
    {
        public Guid? Id { get; init; }
        public string? Club { get; init; }
        public string? Q { get; init; }
        public Guid? Person { get; init; }
        public string? Why { get; init; }
    }
}
