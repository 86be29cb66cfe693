using System.Security.Cryptography;
using System.Text.Json;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Staff;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace FitCrm.Shell.Imports;

/// <summary>Imports over the API: the same use cases as on the pages.</summary>
internal static class ImportEndpoint
{
    private const long Wrapping = 1 << 20;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1/imports").Needs(Right.Import, Reach.Club).WithTags("Imports");
        api.MapPost("/", Receive).WithMetadata(new RequestSizeLimitAttribute(ImportBook.LargestFile + Wrapping)).Accepts<ImportForm>("multipart/form-data").Produces<ImportAnswer>();
        api.MapGet("/", List);
        api.MapGet("/{id:guid}", One);
        api.MapGet("/{id:guid}/rejects.csv", Rejects);
        api.MapPost("/{id:guid}/run", (Guid id, ImportPlace place, ImportBook book, Once once, HttpContext http) =>
            Asked(id, null, (db, ct) => book.Ask(db, id, ImportWish.Run, ct), place, once, http)).Produces<ImportAnswer>();
        api.MapPost("/{id:guid}/cancel", (Guid id, ImportPlace place, ImportBook book, Once once, HttpContext http) =>
            Asked(id, null, (db, ct) => book.Stop(db, id, ct), place, once, http)).Produces<ImportAnswer>();
        api.MapPost("/{id:guid}/undo", (Guid id, UndoBody? body, ImportPlace place, ImportBook book, Once once, HttpContext http) =>
            Asked(id, body, (db, ct) => book.Ask(db, id, body?.LeaveUsed == true ? ImportWish.UndoRest : ImportWish.Undo, ct), place, once, http)).Produces<ImportAnswer>();
    }

    private static async Task<IResult> Receive(ImportPlace place, ImportBook book, Clubs clubs, Writes writes, Once once, HttpContext http, CancellationToken ct)
    {
        if (OnceCall.Read(http, null) is { Refused: { } unclear }) return Answers.Problem(unclear);
        if (!http.Request.HasFormContentType) return Answers.Problem(415, "media-unfit", Words.Of("Data.media-form"));
        var form = await http.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = ImportBook.LargestFile + Wrapping }, ct);
        if (form.Files["file"] is not { Length: > 0 } file) return Answers.Problem(new ImportFileMissing());
        if (WishOf(form["dryRun"]) is not { } wish) return Answers.Problem(new DryRunUnclear());
        var club = await clubs.Asked(Text(form, "club"), Right.Import, ct);
        if (club.Refused is { } no) return Answers.Problem(no);
        var asked = new { file.FileName, Hash = await HashOf(file, ct), Kind = Text(form, "kind"), Club = club.Value.Code, Map = Text(form, "map"), Wish = wish.Do };
        return await once.AnswerWork(http, asked, async token =>
        {
            await using var content = file.OpenReadStream();
            var taken = await book.Receive(new(content, file.FileName, asked.Kind, club.Value.Id, club.Value.Code, await place.IsEverywhere(token), asked.Map), token);
            if (taken.Refused is null && wish.Do is { } next) taken = await writes.Run((db, stop) => book.Ask(db, taken.Value.Id, next, stop), token);
            return taken.As(run => ImportAnswer.Of(run, club.Value.Code));
        });
    }

    private static async Task<IResult> List(string? after, int? take, ImportPlace place, ImportReading reading, CancellationToken ct)
    {
        var mine = await place.Mine(ct);
        var size = Paging.Take(take);
        var (runs, _) = await reading.List([.. mine.Select(c => c.Id)], Guid.TryParse(after, out var last) ? last : null, 0, size + 1, ct);
        return TypedResults.Ok(runs.Select(r => ImportAnswer.Of(r, mine.First(c => c.Id == r.ClubId).Code)).ToList().PageOf(size, r => r.Id.ToString()));
    }

    private static async Task<IResult> One(Guid id, ImportPlace place, CancellationToken ct) => Answers.Of(await place.Of(id, ct), found => ImportAnswer.Of(found.Run, found.Club.Code));

    private static async Task<IResult> Rejects(Guid id, ImportPlace place, ImportReading reading, CancellationToken ct)
    {
        var found = await place.Of(id, ct);
        return found.Refused is { } no ? Answers.Problem(no) : Results.Stream(to => reading.WriteRejects(found.Value.Run, to, ct), "text/csv; charset=utf-8", "rejects.csv");
    }

    private static async Task<IResult> Asked(Guid id, object? body, Func<FitCrmDb, CancellationToken, Task<Outcome<ImportRunCard>>> job, ImportPlace place, Once once, HttpContext http)
    {
        var found = await place.Of(id, http.RequestAborted);
        return await once.Answer<ImportAnswer>(http, body, async (db, ct) => found.Refused is { } no ? no : (await job(db, ct)).As(run => ImportAnswer.Of(run, found.Value.Club.Code)));
    }

    private static async Task<string> HashOf(IFormFile file, CancellationToken ct)
    {
        await using var content = file.OpenReadStream();
        return Convert.ToHexString(await SHA256.HashDataAsync(content, ct));
    }

    private static string? Text(IFormCollection form, string name) => form[name].ToString() is { Length: > 0 } text ? text : null;

    private static (ImportWish? Do, bool Known)? WishOf(string? dryRun) => dryRun?.ToLowerInvariant() switch
    {
        null or "" => (null, true),
        "true" or "1" => (ImportWish.Check, true),
        "false" or "0" => (ImportWish.Run, true),
        _ => null,
    };
}

/// <summary>An upload as the API takes it: a form of several parts.</summary>
/// <param name="File">CSV or XLSX.</param>
/// <param name="Kind">people, contracts, visits, …; found out by the columns when it is left out.</param>
/// <param name="Club">Code of the club; the only one when it is left out.</param>
/// <param name="Map">A map as JSON.</param>
/// <param name="DryRun">true: begins a dry run; false: begins the import; left out: the file is only looked at.</param>
internal sealed record ImportForm(IFormFile File, string? Kind, string? Club, string? Map, bool? DryRun);

/// <summary>How an import is taken back.</summary>
/// <param name="LeaveUsed">Leaves what belongs to people who were used since, instead of refusing.</param>
internal sealed record UndoBody(bool? LeaveUsed);

/// <summary><c>dryRun</c> is neither true nor false.</summary>
internal sealed record DryRunUnclear() : Refusal("dry-run-unclear", "dryRun");

/// <summary>An import as the API shows it.</summary>
internal sealed record ImportAnswer(Guid Id, string Kind, string FileName, long Size, string Hash, string Club, string By, DateTimeOffset At, ImportState State, ImportCounts Counts, long? TotalRows, long ElapsedMs,
    IReadOnlyList<RejectGroup> Reasons, string? Trouble, DateTimeOffset? EndedAt, DateTimeOffset? UndoUntil, IReadOnlyList<UndoLeft> UsedSince, JsonElement Map)
{
    /// <summary>The picture of an import of a club.</summary>
    public static ImportAnswer Of(ImportRunCard r, string club) => new(r.Id, r.Kind, r.FileName, r.Size, r.Hash, club, r.By, r.At, r.State, r.Counts, r.TotalRows, r.ElapsedMs,
        r.Reasons, r.Trouble, r.EndedAt, r.UndoUntil, r.Left, JsonSerializer.Deserialize<JsonElement>(r.Map));
}
