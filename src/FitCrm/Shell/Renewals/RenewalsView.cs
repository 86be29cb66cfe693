using FitCrm.Shell.Kit;
using FitCrm.Shell.Overview;

namespace FitCrm.Shell.Renewals;

/// <summary>A part of the due cycles: early, on time, in grace, lapsed.</summary>
public sealed record When(string Key, string Text, int People, double Share, string Kind, string Href);

/// <summary>A reason and how many gave it.</summary>
public sealed record LossReason(string Text, int People, bool Unknown, string Href);

/// <summary>A line of the breakdown; no rate under 20 due cycles.</summary>
public sealed record Slice(string Text, int Due, double? Rate, string Interval, int Lapsed, string DueHref, string LapsedHref);

/// <summary>The renewals page, ready to be shown.</summary>
public sealed record RenewalsView
{
    /// <summary>The period, what is final, as of when.</summary>
    public required string Lead { get; init; }

    /// <summary>The filter as it is: period, club, breakdown.</summary>
    public required RenewalsFilter Filter { get; init; }

    /// <summary>Addresses of the same figures as files.</summary>
    public IReadOnlyList<(string Text, string Href)> Files { get; init; } = [];

    /// <summary>Rate, first and repeat, money rate, rejoined.</summary>
    public IReadOnlyList<(string Title, Figure Figure)> Figures { get; init; } = [];

    /// <summary>Final due cycles.</summary>
    public int Final { get; init; }

    /// <summary>Early, on time, in grace, lapsed.</summary>
    public IReadOnlyList<When> Whens { get; init; } = [];

    /// <summary>Reasons of the lapsed, most first.</summary>
    public IReadOnlyList<LossReason> Reasons { get; init; } = [];

    /// <summary>Share of the lapsed whose reason is not known, in words.</summary>
    public string Unknown { get; init; } = "";

    /// <summary>The four parts, by month.</summary>
    public IReadOnlyList<ChartRow> Months { get; init; } = [];

    /// <summary>Rate, lower, upper and due by month.</summary>
    public IReadOnlyList<ChartRow> Rates { get; init; } = [];

    /// <summary>The breakdown chosen.</summary>
    public IReadOnlyList<Slice> Slices { get; init; } = [];

    /// <summary>The line of all.</summary>
    public Slice? All { get; init; }

    /// <summary>The other period beside this one, or null.</summary>
    public ComparedView? Compared { get; init; }

    /// <summary>How long members stay, or null where too few joined.</summary>
    public StayView? Stays { get; init; }

    /// <summary>Cycles too young to be final, in words, or null.</summary>
    public string? Provisional { get; init; }
}
