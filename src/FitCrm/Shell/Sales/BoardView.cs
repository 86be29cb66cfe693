namespace FitCrm.Shell.Sales;

/// <summary>The board: the open leads by stage.</summary>
public sealed record BoardView
{
    /// <summary>How many there are.</summary>
    public required string Lead { get; init; }

    /// <summary>What is filtered by.</summary>
    public required LeadChoices Choices { get; init; }

    /// <summary>A column for each stage.</summary>
    public required IReadOnlyList<BoardColumn> Columns { get; init; }

    /// <summary>Overdue ones and those without an owner or a next step: words, address, and whether they are what is looked at.</summary>
    public required IReadOnlyList<BoardChip> Chips { get; init; }

    /// <summary>The same leads as a list.</summary>
    public required string ListHref { get; init; }

    /// <summary>What has just been done, or null.</summary>
    public string? Said { get; init; }

    /// <summary>Why it was not done, or null.</summary>
    public string? Why { get; init; }

    /// <summary>Whether there is no lead at all.</summary>
    public bool IsEmpty { get; init; }

    /// <summary>Whether a filter is set.</summary>
    public bool IsFiltered { get; init; }
}

/// <summary>A number over the board that opens its names.</summary>
public sealed record BoardChip(string Text, string Href, bool Here, bool Wrong);

/// <summary>What the lists of leads are filtered by, with what is chosen.</summary>
public sealed record LeadChoices(string Club, IReadOnlyList<(string Value, string Text)> Clubs, string Owner, IReadOnlyList<(string Value, string Text)> Owners, string Source, IReadOnlyList<(string Value, string Text)> Sources)
{
    /// <summary>The stage, and stages to choose from; none on the board.</summary>
    public string Stage { get; init; } = "";

    /// <summary>See <see cref="Stage"/>.</summary>
    public IReadOnlyList<(string Value, string Text)> Stages { get; init; } = [];

    /// <summary>Open, won, lost or all; none on the board.</summary>
    public string State { get; init; } = "";

    /// <summary>See <see cref="State"/>.</summary>
    public IReadOnlyList<(string Value, string Text)> States { get; init; } = [];

    /// <summary>What else the address says, kept when something is chosen.</summary>
    public IReadOnlyList<(string Name, string Value)> Kept { get; init; } = [];
}

/// <summary>One stage of the board.</summary>
/// <param name="Key">Key of the stage.</param>
/// <param name="Name">Its name.</param>
/// <param name="Count">Leads in it.</param>
/// <param name="Oldest">How long the oldest has been in it, or null.</param>
/// <param name="Cards">Those whose next step is due first.</param>
/// <param name="AllHref">All of them.</param>
public sealed record BoardColumn(string Key, string Name, int Count, string? Oldest, IReadOnlyList<BoardCard> Cards, string AllHref);

/// <summary>One lead of the board.</summary>
public sealed record BoardCard(Guid Id, string Name, string Meta, string Owner, string Step, string Kind, string? Icon, IReadOnlyList<(string Key, string Text)> Ways, IReadOnlyList<(string Name, string Value)> Kept);
