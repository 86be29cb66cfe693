namespace FitCrm.Messaging;

/// <summary>A message that a module above asks to be sent. It names its wording and gives the fields; it holds no text.</summary>
/// <param name="Id">Made by the caller from what the letter is about, so that asking twice sends once; the Message-ID derives from it.</param>
/// <param name="PersonId">Whom it is for.</param>
/// <param name="ClubId">The club that sends it: its channel, its name, its time zone.</param>
/// <param name="Template">Key of the wording, such as <c>welcome</c>.</param>
/// <param name="Address">E-mail address or phone number at the moment of asking.</param>
public sealed record Letter(Guid Id, Guid PersonId, Guid ClubId, string Template, string Address)
{
    /// <summary>The way it goes.</summary>
    public Channel Channel { get; init; } = Channel.Email;

    /// <summary>Marketing letters need consent, wait for the send window and carry an unsubscribe link.</summary>
    public Purpose Purpose { get; init; } = Purpose.Marketing;

    /// <summary>The person's language (BCP 47); a wording missing in it is sent in English.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Values of the named fields (<see cref="Field"/>); days as <c>yyyy-MM-dd</c>. A missing one takes the default its wording states.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    /// <summary>Not before this instant; none: as soon as the send window is open.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Of no use after this instant: a letter that still waits then is cancelled. None: three days after it was due.</summary>
    public DateTimeOffset? GoodUntil { get; init; }

    /// <summary>The club's business day on which it is written; none: today. A letter of another day than the real one is kept, and never leaves.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The touch it belongs to, for the reports of work; none for a service message.</summary>
    public Guid? TouchId { get; init; }
}
