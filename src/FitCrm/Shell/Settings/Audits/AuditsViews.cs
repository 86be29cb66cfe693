namespace FitCrm.Shell.Settings.Audits;

/// <summary>A page of the audit.</summary>
/// <param name="Fields">The filter.</param>
/// <param name="Lines">The lines, newest first.</param>
/// <param name="Person">About whom only, or null.</param>
/// <param name="Found">Who fits what was typed, where it is not one: name and address.</param>
/// <param name="Nobody">Nobody fits what was typed.</param>
/// <param name="Older">Address of the next page, or null.</param>
/// <param name="Newest">Address of the first page, or null on it.</param>
/// <param name="FindsPeople">Whether the reader may ask for a person.</param>
public sealed record AuditsView(AuditFields Fields, IReadOnlyList<AuditShown> Lines, string? Person, IReadOnlyList<AuditPerson> Found, bool Nobody, string? Older, string? Newest, bool FindsPeople);

/// <summary>The filter of the audit: choices and what is chosen.</summary>
public sealed record AuditFields(IReadOnlyList<(string Value, string Text)> Whos, string Who, IReadOnlyList<(string Value, string Text)> Whats, string What, string From, string To, string Q, Guid? Person)
{
    /// <summary>The first day is none.</summary>
    public bool FromUnclear { get; init; }

    /// <summary>The last day is none.</summary>
    public bool ToUnclear { get; init; }
}

/// <summary>Somebody a search found.</summary>
public sealed record AuditPerson(string Name, string Href);

/// <summary>One line of the audit in words.</summary>
/// <param name="When">Day and clock.</param>
/// <param name="Who">Who did it.</param>
/// <param name="From">From where.</param>
/// <param name="Did">What was done.</param>
/// <param name="To">To what.</param>
/// <param name="Person">The person it is about: name, and address of the card or null.</param>
/// <param name="Refused">Whether it was refused.</param>
/// <param name="Changes">Field, before, after; before is null where there is only one value.</param>
/// <param name="Kept">Why there is nothing to read, or null.</param>
public sealed record AuditShown(string When, string Who, string From, string Did, string To, (string Name, string? Href)? Person, bool Refused, IReadOnlyList<(string Field, string? Before, string After)> Changes, string? Kept)
{
    /// <summary>What the thing is called; null where that is not known.</summary>
    public string? Which { get; init; }
}
