using FitCrm.Kernel;

namespace FitCrm.Reports;

/// <summary>No report of this name.</summary>
public sealed record ReportUnknown(string Name, string Known) : Refusal("report-unknown")
{
    /// <inheritdoc/>
    public override object[] Named => [Name, Known];
}

/// <summary>The last day of a period lies before its first.</summary>
public sealed record PeriodUpsideDown(DateOnly From, DateOnly To) : Refusal("period-upside-down", "to")
{
    /// <inheritdoc/>
    public override object[] Named => [From, To];
}

/// <summary>A period that no club has lived through or plans for.</summary>
public sealed record PeriodUnlikely(string In) : Refusal("period-unlikely", In)
{
    /// <summary>Whether a day is no day of a report.</summary>
    public static bool Is(DateOnly day) => day.Year is < Earliest or > Latest;

    /// <summary>First year of a report.</summary>
    public const int Earliest = 1900;

    /// <summary>Last year of a report.</summary>
    public const int Latest = 2200;

    /// <inheritdoc/>
    public override object[] Named => [Earliest, Latest];
}

/// <summary>Of the period to compare with one day is missing.</summary>
public sealed record CompareHalf(string In) : Refusal("compare-half", In);

/// <summary>This report is not compared with another period.</summary>
public sealed record NotCompared(string Name) : Refusal("not-compared", "compareFrom")
{
    /// <inheritdoc/>
    public override object[] Named => [Name];
}

/// <summary>Nothing can be broken down by this.</summary>
public sealed record DimensionUnknown(string Name, string Known) : Refusal("dimension-unknown", "by")
{
    /// <inheritdoc/>
    public override object[] Named => [Name, Known];
}

/// <summary>There is nothing to report on.</summary>
public sealed record NoClubYet() : Refusal("no-club-yet");

/// <summary>A report cannot be written as this.</summary>
public sealed record FormatUnknown(string Format, string Known) : Refusal("format-unknown", "format")
{
    /// <inheritdoc/>
    public override object[] Named => [Format, Known];
}

/// <summary>There is no browser on this machine that could print the PDF.</summary>
public sealed record NoBrowser() : Refusal("no-browser");

/// <summary>The browser was asked to print, and did not.</summary>
public sealed record NotPrinted(string Why) : Refusal("not-printed")
{
    /// <inheritdoc/>
    public override object[] Named => [Why];
}

/// <summary>More rows than anybody reads on paper.</summary>
public sealed record TooLongForPaper(int Most) : Refusal("too-long-for-paper", "format")
{
    /// <inheritdoc/>
    public override object[] Named => [Most];
}
