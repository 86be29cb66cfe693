using FitCrm.Data;
using FitCrm.Data.Files;
using FitCrm.Kernel;
using FitCrm.Shell.Frame;
using FitCrm.Staff;

namespace FitCrm.Shell.Imports;

/// <summary>Takes what was said on the page about how a file is to be read.</summary>
internal sealed class ColumnsDesk(ImportPlace place, ImportReading reading, ImportBook book, ColumnsQuery query, Writes writes)
{
    /// <summary>Takes the typed map, keeps it under a name if one was given, and begins the dry run if asked to. A map by which nothing can be read comes back as it was typed.</summary>
    public Task<IResult> Save(Guid id, Typed typed, bool check, CancellationToken ct) => With(id, async (run, club, sheet) =>
    {
        var kind = reading.KindOf(run.Kind);
        var map = MapForm.Read(typed, reading.Look(sheet, run, ImportMap.Parse(run.Map, Words.Of("Data.the-map"))), kind);
        var unread = await Unread(run, map, ct);
        var name = typed["keepAs"];
        var taken = await writes.Run<Outcome<ImportRunCard>>(async (db, token) =>
        {
            var remapped = await book.Remap(db, id, run.Kind, map, token);
            if (remapped.Refused is not null) return remapped;
            if (name is not null && unread is null) await book.KeepMap(db, name, run.Kind, sheet, map, token);
            return check && unread is null ? await book.Ask(db, id, ImportWish.Check, token) : remapped;
        }, ct);
        if (taken.Refused is { } no) return ImportsPages.Refused(no);
        if (unread is not null) return Page.Of<ColumnsPage>((await query.Of(taken.Value, club, null, ct))!, StatusCodes.Status422UnprocessableEntity);
        return Results.Redirect(check ? $"/imports/{id}" : $"/imports/{id}/columns?said={(name is null ? "looked" : "kept")}");
    }, ct);

    /// <summary>Takes a kept map.</summary>
    public Task<IResult> Use(Guid id, Typed typed, CancellationToken ct) => With(id, async (run, _, sheet) =>
    {
        if (typed.Chosen("kept") is not { } chosen || await reading.KeptMap(chosen, sheet, ct) is not { } map) return Results.Redirect($"/imports/{id}/columns");
        return Answer(id, await writes.Run((db, token) => book.Remap(db, id, run.Kind, map, token), ct), "used");
    }, ct);

    /// <summary>Takes the file for another kind; what was said of its columns does not hold for that.</summary>
    public Task<IResult> Kind(Guid id, Typed typed, CancellationToken ct) => With(id, async (run, _, sheet) =>
    {
        if ((await place.Kinds(ct)).FirstOrDefault(k => k.Name == typed["kind"]) is not { } kind) return Results.Redirect($"/imports/{id}/columns");
        var said = ImportMap.Parse(run.Map, Words.Of("Data.the-map"));
        var map = await reading.KeptFor(kind.Name, sheet, ct) ?? said with { Columns = new Dictionary<string, string>(), Values = new Dictionary<string, IReadOnlyDictionary<string, string>>(), Constants = new Dictionary<string, string>() };
        return Answer(id, await writes.Run((db, token) => book.Remap(db, id, kind.Name, map, token), ct), "kind");
    }, ct);

    private async Task<IResult> With(Guid id, Func<ImportRunCard, Club, Sheet, Task<IResult>> then, CancellationToken ct)
    {
        var found = await place.Of(id, ct);
        if (found.Refused is not null) return Results.NotFound();
        var (run, club) = found.Value;
        return (await query.Opened(run, ct)).Sheet is { } sheet ? await then(run, club, sheet) : ImportsPages.Refused(ImportBook.FileGone);
    }

    // Why nothing can be read by a map; null when rows can.
    private async Task<FileRefused?> Unread(ImportRunCard run, ImportMap map, CancellationToken ct)
    {
        try { return reading.Look((await reading.Open(run, map, ct))!, run, map).Trouble; }
        catch (FileRefused unfit) { return unfit; }
    }

    private static IResult Answer(Guid id, Outcome<ImportRunCard> taken, string said) =>
        taken.Refused is { } no ? ImportsPages.Refused(no) : Results.Redirect($"/imports/{id}/columns?said={said}");
}
