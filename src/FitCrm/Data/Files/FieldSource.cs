namespace FitCrm.Data.Files;

/// <summary>Where a field of a kind takes its text from: columns of the file in order of preference, words changed by the map, a value for all rows.</summary>
internal sealed class FieldSource
{
    /// <summary>Indexes of its columns; the first that is not empty counts.</summary>
    public required IReadOnlyList<int> Columns { get; init; }

    /// <summary>The name of its first column; the field's own name for a constant.</summary>
    public required string Name { get; init; }

    /// <summary>The map's words for words of the file.</summary>
    public IReadOnlyDictionary<string, string>? Words { get; init; }

    /// <summary>The value for rows in which the file has none.</summary>
    public string? Constant { get; init; }

    /// <summary>The field's text in a row, trimmed; null when it is empty. An apostrophe that keeps a formula text is taken away.</summary>
    public string? Text(IReadOnlyList<string> cells)
    {
        foreach (var column in Columns)
        {
            if (column >= cells.Count) continue;
            var text = Cell.In(cells[column]);
            if (Words is not null && Words.TryGetValue(text, out var word)) text = word;
            if (text.Length > 0) return text;
        }
        return Constant;
    }
}

/// <summary>How text stands in a cell of a spreadsheet: what begins like a formula is kept text by an apostrophe, out and in.</summary>
internal static class Cell
{
    /// <summary>Text as it is read from a cell.</summary>
    public static string In(string cell)
    {
        var text = cell.Trim();
        return text.Length > 1 && text[0] == '\'' && IsFormula(text[1]) ? text[1..] : text;
    }

    /// <summary>Text as it is written to a cell.</summary>
    public static string Out(string text) => text.Length > 0 && IsFormula(text[0]) ? "'" + text : text;

    private static bool IsFormula(char first) => first is '=' or '+' or '-' or '@' or '\t' or '\r';
}
