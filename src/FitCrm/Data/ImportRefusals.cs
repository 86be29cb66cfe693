using FitCrm.Kernel;

namespace FitCrm.Data;

/// <summary>No import of this id, or one of a club that is not the caller's.</summary>
public sealed record ImportUnknown() : Refusal("import-unknown");

/// <summary>The import is in a state in which this cannot be asked.</summary>
public sealed record ImportBusy(ImportState State) : Refusal("import-busy")
{
    /// <inheritdoc/>
    public override object[] Named => [Words.Of($"Data.import-state-{State}")];
}

/// <summary>The day in which an import can be taken back is over.</summary>
public sealed record UndoTooLate() : Refusal("undo-too-late");

/// <summary>Nothing runs that could be cancelled.</summary>
public sealed record NothingRuns() : Refusal("nothing-runs");

/// <summary>The file that was uploaded is gone.</summary>
public sealed record ImportFileGone(int Days) : Refusal("import-file-gone")
{
    /// <inheritdoc/>
    public override object[] Named => [Days];
}

/// <summary>A file larger than may be uploaded.</summary>
public sealed record ImportTooLarge(long Megabytes) : Refusal("import-too-large", "file")
{
    /// <inheritdoc/>
    public override object[] Named => [Megabytes];
}

/// <summary>No file was sent.</summary>
public sealed record ImportFileMissing() : Refusal("import-file-missing", "file");

/// <summary>The file or map cannot be used; the sentence says why.</summary>
public sealed record ImportUnfit(string Name, string Why) : Refusal("import-unfit", Name)
{
    /// <inheritdoc/>
    public override object[] Named => [Why];
}

/// <summary>Rows of all clubs may be brought only by somebody of all clubs.</summary>
public sealed record ImportOfAllClubs() : Refusal("import-all-clubs", "kind");
