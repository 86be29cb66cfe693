namespace FitCrm.Reports.Paper;

/// <summary>What a report puts on paper beside its tables.</summary>
public sealed record PaperParts
{
    /// <summary>For when and for whom, as known on which day.</summary>
    public required string Lead { get; init; }

    /// <summary>The numbers on top: what each is, its value, what it stands on.</summary>
    public IReadOnlyList<(string Title, string Value, string Note)> Tiles { get; init; } = [];

    /// <summary>A drawing under them, with its parameters, its heading and a note; null for none.</summary>
    public (string Title, Type Component, Dictionary<string, object?> Parameters, string Note)? Chart { get; init; }

    /// <summary>How it was counted, at the foot.</summary>
    public string How { get; init; } = "";
}

/// <summary>A table as paper shows it: its cells are written already, and it is known which columns are numbers.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Heads.</param>
/// <param name="Rows">Cells.</param>
/// <param name="Numbers">Which columns hold numbers.</param>
public sealed record PaperTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<bool> Numbers);
