using System.Text.Json.Nodes;

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

    /// <summary>The component that is its paper, with its parameters; null: a plain table.</summary>
    public (Type Component, Dictionary<string, object?> Parameters)? Paper { get; init; }

    /// <summary>The rows of the CSV: those of the list, or one row for each figure.</summary>
    public Sheet Table => Rows ?? Flat.Of(Figures);
}
