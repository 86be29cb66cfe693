namespace FitCrm.Reports.Sheets;

/// <summary>A table with the name that stands on its tab, and over it on paper.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sheet">The table.</param>
internal sealed record NamedSheet(string Name, Sheet Sheet)
{
    /// <summary>A table of few rows.</summary>
    public static NamedSheet Of(string name, IReadOnlyList<string> columns, IEnumerable<object?[]> rows) => new(name, new(columns, rows.ToAsyncEnumerable()));
}

/// <summary>A share of a whole, 0 to 1, which a spreadsheet shows as a percentage.</summary>
internal readonly record struct Share(double Value)
{
    /// <summary>A share that may not be told.</summary>
    public static object? Of(double? value) => Digits.Round(value) is { } share ? new Share(share) : null;
}

/// <summary>A month, by its first day.</summary>
internal readonly record struct Month(DateOnly First);
