using FitCrm.Kernel;

namespace FitCrm.Data.Files;

/// <summary>Which column of a file is which field, how its days and amounts are written, and which columns are kept as they are.</summary>
internal sealed class FileLayout
{
    private readonly Dictionary<ImportField, FieldSource> _sources;

    private FileLayout(Dictionary<ImportField, FieldSource> sources) => _sources = sources;

    /// <summary>How days are read.</summary>
    public required DayReader Days { get; init; }

    /// <summary>The decimal sign.</summary>
    public required char DecimalSign { get; init; }

    /// <summary>Columns that are no field: name and index.</summary>
    public required IReadOnlyList<(string Name, int Index)> Extra { get; init; }

    /// <summary>What the map says besides columns.</summary>
    public required ImportMap Map { get; init; }

    /// <summary>Where a field comes from; null when the file and the map have nothing of it.</summary>
    public FieldSource? Source(ImportField field) => _sources.GetValueOrDefault(field);

    /// <summary>The fields that are found, each with its column or value, for people to check.</summary>
    public IEnumerable<(string Field, string From)> Found => _sources.Select(s => (s.Key.Name, s.Value.Columns.Count > 0 ? s.Value.Name : $"= {s.Value.Constant}"));

    /// <summary>Finds the layout of a file for a kind, by the map and by the names of its columns.</summary>
    /// <exception cref="FileRefused">The map names a column or field that does not exist, no column is a field, or the order of the days cannot be told.</exception>
    public static FileLayout Of(Sheet sheet, ImportKind kind, ImportMap map, int thisYear)
    {
        var byName = kind.Fields.ToDictionary(f => f.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var name in map.Columns.Values.Concat(map.Constants.Keys).Where(n => n.Length > 0 && !byName.ContainsKey(n)))
            throw new FileRefused("map-field-unknown", name, kind.Name, string.Join(", ", byName.Keys));
        var (columns, left) = Columns(sheet, kind, map, byName);
        if (columns.Count == 0) throw new FileRefused("file-no-field", string.Join(", ", byName.Keys), Shown(sheet), kind.Fields[0].Name);
        var sources = kind.Fields.Where(f => columns.ContainsKey(f) || map.Constants.ContainsKey(f.Name)).ToDictionary(f => f, f => Source(f, columns, sheet, map));
        var looked = Look.At(sheet, [.. sources.Where(s => s.Value.Columns.Count > 0).Select(s => (s.Key.Form, s.Value))], map, thisYear);
        return new(sources) { Days = looked.Days, DecimalSign = looked.DecimalSign, Extra = left, Map = map };
    }

    private static (Dictionary<ImportField, List<int>> Columns, List<(string, int)> Left) Columns(
        Sheet sheet, ImportKind kind, ImportMap map, Dictionary<string, ImportField> byName)
    {
        var said = map.Columns.ToDictionary(c => c.Key.Trim(), c => c.Value, StringComparer.OrdinalIgnoreCase);
        if (said.Keys.FirstOrDefault(c => !sheet.Header.Contains(c, StringComparer.OrdinalIgnoreCase)) is { } missing)
            throw new FileRefused("map-column-unknown", missing, string.Join(", ", sheet.Header));
        var known = HeaderBook.For(kind.Name, kind.Fields);
        var found = new List<(ImportField? Field, int Rank, int Index)>();
        for (var i = 0; i < sheet.Header.Count; i++)
        {
            if (!said.TryGetValue(sheet.Header[i], out var name)) found.Add(Recognised(known, said, sheet.Header[i], i));
            else if (name.Length > 0) found.Add((byName[name], -1, i));
        }
        var columns = found.Where(f => f.Field is not null).GroupBy(f => f.Field!).ToDictionary(g => g.Key, g => g.OrderBy(f => f.Rank).Select(f => f.Index).ToList());
        var used = columns.Values.Select(c => c[0]).ToHashSet();
        var left = found.Where(f => !used.Contains(f.Index)).Select(f => (NameOf(sheet, f.Index), f.Index)).ToList();
        return (columns, left);
    }

    // What the map says about a field goes before what the names of other columns say.
    private static (ImportField?, int, int) Recognised(Dictionary<string, (ImportField Field, int Rank)> known, Dictionary<string, string> said, string header, int index) =>
        known.TryGetValue(HeaderBook.Fold(header), out var match) && !said.Values.Contains(match.Field.Name, StringComparer.OrdinalIgnoreCase)
            ? (match.Field, match.Rank, index) : (null, 0, index);

    // A file that is no table has anything for a header: enough to recognise it, and nothing that a terminal would obey.
    private static string Shown(Sheet sheet)
    {
        var names = string.Concat(string.Join(", ", sheet.Header).Select(c => char.IsControl(c) ? '·' : c));
        return names.Length > 200 ? names[..200] + "…" : names;
    }

    private static string NameOf(Sheet sheet, int index) => sheet.Header[index] is { Length: > 0 } name ? name : Words.Of("Data.column-unnamed", index + 1);

    private static FieldSource Source(ImportField field, Dictionary<ImportField, List<int>> columns, Sheet sheet, ImportMap map)
    {
        var own = columns.GetValueOrDefault(field) ?? [];
        var name = own.Count > 0 ? sheet.Header[own[0]] : field.Name;
        var words = map.Values.FirstOrDefault(v => v.Key.Equals(field.Name, StringComparison.OrdinalIgnoreCase) || v.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
        return new()
        {
            Columns = own,
            Name = name,
            Words = words?.ToDictionary(w => w.Key.Trim(), w => w.Value, StringComparer.OrdinalIgnoreCase),
            Constant = map.Constants.FirstOrDefault(c => c.Key.Equals(field.Name, StringComparison.OrdinalIgnoreCase)).Value,
        };
    }
}
