using FitCrm.Reports.Sheets;

namespace FitCrm.Reports;

/// <summary>A table that somebody takes out as a file: CSV, or a spreadsheet of typed cells. It may be long: its rows are written as they come.</summary>
/// <param name="Name">What stands on the tab of the sheet.</param>
/// <param name="Columns">The head.</param>
/// <param name="Rows">The cells of each row: texts, numbers, days, moments, money, yes or no; null is empty.</param>
internal sealed record TableFile(string Name, IReadOnlyList<string> Columns, IAsyncEnumerable<object?[]> Rows)
{
    /// <summary>The formats: what stands in an address, and how people call it.</summary>
    public static readonly IReadOnlyList<(string Format, string Text)> Formats = [("csv", "CSV"), ("xlsx", "Excel")];

    /// <summary>Media type of a format.</summary>
    public static string MediaOf(string format) => Asking.ReportWriter.MediaOf(format);

    /// <summary>Writes it. The CSV begins with the mark by which spreadsheets know UTF-8.</summary>
    public Task Write(string format, Stream to, CancellationToken ct) => format is "xlsx"
        ? Workbook.Write([new NamedSheet(Name, new(Columns, Rows))], to, ct)
        : CsvSheet.Write(new(Columns, Rows), to, ct, marked: true);
}
