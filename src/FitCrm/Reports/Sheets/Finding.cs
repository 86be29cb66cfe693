using System.Text.Json.Nodes;
using FitCrm.Kernel;

namespace FitCrm.Reports.Sheets;

/// <summary>What a report found: figures, or rows, or both. Every format is written from this one value.</summary>
internal sealed record Finding
{
    /// <summary>The report's name.</summary>
    public required string Name { get; init; }

    /// <summary>What was asked.</summary>
    public required ReportQuestion Question { get; init; }

    /// <summary>The figures, in the order in which they are told; doubles are rounded already.</summary>
    public required JsonObject Figures { get; init; }

    /// <summary>The rows of a list; null where the figures are all.</summary>
    public Sheet? Rows { get; init; }

    /// <summary>What stands on its paper beside the tables; null: the figures and the rows only.</summary>
    public Paper.PaperParts? Parts { get; init; }

    /// <summary>The component that is its paper, with its parameters; null: the parts and the tables.</summary>
    public (Type Component, Dictionary<string, object?> Parameters)? Paper { get; init; }

    /// <summary>The tables a spreadsheet shows, each on a sheet of its own, before the rows and the figures.</summary>
    public IReadOnlyList<NamedSheet> Tables { get; init; } = [];

    /// <summary>The rows of the CSV where they are neither a list nor one row for each figure; such figures are no list of pairs.</summary>
    public Sheet? Csv { get; init; }

    /// <summary>The rows of the CSV: those of the list, or one row for each figure.</summary>
    public Sheet Table => Rows ?? Csv ?? Flat.Of(Figures);

    /// <summary>The sheets of a spreadsheet: the tables, the list, and every figure as it stands in the files.</summary>
    public IEnumerable<NamedSheet> Sheets => [.. Tables, .. Rows is { } rows ? [new NamedSheet(Words.Of("Reports." + Name), rows with { Columns = [.. rows.Columns.Select(HeadOf)] })] : Array.Empty<NamedSheet>(),
        Csv is { } csv ? new(Words.Of("Reports.sheet-figures"), csv with { Columns = [.. csv.Columns.Select(HeadOf)] }) : new(Words.Of("Reports.sheet-figures"), Flat.Typed(Figures))];

    /// <summary>The head of a column in words; as in the files where there are none.</summary>
    public static string HeadOf(string column) => Words.Knows("Reports.col-" + column) ? Words.Of("Reports.col-" + column) : column;
}
