using FitCrm.Shell.Kit;
using FitCrm.Shell.Overview;

namespace FitCrm.Shell.Renewals;

/// <summary>A part of the due cycles: early, on time, in grace, lapsed.</summary>
public sealed record When(string Key, string Text, int People, double Share, string Kind, string Href);

/// <summary>A reason and how many gave it.</summary>
public sealed record LossReason(string Text, int People, bool Unknown, string Href);

/// <summary>A line of the breakdown; no rate under 20 due cycles.</summary>
public sealed record Slice(string Text, int Due, double? Rate, string Interval, int Lapsed, string LapsedHref);

/// <summary>The renewals page, ready to be shown.</summary>
public sealed record RenewalsView
{
    /// <summary>The period, what is final, as of when.</summary>
    public required string Lead { get; init; }

    /// <summary>The filter as it is: period, club, breakdown.</summary>
    public required RenewalsFilter Filter { get; init; }

    /// <summary>Addresses of the same figures as files.</summary>
    public required (string Csv, string Pdf) Files { get; init; }

    /// <summary>Rate, first and repeat, money rate, rejoined.</summary>
    public required IReadOnlyList<(string Title, Figure Figure)> Figures { get; init; }

    /// <summary>Final due cycles.</summary>
    public required int Final { get; init; }

    /// <summary>Early, on time, in grace, lapsed.</summary>
    public required IReadOnlyList<When> Whens { get; init; }

    /// <summary>Reasons of the lapsed, most first.</summary>
    public required IReadOnlyList<LossReason> Reasons { get; init; }

    /// <summary>Share of the lapsed whose reason is not known, in words.</summary>
    public required string Unknown { get; init; }

    /// <summary>The four parts, by month.</summary>
    public required IReadOnlyList<ChartRow> Months { get; init; }

    /// <summary>Rate, lower, upper and due by month.</summary>
    public required IReadOnlyList<ChartRow> Rates { get; init; }

    /// <summary>The breakdown chosen.</summary>
    public required IReadOnlyList<Slice> Slices { get; init; }

    /// <summary>The line of all.</summary>
    public required Slice All { get; init; }

    /// <summary>Cycles too young to be final, in words, or null.</summary>
    public string? Provisional { get; init; }
}

/// <summary>What the address of the page holds.</summary>
/// <param name="Period">Key of the period.</param>
/// <param name="Club">Code, empty for all.</param>
/// <param name="By">Key of the breakdown.</param>
/// <param name="Periods">Keys and words to choose from.</param>
/// <param name="Clubs">Codes and names to choose from.</param>
/// <param name="Bys">Breakdowns to choose from.</param>
public sealed record RenewalsFilter(string Period, string Club, string By,
    IReadOnlyList<(string Value, string Text)> Periods, IReadOnlyList<(string Value, string Text)> Clubs, IReadOnlyList<(string Value, string Text)> Bys)
{
    /// <summary>The same page with another breakdown.</summary>
    public string With(string by) => $"/renewals?period={Period}&club={Club}&by={by}#by";
}
