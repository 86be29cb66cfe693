namespace FitCrm.Data;

/// <summary>An import as pages and API show it.</summary>
public sealed record ImportRunCard
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>people, contracts, visits, …</summary>
    public required string Kind { get; init; }

    /// <summary>The file's own name.</summary>
    public required string FileName { get; init; }

    /// <summary>Its size in bytes.</summary>
    public required long Size { get; init; }

    /// <summary>SHA-256 of it, in hexadecimal digits.</summary>
    public required string Hash { get; init; }

    /// <summary>Who brought it.</summary>
    public required string By { get; init; }

    /// <summary>When it was brought.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The club its rows belong to.</summary>
    public required Guid ClubId { get; init; }

    /// <summary>How far it has come.</summary>
    public required ImportState State { get; init; }

    /// <summary>Whether it waits for its turn.</summary>
    public required bool Waits { get; init; }

    /// <summary>Whether it was asked to stop.</summary>
    public required bool Stopping { get; init; }

    /// <summary>Whether rows may have been written.</summary>
    public required bool Wrote { get; init; }

    /// <summary>What became of the rows of the last dry run or run, so far.</summary>
    public required ImportCounts Counts { get; init; }

    /// <summary>Rows of the file; null until it was read to its end once.</summary>
    public required long? TotalRows { get; init; }

    /// <summary>How long the last dry run or run took.</summary>
    public required long ElapsedMs { get; init; }

    /// <summary>Why rows were not taken, the most frequent reason first.</summary>
    public required IReadOnlyList<RejectGroup> Reasons { get; init; }

    /// <summary>What went wrong as a whole; null when nothing did.</summary>
    public required string? Trouble { get; init; }

    /// <summary>When the run ended.</summary>
    public required DateTimeOffset? EndedAt { get; init; }

    /// <summary>Until when it can be taken back; null when it cannot.</summary>
    public required DateTimeOffset? UndoUntil { get; init; }

    /// <summary>What was used since and so was not taken back, or stands against it, at most <see cref="ImportBook.MostLeft"/>.</summary>
    public required IReadOnlyList<UndoLeft> Left { get; init; }

    /// <summary>The map as JSON.</summary>
    public required string Map { get; init; }
}

/// <summary>What became of rows; each row read is counted in exactly one of the other numbers.</summary>
public sealed record ImportCounts(long Read, long Created, long Updated, long Unchanged, long Duplicates, long Rejected);

/// <summary>Rows that were not taken for the same reason.</summary>
/// <param name="Column">The column at fault; null when the rows as a whole are.</param>
/// <param name="Why">The reason.</param>
/// <param name="Rows">How many.</param>
/// <param name="FirstRow">The first of them.</param>
/// <param name="Value">What stands there in the first of them.</param>
public sealed record RejectGroup(string? Column, string Why, long Rows, int FirstRow, string? Value);

/// <summary>Something that was used since the import.</summary>
/// <param name="PersonId">The person it belongs to; null for what belongs to nobody, such as a plan.</param>
/// <param name="What">What it is, in a word.</param>
/// <param name="Why">What happened to it since.</param>
public sealed record UndoLeft(Guid? PersonId, string What, string Why);
