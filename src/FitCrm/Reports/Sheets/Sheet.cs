namespace FitCrm.Reports.Sheets;

/// <summary>A table that may be long: its columns, and rows that come one after another. Numbers stay numbers until they are written.</summary>
internal sealed record Sheet(IReadOnlyList<string> Columns, IAsyncEnumerable<object?[]> Rows);
