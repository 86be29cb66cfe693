namespace FitCrm.Reports.Asking;

/// <summary>A report as it was asked for, on the command line or in an address, before it is understood.</summary>
/// <param name="Name">Name of the report.</param>
internal sealed record Ask(string Name)
{
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    /// <summary>First and last day of another period, which the renewals are compared with.</summary>
    public DateOnly? CompareFrom { get; init; }

    /// <summary>See <see cref="CompareFrom"/>.</summary>
    public DateOnly? CompareTo { get; init; }

    /// <summary>The day of the report; without one, the business day of the clubs.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Dimensions, separated by commas.</summary>
    public string? By { get; init; }

    /// <summary>Code of a club; without one, all clubs of the caller.</summary>
    public string? Club { get; init; }

    /// <summary>One of <see cref="Formats"/>; without one, json.</summary>
    public string? Format { get; init; }

    /// <summary>What a report can be written as. <c>html</c> is the page that the PDF is printed from.</summary>
    public static readonly IReadOnlyList<string> Formats = ["json", "csv", "xlsx", "pdf", "html"];
}
