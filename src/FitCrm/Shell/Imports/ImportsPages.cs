using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Shell.Frame;
using FitCrm.Staff;
using Microsoft.AspNetCore.Mvc;

namespace FitCrm.Shell.Imports;

/// <summary>Addresses of imports: the list, a file that arrives, and what is done with one. How it is read: <see cref="ColumnsPages"/>.</summary>
internal static class ImportsPages
{
    // The form around the file, and its other fields.
    private const long Wrapping = 1 << 20;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var imports = routes.MapGroup("/imports").Needs(Right.Import, Reach.Club);
        imports.MapGet("/", List);
        imports.MapPost("/", Receive).WithMetadata(new RequestSizeLimitAttribute(ImportBook.LargestFile + Wrapping)).WithFormOptions(multipartBodyLengthLimit: ImportBook.LargestFile + Wrapping);
        imports.MapGet("/{id:guid}", Show);
        imports.MapGet("/{id:guid}/progress", Progress);
        imports.MapGet("/{id:guid}/rejects.csv", Rejects);
        imports.MapGet("/{id:guid}/people", MadePages.List);
        imports.MapPost("/{id:guid}/run", (Guid id, [FromForm] IFormCollection form, ImportPlace place, ImportBook book, Writes writes, CancellationToken ct) => Ask(id, ImportWish.Run, place, book, writes, ct));
        imports.MapPost("/{id:guid}/undo", (Guid id, [FromForm] IFormCollection form, ImportPlace place, ImportBook book, Writes writes, CancellationToken ct) => Ask(id, ImportWish.Undo, place, book, writes, ct));
        imports.MapPost("/{id:guid}/undo-rest", (Guid id, [FromForm] IFormCollection form, ImportPlace place, ImportBook book, Writes writes, CancellationToken ct) => Ask(id, ImportWish.UndoRest, place, book, writes, ct));
        imports.MapPost("/{id:guid}/cancel", (Guid id, [FromForm] IFormCollection form, ImportPlace place, ImportBook book, Writes writes, CancellationToken ct) => Cancel(id, place, book, writes, ct));
        ColumnsPages.Map(imports);
    }

    /// <summary>Before the body is read: a file that is larger than allowed is not waited for.</summary>
    public static async Task Guard(HttpContext http, RequestDelegate next)
    {
        var tooLarge = HttpMethods.IsPost(http.Request.Method) && http.Request.Path == "/imports" && http.Request.ContentLength > ImportBook.LargestFile + Wrapping;
        if (!tooLarge || Caller.Current.ReachOf(Right.Import) < Reach.Club) await next(http);
        else await (await Again(http.RequestServices.GetRequiredService<ImportsQuery>(), null, null, new ImportTooLarge(ImportBook.LargestFile >> 20), http.RequestAborted)).ExecuteAsync(http);
    }

    /// <summary>The page of a refusal.</summary>
    public static IResult Refused(Refusal no) => Page.Of<States.StatePage>(
        new Dictionary<string, object?> { ["Icon"] = "alert-circle", ["Title"] = Say.W("desk-not-done"), ["Text"] = Say.No(no) }, Answers.StatusOf(no));

    /// <summary>What just happened, in words.</summary>
    public static string? Said(string? said) => said is not null && Words.Knows("Shell.said-import-" + said) ? Say.W("said-import-" + said) : null;

    private static async Task<IResult> List([FromQuery] int? page, ImportsQuery query, CancellationToken ct) => Page.Of<ImportsPage>(await query.List(page ?? 1, null, null, null, ct));

    private static async Task<IResult> Receive([FromForm] IFormCollection form, ImportPlace place, ImportBook book, ImportsQuery query, CancellationToken ct)
    {
        var typed = new Typed(form);
        var mine = await place.Mine(ct);
        var club = mine.Count == 1 ? mine[0] : mine.FirstOrDefault(c => c.Code == typed["club"]);
        if (form.Files["file"] is not { Length: > 0 } file) return await Again(query, typed["kind"], typed["club"], new ImportFileMissing(), ct);
        if (club is null) return await Again(query, typed["kind"], typed["club"], new ClubUnknown(typed["club"] ?? ""), ct);
        await using var content = file.OpenReadStream();
        var taken = await book.Receive(new(content, file.FileName, typed["kind"], club.Id, club.Code, await place.IsEverywhere(ct), null), ct);
        return taken.Refused is { } no ? await Again(query, typed["kind"], typed["club"], no, ct) : Results.Redirect($"/imports/{taken.Value.Id}");
    }

    private static async Task<IResult> Again(ImportsQuery query, string? kind, string? club, Refusal no, CancellationToken ct) =>
        Page.Of<ImportsPage>(await query.List(1, kind, club, (no.Field ?? "file", Say.No(no)), ct), StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> Show(Guid id, [FromQuery] string? said, ImportPlace place, ImportsQuery query, CancellationToken ct)
    {
        var found = await place.Of(id, ct);
        if (found.Refused is not null) return Results.NotFound();
        var (run, club) = found.Value;
        return run.State == ImportState.Uploaded ? Results.Redirect($"/imports/{id}/columns" + (said is null ? "" : $"?said={Uri.EscapeDataString(said)}")) : Page.Of<ImportPage>(await query.Of(run, club, Said(said), ct));
    }

    private static async Task<IResult> Progress(Guid id, ImportPlace place, HttpContext http, CancellationToken ct)
    {
        var found = await place.Of(id, ct);
        if (found.Refused is not null) return Results.NotFound();
        if (ImportsQuery.ProgressOf(found.Value.Run) is { } progress) return http.Request.IsFragment() ? Page.Of<ProgressLine>(progress) : Results.Redirect($"/imports/{id}");
        http.Response.Headers["HX-Redirect"] = $"/imports/{id}";
        return http.Request.IsFragment() ? Results.Ok() : Results.Redirect($"/imports/{id}");
    }

    private static async Task<IResult> Rejects(Guid id, ImportPlace place, ImportReading reading, CancellationToken ct)
    {
        var found = await place.Of(id, ct);
        if (found.Refused is not null) return Results.NotFound();
        return Results.Stream(to => reading.WriteRejects(found.Value.Run, to, ct), "text/csv; charset=utf-8", $"rejected-{Path.GetFileNameWithoutExtension(found.Value.Run.FileName)}.csv");
    }

    private static async Task<IResult> Ask(Guid id, ImportWish wish, ImportPlace place, ImportBook book, Writes writes, CancellationToken ct)
    {
        if ((await place.Of(id, ct)).Refused is not null) return Results.NotFound();
        var asked = await writes.Run((db, token) => book.Ask(db, id, wish, token), ct);
        return asked.Refused is { } no ? Refused(no) : Results.Redirect($"/imports/{id}");
    }

    private static async Task<IResult> Cancel(Guid id, ImportPlace place, ImportBook book, Writes writes, CancellationToken ct)
    {
        if ((await place.Of(id, ct)).Refused is not null) return Results.NotFound();
        var asked = await writes.Run((db, token) => book.Stop(db, id, token), ct);
        return asked.Refused is { } and not NothingRuns ? Refused(asked.Refused) : Results.Redirect($"/imports/{id}");
    }
}
