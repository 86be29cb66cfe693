using System.Text;

namespace FitCrm.Reports.Sheets;

/// <summary>CSV as everybody reads it: UTF-8, comma, LF, quotes where needed (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe before it.</summary>
internal static class CsvSheet
{
    /// <summary>Writes the table, behind a byte order mark where it is <paramref name="marked"/>.</summary>
    public static async Task Write(Sheet sheet, Stream to, CancellationToken ct, bool marked = false)
    {
        await using var writer = new StreamWriter(to, new UTF8Encoding(marked), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        await writer.WriteLineAsync(string.Join(',', sheet.Columns.Select(Cell)).AsMemory(), ct);
        var line = new StringBuilder();
        await foreach (var row in sheet.Rows.WithCancellation(ct))
        {
            line.Clear();
            for (var i = 0; i < row.Length; i++)
            {
                if (i > 0) line.Append(',');
                line.Append(Cell(row[i]));
            }

            await writer.WriteLineAsync(line, ct);
        }
    }

    private static string Cell(object? value)
    {
        var text = value is string plain ? Data.Files.Cell.Out(plain) : Digits.Of(value);
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
