using System.Text;
using FitCrm.Kernel;

namespace FitCrm.Data.Files;

/// <summary>A delimited text file. Bears with what clubs' systems write: rows quoted as a whole, short rows, empty lines, NUL, quotes never closed, cells without end.</summary>
internal sealed class CsvSheet : Sheet
{
    private const int LinesInOneRecord = 200;

    private readonly string _path;
    private readonly Encoding _encoding;
    private readonly char _delimiter;

    private CsvSheet(string path, Encoding encoding, char delimiter)
    {
        (_path, _encoding, _delimiter) = (path, encoding, delimiter);
        using var records = Records().GetEnumerator();
        if (!records.MoveNext()) throw new FileRefused("file-empty", path);
        var header = (List<string>)records.Current.Cells;
        if (header.Count == 1) Unwrap(header, delimiter);
        Header = [.. header.Select(c => c.Trim().TrimStart('\uFEFF'))];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Header { get; }

    /// <inheritdoc/>
    public override string Written => Words.Of("Data.file-csv", _encoding.WebName, _delimiter == '\t' ? "tab" : _delimiter.ToString());

    /// <inheritdoc/>
    public override SheetFacts Facts => new(_encoding.WebName, _delimiter, null, []);

    /// <inheritdoc/>
    public override bool Typed => false;

    /// <inheritdoc/>
    public override bool UsesSemicolons => _delimiter == ';';

    /// <summary>Opens a file; encoding and delimiter come from the map, else from the file itself.</summary>
    public static CsvSheet Read(string path, ImportMap map)
    {
        var encoding = map.Encoding is { Length: > 0 } named ? TextEncoding.Named(named) : TextEncoding.Of(path);
        using var text = new StreamReader(path, encoding);
        return new(path, encoding, map.DelimiterChar ?? Delimiter.Of(text));
    }

    /// <inheritdoc/>
    public override IEnumerable<SheetRow> Rows() => Records().Skip(1).Select(Fit);

    // A row that is quoted as a whole is split again; what stands beyond the header must be empty.
    private SheetRow Fit(SheetRow row)
    {
        if (row.Broken is not null) return row;
        var cells = (List<string>)row.Cells;
        if (cells.Count == 1 && Header.Count > 1) Unwrap(cells, _delimiter);
        for (var i = Header.Count; i < cells.Count; i++)
            if (!string.IsNullOrWhiteSpace(cells[i])) return row with { Broken = Words.Of("Data.row-too-wide", cells.Count, Header.Count) };
        return row;
    }

    private static void Unwrap(List<string> cells, char delimiter)
    {
        var whole = cells[0];
        if (Cells.Split(whole, delimiter, cells)) return;
        cells.Clear();
        cells.Add(whole);
    }

    private IEnumerable<SheetRow> Records()
    {
        using var text = new StreamReader(_path, _encoding, detectEncodingFromByteOrderMarks: true, 1 << 16);
        var lines = new WaitingLines(new LineReader(text));
        var cells = new List<string>();
        while (lines.Next() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line.Text) && !line.TooLong) continue;
            var number = lines.Number;
            if (line.TooLong) yield return new(number, [], Words.Of("Data.row-too-long", LineReader.Longest));
            else if (Cells.Split(line.Text, _delimiter, cells) || Continued(line.Text, lines, cells)) yield return new(number, cells, null);
            else yield return new(number, [line.Text], Words.Of("Data.row-quote-open"));
        }
    }

    // Joins lines until the quote closes. If it never does, the lines go back: only the first one is lost.
    private bool Continued(string first, WaitingLines lines, List<string> cells)
    {
        var record = new StringBuilder(first);
        var taken = new List<Line>();
        while (taken.Count < LinesInOneRecord && record.Length < LineReader.Longest && lines.Next() is { } more)
        {
            taken.Add(more);
            record.Append('\n').Append(more.Text);
            if (more.Text.Contains('"', StringComparison.Ordinal) && Cells.Split(record.ToString(), _delimiter, cells)) return true;
        }
        lines.GiveBack(taken);
        return false;
    }
}

/// <summary>Lines that can be given back, and the number of the current one.</summary>
internal sealed class WaitingLines(LineReader reader)
{
    private readonly LinkedList<Line> _back = [];

    /// <summary>The number of the line read last, from 1.</summary>
    public int Number { get; private set; }

    public Line? Next()
    {
        var line = _back.First?.Value ?? reader.Read();
        if (_back.Count > 0) _back.RemoveFirst();
        if (line is not null) Number++;
        return line;
    }

    public void GiveBack(List<Line> lines)
    {
        for (var i = lines.Count - 1; i >= 0; i--) _back.AddFirst(lines[i]);
        Number -= lines.Count;
    }
}
