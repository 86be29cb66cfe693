namespace FitCrm.Data.Files;

/// <summary>One row of a file as it stands: its number as a spreadsheet counts (the header is row 1), its cells, or why it cannot be read.</summary>
/// <param name="Number">Row of the file; the first line is 1, empty lines are counted.</param>
/// <param name="Cells">Text of each cell; the list is used again for the next row.</param>
/// <param name="Broken">The words why the row as a whole cannot be read; null when it can.</param>
internal readonly record struct SheetRow(int Number, IReadOnlyList<string> Cells, string? Broken);

/// <summary>How a file is written: encoding and delimiter of a text, or the sheet that is read of a workbook and all it has.</summary>
internal sealed record SheetFacts(string? Encoding, char? Delimiter, string? Sheet, IReadOnlyList<string> Sheets);

/// <summary>A table in a file: one header row and a stream of rows, which is read from the start each time it is asked for.</summary>
internal abstract class Sheet
{
    /// <summary>The names of the columns, trimmed; empty where a column has none.</summary>
    public abstract IReadOnlyList<string> Header { get; }

    /// <summary>How the file is written, in a few words for people.</summary>
    public abstract string Written { get; }

    /// <summary>How the file is written, part by part.</summary>
    public abstract SheetFacts Facts { get; }

    /// <summary>Whether cells come typed (a workbook): its days are written yyyy-MM-dd and its numbers with a point.</summary>
    public abstract bool Typed { get; }

    /// <summary>Whether cells are separated by semicolons, as spreadsheets do where the comma is the decimal sign and the day stands first.</summary>
    public virtual bool UsesSemicolons => false;

    /// <summary>The rows below the header, without empty ones.</summary>
    public abstract IEnumerable<SheetRow> Rows();

    /// <summary>Opens a CSV or XLSX file.</summary>
    /// <exception cref="FileRefused">There is no such file, it is empty, or it is neither.</exception>
    public static Sheet Open(string path, ImportMap map)
    {
        if (!File.Exists(path)) throw new FileRefused("file-missing", path);
        try
        {
            return IsWorkbook(path) ? new BookSheet(path, map.Sheet) : CsvSheet.Read(path, map);
        }
        catch (Exception fell) when (fell is IOException or UnauthorizedAccessException)
        {
            throw new FileRefused("file-unreadable", path, fell.Message);
        }
    }

    // By the first bytes, not by the name: a ZIP (xlsx) or an OLE file (xls).
    private static bool IsWorkbook(string path)
    {
        using var stream = File.OpenRead(path);
        Span<byte> start = stackalloc byte[8];
        var count = stream.ReadAtLeast(start, 8, throwOnEndOfStream: false);
        return start[..count] is [0x50, 0x4B, 0x03, 0x04, ..] or [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    }
}
