using System.Text;

namespace FitCrm.Data.Files;

/// <summary>Splits the text of one record into cells (RFC 4180, read leniently: text after a closing quote is kept, a quote inside a plain cell is a quote).</summary>
internal static class Cells
{
    /// <summary>Splits a record; false when a quote was opened and not closed, so that the record goes on in the next line.</summary>
    public static bool Split(string record, char delimiter, List<string> cells)
    {
        cells.Clear();
        var at = 0;
        while (true)
        {
            var start = at;
            while (start < record.Length && record[start] == ' ' && delimiter != ' ') start++;
            if (start < record.Length && record[start] == '"')
            {
                if (Quoted(record, start + 1, delimiter, out var text) is not { } next) return false;
                cells.Add(text);
                at = next;
            }
            else
            {
                var end = record.IndexOf(delimiter, at);
                if (end < 0) end = record.Length;
                cells.Add(record[at..end]);
                at = end;
            }
            if (at >= record.Length) return true;
            at++;
            if (at == record.Length)
            {
                cells.Add("");
                return true;
            }
        }
    }

    // The place of the delimiter after a quoted cell, or null when its quote is not closed.
    private static int? Quoted(string record, int at, char delimiter, out string text)
    {
        var built = new StringBuilder();
        text = "";
        while (true)
        {
            var quote = record.IndexOf('"', at);
            if (quote < 0) return null;
            built.Append(record, at, quote - at);
            at = quote + 1;
            if (at >= record.Length || record[at] != '"') break;
            built.Append('"');
            at++;
        }
        var end = record.IndexOf(delimiter, at);
        if (end < 0) end = record.Length;
        built.Append(record.AsSpan(at, end - at).TrimEnd());
        text = built.ToString();
        return end;
    }
}
