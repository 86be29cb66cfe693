using FitCrm.Shell.Renewals;

namespace FitCrm.Shell.Sales;

/// <summary>Of a hundred leads, how many joined: how far they came, why not, by source and by person.</summary>
public sealed record NumbersView
{
    /// <summary>For when and whom.</summary>
    public required string Lead { get; init; }

    /// <summary>Key of the chosen period.</summary>
    public required string Period { get; init; }

    /// <summary>The periods.</summary>
    public required IReadOnlyList<(string Value, string Text)> Periods { get; init; }

    /// <summary>Code of the chosen club, or empty.</summary>
    public required string Club { get; init; }

    /// <summary>The clubs; empty where there is one.</summary>
    public required IReadOnlyList<(string Value, string Text)> Clubs { get; init; }

    /// <summary>The same as files.</summary>
    public required IReadOnlyList<(string Text, string Href)> Files { get; init; }

    /// <summary>How many came at least so far: words, how many, share of all (null under 20), address of the names.</summary>
    public required IReadOnlyList<FunnelStep> Steps { get; init; }

    /// <summary>Why they did not join.</summary>
    public required IReadOnlyList<LossReason> Reasons { get; init; }

    /// <summary>How many were lost, in words.</summary>
    public required string ReasonsNote { get; init; }

    /// <summary>All together.</summary>
    public required FunnelSlice All { get; init; }

    /// <summary>By source.</summary>
    public required IReadOnlyList<FunnelSlice> Sources { get; init; }

    /// <summary>By person.</summary>
    public required IReadOnlyList<FunnelSlice> People { get; init; }

    /// <summary>Whether only the caller's own line stands in <see cref="People"/>.</summary>
    public bool OnlyOwn { get; init; }
}

/// <summary>A bar of the funnel.</summary>
public sealed record FunnelStep(string Text, int Leads, double Percent, string? Share, string Href);

/// <summary>A line of a breakdown: leads and joined ones with the addresses of their names, per hundred with its interval, or null where there are fewer than 20.</summary>
public sealed record FunnelSlice(string Text, int Leads, string LeadsHref, int Won, string WonHref, int Lost, string LostHref, int Open, string OpenHref, string? Per100, string Interval, double Percent);
