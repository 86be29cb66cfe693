namespace FitCrm.Reports;

/// <summary>What a report is asked: which days, as known on which day, for which clubs, broken down by what.</summary>
public sealed record ReportQuestion
{
    /// <summary>First day of the period.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day of the period.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Only what was known on this day counts.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The clubs; never empty.</summary>
    public required IReadOnlyList<Guid> Clubs { get; init; }

    /// <summary>Only people whom this user trains or looks after, and contracts this user sold; null: everybody.</summary>
    public Guid? OwnOf { get; init; }

    /// <summary>Dimensions of the breakdown.</summary>
    public IReadOnlyList<string> By { get; init; } = [];
}
