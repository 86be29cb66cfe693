using System.Globalization;
using System.Text;
using FitCrm.Data.Files;

namespace FitCrm.Data.Exports;

/// <summary>Writes a CSV file: UTF-8 with a mark (so that spreadsheets know it), commas, LF; text that begins like a formula keeps text by an apostrophe, which an import takes away.</summary>
internal sealed class CsvFile(Stream stream) : IAsyncDisposable
{
    private static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create(",\"\n\r;\t|");

    private readonly StreamWriter _file = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)) { NewLine = "\n" };

    public CsvFile(string path) : this(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read))
    {
    }

    public Task Write(IEnumerable<object?> cells) => _file.WriteLineAsync(string.Join(',', cells.Select(Text)));

    public ValueTask DisposeAsync() => _file.DisposeAsync();

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => Quoted(Cell.Out(text)),
        bool yes => yes ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset at => at.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
        IFormattable other => Quoted(other.ToString(null, CultureInfo.InvariantCulture)),
        _ => Quoted(value.ToString() ?? ""),
    };

    private static string Quoted(string text) => text.AsSpan().IndexOfAny(Special) < 0 && text.AsSpan().Trim().Length == text.Length ? text
        : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
