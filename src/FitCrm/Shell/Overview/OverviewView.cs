using FitCrm.Shell.Kit;

namespace FitCrm.Shell.Overview;

/// <summary>A number of the start page, in words, with the door to its names.</summary>
public sealed record Figure(string Value, string? Small, string Note, string Link, string Href, double? Share = null, string? ShareLabel = null)
{
    /// <summary>The words of a door to so many names; none where nobody is behind it.</summary>
    public static string See(string key, long names) => names == 0 ? "" : Say.N(key, names);
}

/// <summary>One line of the pipeline: contracts that end in a span of days.</summary>
public sealed record PipeLine(string Span, int Due, int Renewed, string Href, string Open);

/// <summary>A stage and how many are in it now.</summary>
public sealed record StageCount(string Stage, int Count, string Href);

/// <summary>The owner's start page, ready to be shown.</summary>
public sealed record OverviewView
{
    /// <summary>For which clubs and as of when.</summary>
    public required string Lead { get; init; }

    /// <summary>Clubs to choose from: code (empty for all), name, whether it is the chosen one. Empty with one club.</summary>
    public IReadOnlyList<(string Code, string Name, bool Chosen)> Clubs { get; init; } = [];

    /// <summary>Up to which day.</summary>
    public required string DueTitle { get; init; }

    /// <summary>Contracts that end from today up to 30 days ahead, both counted, and those of them already renewed.</summary>
    public required Figure Due { get; init; }

    /// <summary>Final renewal rate of the last 12 final months with its Wilson 95 % interval.</summary>
    public required Figure Rate { get; init; }

    /// <summary>Final lapses and cancellations for 1,000 member-months.</summary>
    public required Figure Attrition { get; init; }

    /// <summary>Members at risk.</summary>
    public required Figure AtRisk { get; init; }

    /// <summary>Rate by month of the end, with interval and due cycles.</summary>
    public required IReadOnlyList<ChartRow> Months { get; init; }

    /// <summary>Due in 30, 31–60, 61–90 days.</summary>
    public required IReadOnlyList<PipeLine> Pipeline { get; init; }

    /// <summary>How many are in each stage.</summary>
    public required IReadOnlyList<StageCount> Stages { get; init; }
}
