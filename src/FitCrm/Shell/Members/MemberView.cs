using FitCrm.Kernel;
using FitCrm.Shell.Kit;

namespace FitCrm.Shell.Members;

/// <summary>The member's card, ready to be shown; a part the reader may not see is null or empty.</summary>
public sealed record MemberView
{
    /// <summary>The person.</summary>
    public required Guid Id { get; init; }

    /// <summary>Full name.</summary>
    public required string Name { get; init; }

    /// <summary>Address of a photo, or null.</summary>
    public string? Photo { get; init; }

    /// <summary>Stage and relationship: key and words.</summary>
    public IReadOnlyList<(string Key, string Text)> Badges { get; init; } = [];

    /// <summary>Phone, e-mail, birthday, card: icon, words, address or null.</summary>
    public IReadOnlyList<(string Icon, string Text, string? Href)> Contact { get; init; } = [];

    /// <summary>What may be done: words, icon, address; the first is the filled button.</summary>
    public IReadOnlyList<MemberWay> Ways { get; init; } = [];

    /// <summary>What has just been done, in words, or null.</summary>
    public string? Said { get; init; }

    /// <summary>Points 0…100 with reasons; null for roles that do not see it, and without a stage.</summary>
    public MemberRisk? Risk { get; init; }

    /// <summary>Whether the reader may see contracts: else the card of the contract is left out.</summary>
    public bool SeesContract { get; init; }

    /// <summary>The running, coming or last contract; null for who never had one.</summary>
    public MemberContract? Contract { get; init; }

    /// <summary>The other contracts of the person, newest first.</summary>
    public IReadOnlyList<ContractLine> Contracts { get; init; } = [];

    /// <summary>A year of visits; null for roles that do not see them.</summary>
    public MemberVisits? Visits { get; init; }

    /// <summary>Touches that fired, were held, waited, or were stopped, newest first; null for roles that do not see them.</summary>
    public IReadOnlyList<TouchLine>? Touches { get; init; }

    /// <summary>Open work for this person.</summary>
    public IReadOnlyList<MemberTask> Tasks { get; init; } = [];

    /// <summary>What was charged and paid; null for roles that do not see it.</summary>
    public MemberAccount? Account { get; init; }

    /// <summary>Consents as they stand; empty for roles that neither see nor record them.</summary>
    public IReadOnlyList<ConsentLine> Consents { get; init; } = [];

    /// <summary>Whether the reader may record a consent.</summary>
    public bool MayConsent { get; init; }

    /// <summary>What the register knows, line by line; empty for who does not see contact data.</summary>
    public IReadOnlyList<Edits.AboutLine> About { get; init; } = [];

    /// <summary>Tags with who put them on; null for who does not see contact data.</summary>
    public IReadOnlyList<(string Tag, string By)>? Tags { get; init; }

    /// <summary>A tag that was refused.</summary>
    public string TagTyped { get; init; } = "";

    /// <summary>Why it was refused, or null.</summary>
    public string? TagRefused { get; init; }

    /// <summary>Who may be the same person: words, the address of both cards side by side, and of the other card.</summary>
    public IReadOnlyList<(string Text, string Beside, string Card)> Twins { get; init; } = [];

    /// <summary>When the engine looks next, and what waits; empty where it is not told.</summary>
    public IReadOnlyList<string> NextLook { get; init; } = [];

    /// <summary>What the story may be filtered by: words, address, whether it is so now.</summary>
    public IReadOnlyList<(string Text, string Href, bool Now)> StoryBy { get; init; } = [];

    /// <summary>What happened, notes among it, newest first.</summary>
    public IReadOnlyList<NoteLine> Notes { get; init; } = [];

    /// <summary>Address of what happened before, or null.</summary>
    public string? Older { get; init; }

    /// <summary>Address of the newest, where older ones are shown.</summary>
    public string? Newest { get; init; }

    /// <summary>The text of a note that was refused.</summary>
    public string NoteTyped { get; init; } = "";

    /// <summary>Why it was refused, or null.</summary>
    public string? NoteRefused { get; init; }

    /// <summary>Whether the reader may write a note.</summary>
    public bool MayNote { get; init; }
}

/// <summary>Something that may be done with the member.</summary>
public sealed record MemberWay(string Text, string Icon, string Href);

/// <summary>Risk points with their reasons in words.</summary>
public sealed record MemberRisk(int Points, IReadOnlyList<(string Points, string Why)> Reasons);

/// <summary>A contract with its bar.</summary>
public sealed record MemberContract(string Note, DateOnly Starts, DateOnly Ends, DateOnly Today, IReadOnlyList<ContractBar.Part> Parts,
    IReadOnlyList<(DateOnly From, DateOnly To)> Freezes, string BarLabel, IReadOnlyList<(string Label, string Value)> Facts, IReadOnlyList<MemberWay> Ways);

/// <summary>One line of a person's contracts.</summary>
public sealed record ContractLine(string Plan, string Dates, string State, Money Price);

/// <summary>Visit days of the last 12 months.</summary>
public sealed record MemberVisits(DateOnly Today, DateOnly Since, IReadOnlyDictionary<DateOnly, string> Days, IReadOnlyList<(DateOnly From, DateOnly To)> Frozen, string Summary, string Label);

/// <summary>One touch and what became of it.</summary>
public sealed record TouchLine(string Number, string Name, string Day, string State, string StateText, string Why);

/// <summary>A task about this person.</summary>
public sealed record MemberTask(Guid Id, string Title, string Why, bool Mine);

/// <summary>Charges and payments.</summary>
public sealed record MemberAccount(IReadOnlyList<LedgerLine> Lines, Money Owed, string? PayHref)
{
    /// <summary>Lines before the last charges.</summary>
    public IReadOnlyList<LedgerLine> Earlier { get; init; } = [];
}

/// <summary>A consent for one channel and purpose.</summary>
public sealed record ConsentLine(string Channel, string Purpose, string Text, bool Given, string When)
{
    /// <summary>Given by the person alone, through a link: so the chat is linked.</summary>
    public bool ByLink { get; init; }
}

/// <summary>A note somebody wrote, or something else that happened.</summary>
public sealed record NoteLine(string Text, string By, string When, string Kind);
