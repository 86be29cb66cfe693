using FitCrm.Shell.Kit;

namespace FitCrm.Shell.Desk;

/// <summary>The desk as it is opened: the club, the last card, the last 20, who is in.</summary>
public sealed record DeskView(string Club, string ClubName, IReadOnlyList<(string Code, string Name)> Clubs, DeskCard? Card, DeskFeed Feed)
{
    /// <summary>Whether the reader may sell here.</summary>
    public bool MaySell { get; init; }
}

/// <summary>The card of one check-in: verdict, person, one reason, what solves it, one prompt at most.</summary>
public sealed record DeskCard
{
    /// <summary>The check-in it is about.</summary>
    public required Guid Id { get; init; }

    /// <summary>Admitted, admitted with something to look at, refused.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>"Come in", "Stop".</summary>
    public required string Word { get; init; }

    /// <summary>One reason, in words.</summary>
    public required string Reason { get; init; }

    /// <summary>Club-local clock, "12:41".</summary>
    public required string At { get; init; }

    /// <summary>Null where nobody belongs to the card that was read.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>What was read of a card that nobody has; null where it is somebody's.</summary>
    public string? Unknown { get; init; }

    /// <summary>First name, large.</summary>
    public string FirstName { get; init; } = "";

    /// <summary>The rest of the name.</summary>
    public string LastName { get; init; } = "";

    /// <summary>Address of the photo, or null for initials.</summary>
    public string? Photo { get; init; }

    /// <summary>Stage key and its words ("Renewal, 9 days left"), or null.</summary>
    public (string Key, string Text)? Stage { get; init; }

    /// <summary>"Frozen until 4 Dec 2026", or null.</summary>
    public string? Frozen { get; init; }

    /// <summary>What the desk may want to know, label and value.</summary>
    public IReadOnlyList<(string Label, string Value)> Facts { get; init; } = [];

    /// <summary>Buttons that solve what the verdict names; the first has the key F4.</summary>
    public IReadOnlyList<DeskWay> Ways { get; init; } = [];

    /// <summary>The one prompt of the engine, or null.</summary>
    public DeskPrompt? Prompt { get; init; }

    /// <summary>Whether it may still be undone (10 minutes).</summary>
    public bool MayUndo { get; init; }

    /// <summary>Whether the desk may let them in once, with a reason.</summary>
    public bool MayLetIn { get; init; }

    /// <summary>Whether the reader may take a photo of them.</summary>
    public bool MayPhoto { get; init; }

    /// <summary>Code of the club.</summary>
    public string Club { get; init; } = "";
}

/// <summary>A button that solves a refusal or a warning: a page to open, <paramref name="InPlace"/> in the desk's own dialog.</summary>
public sealed record DeskWay(string Text, string Icon, string Href, bool InPlace = true);

/// <summary>Somebody in the club, and since when ("17:40").</summary>
public sealed record InsideRow(Guid Id, string Name, string? Photo, string Since);

/// <summary>What to say to whoever stands there; <paramref name="Answer"/> is where the answer goes.</summary>
public sealed record DeskPrompt(string Title, string Text, string Answer);

/// <summary>The last 20 check-ins of the club, how many today, how many are in.</summary>
public sealed record DeskFeed(string Club, int Today, int Here, IReadOnlyList<FeedRow> Rows);

/// <summary>One line of the feed.</summary>
public sealed record FeedRow(Guid Id, string At, string Name, string? Photo, string? Href, string Meta, Verdict Verdict, string Label, bool Open);

/// <summary>People found for what was typed.</summary>
public sealed record DeskFound(string Typed, IReadOnlyList<FoundRow> Rows, string? NewPersonHref);

/// <summary>One person found: who, one line, whether they may come in (null where the reader may not see it).</summary>
public sealed record FoundRow(Guid Id, string Name, string Meta, string? Photo, Verdict? Verdict, string Label);

