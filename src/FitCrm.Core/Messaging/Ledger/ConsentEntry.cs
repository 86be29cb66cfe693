namespace FitCrm.Messaging.Ledger;

/// <summary>One line of the ledger of consents: what a person said, when, to which words, and who wrote it down. Never changed, never removed but with the person.</summary>
internal sealed class ConsentEntry
{
    private ConsentEntry()
    {
    }

    public Guid Id { get; private init; }

    public Guid PersonId { get; private init; }

    public Channel Channel { get; private init; }

    public Purpose Purpose { get; private init; }

    public bool Given { get; private init; }

    /// <summary>When the person said so.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>The sentence they agreed to, or by which they withdrew.</summary>
    public string Wording { get; private init; } = "";

    public string Source { get; private init; } = "";

    public Guid? ByUserId { get; private init; }

    /// <summary>Writes a line.</summary>
    public static ConsentEntry Record(NewConsent said) => new()
    {
        Id = said.Id,
        PersonId = said.PersonId,
        Channel = said.Channel,
        Purpose = said.Purpose,
        Given = said.Given,
        At = said.At.ToUniversalTime(),
        Wording = said.Wording,
        Source = said.Source,
        ByUserId = said.ByUserId,
    };
}
