namespace FitCrm.Data.Files;

/// <summary>Finds the character that separates the cells of a text file.</summary>
internal static class Delimiter
{
    /// <summary>The characters tried, likeliest first.</summary>
    public static readonly char[] Known = [',', ';', '\t', '|'];

    private const int LinesToLookAt = 100;

    /// <summary>The one that splits the header and most of the first lines into the same number of cells, more cells first; a comma when none does.</summary>
    public static char Of(TextReader text)
    {
        var reader = new LineReader(text);
        var lines = new List<string>();
        while (lines.Count < LinesToLookAt && reader.Read() is { } line)
            if (!string.IsNullOrWhiteSpace(line.Text)) lines.Add(line.Text);
        return Known.Select(d => (d, score: Score(lines, d))).OrderByDescending(x => x.score).First() is (var best, > 0) ? best : ',';
    }

    private static double Score(List<string> lines, char delimiter)
    {
        if (lines.Count == 0) return 0;
        var width = Width(lines[0], delimiter);
        if (width < 2) return 0;
        var same = lines.Skip(1).Count(l => Width(l, delimiter) == width);
        return (lines.Count == 1 ? 1 : (1.0 + same) / lines.Count) * (1 + Math.Log(width));
    }

    // The cells of a line; one that is quoted as a whole is looked into.
    private static int Width(string line, char delimiter)
    {
        var cells = new List<string>();
        if (!Cells.Split(line, delimiter, cells)) return line.Split(delimiter).Length;
        return cells.Count == 1 && Cells.Split(cells[0], delimiter, cells) ? cells.Count : cells.Count;
    }
}
