namespace FitCrm.Data.Files;

/// <summary>A column of a file with its first values, and what it is taken for.</summary>
/// <param name="Name">Its header, or its number where it has none.</param>
/// <param name="Field">The field it is; null when it is none.</param>
/// <param name="Guessed">The field that its name alone means.</param>
/// <param name="LeftOut">Whether the map leaves it out altogether.</param>
/// <param name="First">Its first values that are not empty, at most five.</param>
internal sealed record ColumnLook(string Name, ImportField? Field, ImportField? Guessed, bool LeftOut, IReadOnlyList<string> First);

/// <summary>A field of words (sex, yes or no, …) with the words that a file uses, and what each means; null where it is unknown.</summary>
internal sealed record WordLook(ImportField Field, IReadOnlyList<(string Text, string? Word)> Used, IReadOnlyList<string> Known);

/// <summary>How a file is understood by a map so far: for people who mend the map.</summary>
/// <param name="Facts">How it is written.</param>
/// <param name="Columns">Its columns in their order.</param>
/// <param name="Fields">Words of the file by field.</param>
/// <param name="Layout">How its rows are read; null when they cannot be.</param>
/// <param name="Trouble">Why they cannot.</param>
internal sealed record FileLook(SheetFacts Facts, IReadOnlyList<ColumnLook> Columns, IReadOnlyList<WordLook> Fields, FileLayout? Layout, FileRefused? Trouble)
{
    private const int RowsToLookAt = 1000;
    private const int FirstValues = 5;
    private const int LongestValue = 60;
    private const int MostWords = 20;

    /// <summary>Looks at a file that can be opened.</summary>
    public static FileLook Of(Sheet sheet, ImportKind kind, ImportMap map, int thisYear)
    {
        var (first, words) = (new List<string>[sheet.Header.Count], new Dictionary<ImportField, HashSet<string>>());
        for (var i = 0; i < first.Length; i++) first[i] = [];
        var (found, trouble) = Found(sheet, kind, map);
        foreach (var row in sheet.Rows().Where(r => r.Broken is null).Take(RowsToLookAt))
            for (var i = 0; i < first.Length && i < row.Cells.Count; i++) Note(Cell.In(row.Cells[i]), first[i], found.ByColumn[i], words);
        var guessed = ColumnFinder.Find(sheet, kind, new());
        FileLayout? layout = null;
        try { layout = trouble is null ? FileLayout.Of(sheet, kind, map, thisYear) : null; }
        catch (FileRefused unfit) { trouble = unfit; }
        return new(sheet.Facts, [.. first.Select((f, i) => new ColumnLook(ColumnFinder.NameOf(sheet, i), found.ByColumn[i], guessed.ByColumn[i], found.LeftOut.Contains(i), f))],
            [.. words.Select(w => Words(w.Key, w.Value, map))], layout, trouble);
    }

    /// <summary>The kind that a file's columns fit best: most columns that are fields, and of two the one with fewer fields. Null when no column is any.</summary>
    public static ImportKind? KindOf(Sheet sheet, IEnumerable<ImportKind> kinds) => kinds
        .Select(k => (Kind: k, Fits: ColumnFinder.Find(sheet, k, new()).Fields.Count))
        .Where(k => k.Fits > 0).OrderByDescending(k => k.Fits).ThenBy(k => k.Kind.YieldsToOthers).ThenBy(k => k.Kind.Fields.Count).Select(k => k.Kind).FirstOrDefault();

    // A map that names columns the file does not have is told about, and the file is looked at as if there were none.
    private static (FoundColumns, FileRefused?) Found(Sheet sheet, ImportKind kind, ImportMap map)
    {
        try { return (ColumnFinder.Find(sheet, kind, map), null); }
        catch (FileRefused unfit) { return (ColumnFinder.Find(sheet, kind, new()), unfit); }
    }

    private static void Note(string text, List<string> first, ImportField? field, Dictionary<ImportField, HashSet<string>> words)
    {
        if (text.Length == 0) return;
        if (first.Count < FirstValues) first.Add(text.Length > LongestValue ? text[..LongestValue] + "…" : text);
        if (field?.Form is not (FieldForm.Word or FieldForm.YesNo)) return;
        if (!words.TryGetValue(field, out var used)) words[field] = used = new(StringComparer.OrdinalIgnoreCase);
        if (used.Count < MostWords && text.Length <= LongestValue) used.Add(text);
    }

    private static WordLook Words(ImportField field, IEnumerable<string> used, ImportMap map)
    {
        var list = field.Form == FieldForm.YesNo ? "yesNo" : field.Name;
        var said = map.Values.FirstOrDefault(v => v.Key.Equals(field.Name, StringComparison.OrdinalIgnoreCase)).Value;
        return new(field, [.. used.Select(text => (text, Word(text)))], [.. HeaderBook.WordsOf(list)]);

        string? Word(string text) => HeaderBook.Word(list, said?.FirstOrDefault(w => w.Key.Equals(text, StringComparison.OrdinalIgnoreCase)).Value ?? text);
    }
}
