using FitCrm.Shell.Members;

namespace FitCrm.Shell.Stages;

/// <summary>How many stand somewhere, with the door to them.</summary>
/// <param name="Key">Key of the stage: adaptation, active-use, renewal, frozen, none.</param>
/// <param name="Count">How many; null where it is not known of that day.</param>
/// <param name="Href">Their names.</param>
public sealed record StandCount(string Key, int? Count, string Href);

/// <summary>A way people moved, in 7 and in 30 days.</summary>
public sealed record Move(string From, string To, int InWeek, string WeekHref, int InMonth, string MonthHref);

/// <summary>A band of risk and how many are in it.</summary>
public sealed record Band(string Text, int Count, double Share, string Kind, string Href);

/// <summary>One touch in the days that are looked at: how many reached which state, in the order of the states, each with the door to them.</summary>
public sealed record TouchCounts(string Name, string? Key, int Due, string DueHref, IReadOnlyList<(int Count, string Href)> States);

/// <summary>One touch of one person.</summary>
public sealed record PersonTouch(Guid PersonId, string Person, TouchLine Touch);

/// <summary>The retention page, ready to be shown.</summary>
public sealed record StagesView
{
    /// <summary>For whom and for when.</summary>
    public required string Lead { get; init; }

    /// <summary>The filter: code and name of the clubs, the chosen one, days as typed.</summary>
    public required StagesFilter Filter { get; init; }

    /// <summary>Who stands where.</summary>
    public IReadOnlyList<StandCount> Standing { get; init; } = [];

    /// <summary>Who moved which way.</summary>
    public IReadOnlyList<Move> Moves { get; init; } = [];

    /// <summary>Risk of those in a stage; empty for a past day.</summary>
    public IReadOnlyList<Band> Bands { get; init; } = [];

    /// <summary>By touch, and all of them.</summary>
    public IReadOnlyList<TouchCounts> Touches { get; init; } = [];

    /// <summary>The line of all touches.</summary>
    public TouchCounts? All { get; init; }

    /// <summary>How many wait now, and the door to them.</summary>
    public (int Count, string Href) Waiting { get; init; }

    /// <summary>This page of the people.</summary>
    public IReadOnlyList<PersonTouch> People { get; init; } = [];

    /// <summary>"1–50 of 118".</summary>
    public string Text { get; init; } = "";

    /// <summary>The page before, or null.</summary>
    public string? Back { get; init; }

    /// <summary>The page after, or null.</summary>
    public string? Next { get; init; }
}

/// <summary>The filter bar of the retention page.</summary>
public sealed record StagesFilter
{
    /// <summary>Code and name; fewer than two: no choice.</summary>
    public required IReadOnlyList<(string Value, string Text)> Clubs { get; init; }

    /// <summary>The chosen club.</summary>
    public required string Club { get; init; }

    /// <summary>Touches to choose from.</summary>
    public IReadOnlyList<(string Value, string Text)> Touches { get; init; } = [];

    /// <summary>The chosen touch.</summary>
    public string Touch { get; init; } = "";

    /// <summary>States to choose from.</summary>
    public IReadOnlyList<(string Value, string Text)> States { get; init; } = [];

    /// <summary>The chosen state.</summary>
    public string State { get; init; } = "";

    /// <summary>First day, as typed.</summary>
    public required string From { get; init; }

    /// <summary>Last day, as typed.</summary>
    public required string To { get; init; }

    /// <summary>Spans at hand: words, address, whether it is the chosen one.</summary>
    public IReadOnlyList<(string Text, string Href, bool Chosen)> Spans { get; init; } = [];

    /// <summary>What is wrong with the days, or null.</summary>
    public string? Why { get; init; }

    /// <summary>With which field.</summary>
    public string? WhyField { get; init; }
}
