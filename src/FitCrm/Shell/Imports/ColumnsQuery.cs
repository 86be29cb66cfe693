using System.Globalization;
using FitCrm.Data;
using FitCrm.Data.Files;
using FitCrm.Kernel;
using FitCrm.Shell.Kit;
using FitCrm.Staff;

namespace FitCrm.Shell.Imports;

/// <summary>Reads a file the way its map says so far, for the page on which the map is mended.</summary>
internal sealed class ColumnsQuery(ImportReading reading, ImportPlace place)
{
    private const int PreviewRows = 20;

    /// <summary>The page; null when the file is gone.</summary>
    public async Task<ColumnsView?> Of(ImportRunCard run, Club club, string? said, CancellationToken ct)
    {
        var (sheet, map, trouble) = await Opened(run, ct);
        if (sheet is null) return null;
        var (kind, look) = (reading.KindOf(run.Kind), reading.Look(sheet, run, map));
        IReadOnlyList<TriedRow> rows = [];
        try { rows = look.Layout is { } layout ? await reading.Try(sheet, layout, run, club.Code, PreviewRows, ct) : []; }
        catch (FileRefused unfit) { trouble ??= Said(unfit, run); }
        return new()
        {
            Address = $"/imports/{run.Id}", FileName = run.FileName, Lead = ImportsQuery.LeadOf(run, club), Said = said,
            Same = await reading.SameBefore(run, ct) is { } at ? Say.W("import-same", ImportPlace.When(at, club)) : null,
            Trouble = trouble ?? (look.Trouble is { } unread ? Said(unread, run) : run.Trouble),
            Kind = ([.. (await place.Kinds(ct)).Select(k => (k.Name, ImportPlace.KindWord(k.Name)))], run.Kind),
            Caution = look.Layout is { } found ? kind.Caution(f => found.Source(f) is not null) : null,
            Kept = [.. (await reading.KeptMaps(run.Kind, ct)).Select(m => (m.Id.ToString(), m.Name))], Written = MapForm.Written(look, map), Columns = MapForm.Columns(look), Fields = MapForm.Fields(kind),
            Words = MapForm.Words(look), Constants = MapForm.ConstantsOf(map), Heads = [.. (look.Layout?.Fields ?? []).Select(f => ImportPlace.FieldWord(f.Name))], Rows = [.. rows.Select(LineOf(look))],
        };
    }

    /// <summary>The file as its map opens it; where that fails, as it opens by itself, and why. No sheet when the file is gone.</summary>
    public async Task<(Sheet? Sheet, ImportMap Map, string? Trouble)> Opened(ImportRunCard run, CancellationToken ct)
    {
        var map = ImportMap.Parse(run.Map, Words.Of("Data.the-map"));
        try { return (await reading.Open(run, map, ct), map, null); }
        catch (FileRefused unfit) { return (await reading.Open(run, new(), ct), map, Said(unfit, run)); }
    }

    private string Said(FileRefused unfit, ImportRunCard run) => Words.Knows("Shell.import-no-" + unfit.Code) ? Say.W("import-no-" + unfit.Code) : reading.Said(unfit, run);

    // What is wrong with the row as a whole stands at the cell of its column, where there is one.
    private static Func<TriedRow, PreviewLine> LineOf(FileLook look) => row =>
    {
        var cells = row.Cells.Select(c => new PreviewCell(c.Why is null ? Shown(c.Value) : c.Raw ?? "", c.Why)).ToList();
        if (row.Rejected is not { } reject || cells.Exists(c => c.Why is not null)) return new(row.Number, cells, null);
        var at = look.Layout!.Fields.ToList().FindIndex(f => look.Layout.Source(f)!.Name == reject.Column);
        if (at < 0) return new(row.Number, cells, reject.Why);
        cells[at] = new(row.Cells[at].Raw ?? "", reject.Why);
        return new(row.Number, cells, null);
    };

    private static string Shown(object? value) => value switch
    {
        null => "",
        DateOnly day => Show.Day(day),
        DateTime at => Say.W("import-when", Show.Day(DateOnly.FromDateTime(at)), Show.Clock(TimeOnly.FromDateTime(at))),
        decimal number => number.ToString("#,0.##", CultureInfo.CurrentCulture),
        bool yes => Say.W(yes ? "yes-word" : "no-word"),
        _ => value.ToString() ?? "",
    };
}
