namespace FitCrm.Retention;

/// <summary>What a mark on the drawing of a touch stands for.</summary>
public enum MarkKind
{
    /// <summary>A day that is known beforehand.</summary>
    At,

    /// <summary>Something that happens; drawn where it may.</summary>
    When,

    /// <summary>Days on which the engine watches for it.</summary>
    Watch,
}

/// <summary>A mark on the drawing, in days of a cycle of twelve months: 0 is S, 364 is E.</summary>
public readonly record struct TouchMark(MarkKind Kind, int Day, int Until);

/// <summary>A place of a touch whose wording, owner or channel can be changed; null where it says nothing about one.</summary>
/// <param name="Path">Where it stands in the touch: empty for the touch itself, else like <c>opens/0/way</c>.</param>
/// <param name="Lead">What it leads with, or the kind of a companion.</param>
/// <param name="Told">What is particular about it, in words; empty for the touch itself.</param>
/// <param name="Channel"><c>email</c> or <c>sms</c>.</param>
/// <param name="Template">Key of the wording.</param>
/// <param name="Owner">Whose task it is.</param>
public sealed record TouchPlace(string Path, Lead Lead, string Told, string? Channel, string? Template, string? Owner);

/// <summary>One touch of a playbook, as a page draws and edits it.</summary>
public sealed record TouchSketch
{
    /// <summary>Its number in the playbook.</summary>
    public required int Number { get; init; }

    /// <summary>Its key.</summary>
    public required string Key { get; init; }

    /// <summary><c>off</c>, <c>always</c>, <c>steady</c>, <c>learn</c>.</summary>
    public required string Mode { get; init; }

    /// <summary>Percent of the cycles that get nothing.</summary>
    public required int HoldPercent { get; init; }

    /// <summary>Nobody is ever held out.</summary>
    public required bool NeverHeld { get; init; }

    /// <summary>When it opens, in words.</summary>
    public required string When { get; init; }

    /// <summary>What it is for, as the playbook says.</summary>
    public required string Purpose { get; init; }

    /// <summary>What studies found, with a mark of their kind in square brackets.</summary>
    public required string Evidence { get; init; }

    /// <summary>The leading channels and the companions, each kind once.</summary>
    public required IReadOnlyList<Lead> Leads { get; init; }

    /// <summary>Where it stands on the cycle.</summary>
    public required IReadOnlyList<TouchMark> Marks { get; init; }

    /// <summary>What can be changed of it.</summary>
    public required IReadOnlyList<TouchPlace> Places { get; init; }

    /// <summary>The share of cycles that get it, of 100: the words of its mode.</summary>
    public string ModeKey => Mode == "steady" ? $"steady-{HoldPercent}" : Mode;

    /// <summary>The touches of a playbook in its order.</summary>
    public static IReadOnlyList<TouchSketch> Of(Playbook book) => Sketches.Sketcher.Of(book);
}
