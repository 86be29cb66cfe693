using FitCrm.Data;
using FitCrm.Shell.Kit;

namespace FitCrm.Shell.Imports;

/// <summary>The page of imports: the way to bring a file, and what was brought.</summary>
/// <param name="Kinds">What rows may be.</param>
/// <param name="Clubs">Where they may belong; nothing where there is only one.</param>
/// <param name="Kind">The kind chosen.</param>
/// <param name="Club">The club chosen.</param>
/// <param name="Why">Why the file was not taken, and beside which field.</param>
/// <param name="Rows">Imports, newest first.</param>
/// <param name="Text">How many of them are shown.</param>
/// <param name="Back">The page before.</param>
/// <param name="Next">The page after.</param>
public sealed record ImportsView(IReadOnlyList<(string Value, string Text)> Kinds, IReadOnlyList<(string Value, string Text)> Clubs, string? Kind, string? Club,
    (string Field, string Text)? Why, IReadOnlyList<ImportLine> Rows, string Text, string? Back, string? Next)
{
    /// <summary>What is wrong with a field.</summary>
    public string? ErrorOf(string field) => Why is { } why && why.Field == field ? why.Text : null;
}

/// <summary>An import in the list.</summary>
public sealed record ImportLine(string Href, string FileName, string Kind, string By, string At, ImportBadge State, string Created, string Rejected);

/// <summary>A state as a badge.</summary>
public sealed record ImportBadge(string Text, string Kind, string Icon)
{
    /// <summary>The badge of a state.</summary>
    public static ImportBadge Of(ImportState state) => new(Say.W("import-is-" + state), state switch
    {
        ImportState.Done => "ok",
        ImportState.Failed => "stop",
        ImportState.Interrupted or ImportState.Cancelled => "warn",
        _ => "plain",
    }, state switch
    {
        ImportState.Done => "circle-check",
        ImportState.Failed => "alert-circle",
        ImportState.Interrupted or ImportState.Cancelled => "alert-triangle",
        ImportState.Undone => "arrow-back-up",
        ImportState.Checking or ImportState.Running or ImportState.Undoing => "run",
        _ => "note",
    });
}

/// <summary>One import: how far it is, what became of its rows, what can be done.</summary>
public sealed record ImportView
{
    /// <summary>Its address.</summary>
    public required string Address { get; init; }

    /// <summary>The file's name.</summary>
    public required string FileName { get; init; }

    /// <summary>When and by whom.</summary>
    public required string Lead { get; init; }

    /// <summary>How far it is.</summary>
    public required ImportState State { get; init; }

    /// <summary>The step it stands at, from 1.</summary>
    public required int Step { get; init; }

    /// <summary>What just happened, or null.</summary>
    public string? Said { get; init; }

    /// <summary>What it is in a sentence: kind, icon, words.</summary>
    public required (string? Kind, string Icon, string Strong, string Text) Now { get; init; }

    /// <summary>The button that goes on: where it leads and its words; null where there is none.</summary>
    public (string Action, string Text)? GoOn { get; init; }

    /// <summary>How far it has come, while something goes on.</summary>
    public ImportProgress? Progress { get; init; }

    /// <summary>The numbers.</summary>
    public IReadOnlyList<ImportFigure> Figures { get; init; } = [];

    /// <summary>Why rows were not taken.</summary>
    public IReadOnlyList<RejectGroup> Reasons { get; init; } = [];

    /// <summary>How many of the reasons are shown.</summary>
    public string ReasonsText { get; init; } = "";

    /// <summary>Until when it can be undone, in words; null when it cannot.</summary>
    public string? Undo { get; init; }

    /// <summary>Who or what was used since.</summary>
    public IReadOnlyList<LeftLine> Left { get; init; } = [];

    /// <summary>Whether the rest can be undone all the same.</summary>
    public bool MayUndoRest { get; init; }
}

/// <summary>A number with the door to what is behind it.</summary>
public sealed record ImportFigure(string Title, string Value, string Note, string? Href, string? Link);

/// <summary>How far something has come.</summary>
/// <param name="Address">Where to ask again.</param>
/// <param name="Text">In words.</param>
/// <param name="Percent">Of the whole; null where the whole is not known.</param>
/// <param name="Stop">Where it can be stopped; null where it cannot.</param>
/// <param name="StopText">What stopping means.</param>
public sealed record ImportProgress(string Address, string Text, double? Percent, string? Stop, string StopText);

/// <summary>Somebody, or something, used since.</summary>
public sealed record LeftLine(string Name, string? Href, string Why);

/// <summary>The page that says how a file is read.</summary>
public sealed record ColumnsView
{
    /// <summary>The import's address.</summary>
    public required string Address { get; init; }

    /// <summary>The file's name.</summary>
    public required string FileName { get; init; }

    /// <summary>When and by whom.</summary>
    public required string Lead { get; init; }

    /// <summary>What just happened, or null.</summary>
    public string? Said { get; init; }

    /// <summary>That the same file was imported before; null when it was not.</summary>
    public string? Same { get; init; }

    /// <summary>Why it cannot be read so.</summary>
    public string? Trouble { get; init; }

    /// <summary>What should be known beforehand.</summary>
    public string? Caution { get; init; }

    /// <summary>What the rows may be, and what they are taken for.</summary>
    public required (IReadOnlyList<(string Value, string Text)> Choices, string Chosen) Kind { get; init; }

    /// <summary>Maps kept for the kind.</summary>
    public IReadOnlyList<(string Value, string Text)> Kept { get; init; } = [];

    /// <summary>How the file is written: each found out, each may be said otherwise.</summary>
    public IReadOnlyList<FormField> Written { get; init; } = [];

    /// <summary>The columns.</summary>
    public IReadOnlyList<ColumnLine> Columns { get; init; } = [];

    /// <summary>What a column may be.</summary>
    public IReadOnlyList<(string Value, string Text)> Fields { get; init; } = [];

    /// <summary>Words of the file and what they mean.</summary>
    public IReadOnlyList<WordLine> Words { get; init; } = [];

    /// <summary>Values for every row: field and value.</summary>
    public IReadOnlyList<(string Field, string Value)> Constants { get; init; } = [];

    /// <summary>The fields of the preview.</summary>
    public IReadOnlyList<string> Heads { get; init; } = [];

    /// <summary>The first rows as they would be read.</summary>
    public IReadOnlyList<PreviewLine> Rows { get; init; } = [];
}

/// <summary>A column: its name, first values, the name of its choice and what is chosen.</summary>
public sealed record ColumnLine(string Name, string First, string Input, string Chosen);

/// <summary>A word of the file: its field, the names of its two inputs, what is chosen, what may be.</summary>
public sealed record WordLine(string Field, string Text, string TextInput, string Input, string Chosen, IReadOnlyList<(string Value, string Text)> Choices);

/// <summary>A row of the preview.</summary>
public sealed record PreviewLine(int Number, IReadOnlyList<PreviewCell> Cells, string? Why);

/// <summary>A cell of the preview: what is understood, or what stands there and why it is not.</summary>
public sealed record PreviewCell(string Text, string? Why);
