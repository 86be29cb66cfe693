using FitCrm.Shell.Kit;

namespace FitCrm.Shell.Sales;

/// <summary>One lead: who, where in the funnel, what is next, what happened.</summary>
public sealed record LeadView
{
    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }
    public required string Name { get; init; }

    /// <summary>"Website · 3 days".</summary>
    public required string Meta { get; init; }

    /// <summary>Where it stands, as a badge.</summary>
    public required (string Text, string Kind, string Icon) Standing { get; init; }

    /// <summary>Phone and e-mail: icon, words, address.</summary>
    public required IReadOnlyList<(string Icon, string Text, string? Href)> Contact { get; init; }

    /// <summary>What they came for.</summary>
    public string? Wish { get; init; }

    /// <summary>Whether it is worked on.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether it can be opened again.</summary>
    public bool IsLost { get; init; }

    /// <summary>Where a contract is sold to them; null where the caller may not.</summary>
    public string? SellHref { get; init; }

    /// <summary>The stages: key, name, whether it stands there.</summary>
    public required IReadOnlyList<(string Key, string Text, bool Here)> Stages { get; init; }

    /// <summary>The next step as a badge, and what to say in it.</summary>
    public required (string Text, string Kind, string? Icon) Step { get; init; }

    /// <summary>What to say in the next step.</summary>
    public string Script { get; init; } = "";

    /// <summary>Whether the caller may say what came of the step, and whether it is a call.</summary>
    public (bool May, bool Call) Done { get; init; }

    /// <summary>Next step, day and owner, to be changed.</summary>
    public required IReadOnlyList<FormField> Plan { get; init; }

    /// <summary>Source and wish, to be changed.</summary>
    public required IReadOnlyList<FormField> About { get; init; }

    /// <summary>Why it is lost, and words about it.</summary>
    public required IReadOnlyList<FormField> Lose { get; init; }

    /// <summary>Whether the form of losing stands open.</summary>
    public bool LoseOpen { get; init; }

    /// <summary>What happened with the person, newest first.</summary>
    public required IReadOnlyList<Members.NoteLine> Story { get; init; }

    /// <summary>Where the older part of it is read, or null.</summary>
    public string? Older { get; init; }

    /// <summary>A note as it was typed, and what is wrong with it.</summary>
    public (string Typed, string? Error) Note { get; init; } = ("", null);

    /// <summary>What has just been done, or null.</summary>
    public string? Said { get; init; }

    /// <summary>Why it was not done, or null.</summary>
    public string? Why { get; init; }
}
