using FitCrm.Kernel;

namespace FitCrm.Data.Files;

/// <summary>Which columns of a file are which fields.</summary>
/// <param name="Fields">Indexes of the columns of each field, the preferred one first.</param>
/// <param name="ByColumn">The field of each column; null where it is none.</param>
/// <param name="LeftOut">The columns that a map leaves out altogether.</param>
/// <param name="Left">Columns that are no field, or not the first of theirs: name and index.</param>
internal sealed record FoundColumns(
    IReadOnlyDictionary<ImportField, List<int>> Fields, IReadOnlyList<ImportField?> ByColumn, IReadOnlySet<int> LeftOut, IReadOnlyList<(string Name, int Index)> Left);

/// <summary>Finds out which column is which field: by the map, else by the name of the column.</summary>
internal static class ColumnFinder
{
    /// <summary>The columns of a sheet for a kind. A field that the map does not know is passed over here; <see cref="FileLayout"/> refuses it.</summary>
    /// <exception cref="FileRefused">The map names a column that the file does not have.</exception>
    public static FoundColumns Find(Sheet sheet, ImportKind kind, ImportMap map)
    {
        var byName = kind.Fields.ToDictionary(f => f.Name, StringComparer.OrdinalIgnoreCase);
        var names = Enumerable.Range(0, sheet.Header.Count).Select(i => NameOf(sheet, i)).ToList();
        var said = map.Columns.ToDictionary(c => c.Key.Trim(), c => c.Value, StringComparer.OrdinalIgnoreCase);
        if (said.Keys.FirstOrDefault(c => !names.Contains(c, StringComparer.OrdinalIgnoreCase)) is { } missing)
            throw new FileRefused("map-column-unknown", missing, string.Join(", ", names));
        var known = HeaderBook.For(kind.Name, kind.Fields);
        var found = names.Select((name, i) => said.TryGetValue(name, out var field) ? Said(field, byName, i) : Recognised(known, said, sheet.Header[i], i)).ToList();
        var leftOut = names.Select((name, i) => (name, i)).Where(n => said.TryGetValue(n.name, out var field) && field.Length == 0).Select(n => n.i).ToHashSet();
        var fields = found.Where(f => f.Field is not null).GroupBy(f => f.Field!).ToDictionary(g => g.Key, g => g.OrderBy(f => f.Rank).Select(f => f.Index).ToList());
        var used = fields.Values.Select(c => c[0]).ToHashSet();
        return new(fields, [.. found.Select(f => f.Field)], leftOut, [.. found.Where(f => !used.Contains(f.Index) && !leftOut.Contains(f.Index)).Select(f => (names[f.Index], f.Index))]);
    }

    /// <summary>What a column is called: its header, or its number where it has none.</summary>
    public static string NameOf(Sheet sheet, int index) => sheet.Header[index] is { Length: > 0 } name ? name : Words.Of("Data.column-unnamed", index + 1);

    private static (ImportField? Field, int Rank, int Index) Said(string field, Dictionary<string, ImportField> byName, int index) =>
        field == ImportMap.Keep ? (null, 0, index) : (byName.GetValueOrDefault(field), -1, index);

    // What the map says about a field goes before what the names of other columns say.
    private static (ImportField? Field, int Rank, int Index) Recognised(
        Dictionary<string, (ImportField Field, int Rank)> known, Dictionary<string, string> said, string header, int index) =>
        known.TryGetValue(HeaderBook.Fold(header), out var match) && !said.Values.Contains(match.Field.Name, StringComparer.OrdinalIgnoreCase)
            ? (match.Field, match.Rank, index) : (null, 0, index);
}
