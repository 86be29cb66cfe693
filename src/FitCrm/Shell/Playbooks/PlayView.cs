using FitCrm.Retention;
using FitCrm.Shell.Kit;

namespace FitCrm.Shell.Playbooks;

/// <summary>One touch of the playbook as a row.</summary>
public sealed record PlayRow
{
    /// <summary>The touch as the playbook says it.</summary>
    public required TouchSketch Touch { get; init; }

    /// <summary>What staff call it.</summary>
    public required string Name { get; init; }

    /// <summary>How often it fired in the last 30 days.</summary>
    public required int Fired { get; init; }

    /// <summary>Those people.</summary>
    public required string FiredHref { get; init; }

    /// <summary>Somebody was held out in the last twelve months, or will be by its mode: there is or will be something to compare with.</summary>
    public required bool Compared { get; init; }

    /// <summary>What is known of its effect, in words.</summary>
    public required string Effect { get; init; }

    /// <summary>The page with its editor open, or closed where it is.</summary>
    public required string Href { get; init; }

    /// <summary>Its editor, where it is open.</summary>
    public PlayForm? Form { get; init; }
}

/// <summary>The editor of a touch.</summary>
public sealed record PlayForm
{
    /// <summary>Where it is sent to.</summary>
    public required string Address { get; init; }

    /// <summary>The page without it.</summary>
    public required string Close { get; init; }

    /// <summary>The version it was made from.</summary>
    public required int Version { get; init; }

    /// <summary>The modes, and the chosen one.</summary>
    public required IReadOnlyList<string> Modes { get; init; }

    /// <summary>See <see cref="Modes"/>.</summary>
    public required string Mode { get; init; }

    /// <summary>Wordings, owners and channels, in groups: what the group is about, its fields.</summary>
    public required IReadOnlyList<(string Told, IReadOnlyList<FormField> Fields)> Places { get; init; }

    /// <summary>May only be read.</summary>
    public required bool ReadOnly { get; init; }

    /// <summary>What is to be mended that belongs to no field, or null.</summary>
    public string? Why { get; init; }
}

/// <summary>The playbook's page, ready to be shown.</summary>
public sealed record PlayView
{
    /// <summary>Version, since when, how many touches.</summary>
    public required string Lead { get; init; }

    /// <summary>Clubs to choose from and the chosen one; fewer than two: no choice.</summary>
    public required IReadOnlyList<(string Value, string Text)> Clubs { get; init; }

    /// <summary>Code of the chosen club, empty for all.</summary>
    public required string Club { get; init; }

    /// <summary>The clubs that this playbook is shown for, where the reader has more; null else.</summary>
    public string? For { get; init; }

    /// <summary>Days of adaptation and of renewal.</summary>
    public required int StageDays { get; init; }

    /// <summary>Percent who get no touch at all.</summary>
    public required int Holdout { get; init; }

    /// <summary>The touches.</summary>
    public required IReadOnlyList<PlayRow> Rows { get; init; }

    /// <summary>What was done before, or null.</summary>
    public string? Said { get; init; }
}
