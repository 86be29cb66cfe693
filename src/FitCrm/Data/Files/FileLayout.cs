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

    /// <summary>The fields that are found, in the order of the kind.</summary>
    public IEnumerable<ImportField> Fields => _sources.Keys;

    /// <summary>The fields that are found, each with its column or value, for people to check.</summary>
    public IEnumerable<(string Field, string From)> Found => _sources.Select(s => (s.Key.Name, s.Value.Columns.Count > 0 ? s.Value.Name : $"= {s.Value.Constant}"));

    /// <summary>Finds the layout of a file for a kind, by the map and by the names of its columns.</summary>
    /// <exception cref="FileRefused">The map names a column or field that does not exist, no column is a field, or the order of the days cannot be told.</exception>
    public static FileLayout Of(Sheet sheet, ImportKind kind, ImportMap map, int thisYear)
    {
        var byName = kind.Fields.ToDictionary(f => f.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var name in map.Columns.Values.Concat(map.Constants.Keys).Where(n => n.Length > 0 && n != ImportMap.Keep && !byName.ContainsKey(n)))
            throw new FileRefused("map-field-unknown", name, kind.Name, string.Join(", ", byName.Keys));
        var columns = ColumnFinder.Find(sheet, kind, map);
        if (columns.Fields.Count == 0) throw new FileRefused("file-no-field", string.Join(", ", byName.Keys), Shown(sheet), kind.Fields[0].Name);
        var sources = kind.Fields.Where(f => columns.Fields.ContainsKey(f) || map.Constants.Keys.Contains(f.Name, StringComparer.OrdinalIgnoreCase)).ToDictionary(f => f, f => Source(f, columns, sheet, map));
        var looked = Look.At(sheet, [.. sources.Where(s => s.Value.Columns.Count > 0).Select(s => (s.Key.Form, s.Value))], map, thisYear);
        return new(sources) { Days = looked.Days, DecimalSign = looked.DecimalSign, Extra = columns.Left, Map = map };
    }

    // A file that is no table has anything for a header: enough to recognise it, and nothing that a terminal would obey.
    private static string Shown(Sheet sheet)
    {
        var names = string.Concat(string.Join(", ", sheet.Header).Select(c => char.IsControl(c) ? '·' : c));
        return names.Length > 200 ? names[..200] + "…" : names;
    }

    private static FieldSource Source(ImportField field, FoundColumns columns, Sheet sheet, ImportMap map)
    {
        var own = columns.Fields.GetValueOrDefault(field) ?? [];
        var name = own.Count > 0 ? ColumnFinder.NameOf(sheet, own[0]) : field.Name;
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
