using FitCrm.Shell.Kit;

namespace FitCrm.Shell.Members.Deeds;

/// <summary>A form that changes dates or money of one member, with what it would change shown before it is saved.</summary>
public sealed record DeedView
{
    /// <summary>"Freeze the contract".</summary>
    public required string Title { get; init; }

    /// <summary>For whom, and what is so now.</summary>
    public required string Lead { get; init; }

    /// <summary>The member's page, and their name.</summary>
    public required (string Href, string Name) Back { get; init; }

    /// <summary>Where the form goes; its preview is at <c>Address/preview</c>.</summary>
    public required string Address { get; init; }

    /// <summary>Words of the button.</summary>
    public required string Button { get; init; }

    /// <summary>The fields.</summary>
    public required IReadOnlyList<FormField> Fields { get; init; }

    /// <summary>The dates and money there will be.</summary>
    public required DeedResult Result { get; init; }

    /// <summary>Why it cannot be done at all yet, with the way out, instead of the form; or null.</summary>
    public (string Text, string? Href, string? Way)? Missing { get; init; }

    /// <summary>Whether what was sent has just been refused.</summary>
    public bool Refused { get; init; }

    /// <summary>Why it was refused, in one sentence: how many fields are to be mended, or the reason itself.</summary>
    public string? WhatIsWrong => Fields.Count(f => f.Error is not null) is > 0 and var wrong ? Say.N("form-refused", wrong) : Result.Why;

    /// <summary>The same id again is the same change: a doubled click saves once.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();
}

/// <summary>What would change: lines of dates and money, or why it cannot be done.</summary>
public sealed record DeedResult(IReadOnlyList<LedgerLine> Lines, string? Why = null);
