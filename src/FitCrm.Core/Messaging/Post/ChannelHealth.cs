namespace FitCrm.Messaging.Post;

/// <summary>How the provider of one of a club's channels behaves. Not audited: it changes by itself.</summary>
internal sealed class ChannelHealth
{
    private ChannelHealth()
    {
    }

    /// <summary>The club whose channel it is.</summary>
    public Guid ClubId { get; private init; }

    /// <summary>Which of its channels.</summary>
    public Channel Channel { get; private init; }

    /// <summary>The provider's last words when it could not be reached or did not let us in; null while it works.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Since when.</summary>
    public DateTimeOffset? TroubleSince { get; private set; }

    /// <summary>It is left alone until then, by the machine's clock.</summary>
    public DateTimeOffset? RestUntil { get; private set; }

    /// <summary>When it last took a message.</summary>
    public DateTimeOffset? LastTaken { get; private set; }

    public static ChannelHealth Of(Guid clubId, Channel channel) => new() { ClubId = clubId, Channel = channel };

    /// <summary>It took a message.</summary>
    public void Works(DateTimeOffset at) => (Trouble, TroubleSince, RestUntil, LastTaken) = (null, null, null, at);

    /// <summary>It could not be reached, or did not let us in.</summary>
    public void Fails(string words, DateTimeOffset at, DateTimeOffset restUntil) => (Trouble, TroubleSince, RestUntil) = (words, TroubleSince ?? at, restUntil);

    /// <summary>It asks for a pause; nothing is wrong.</summary>
    public void Rest(DateTimeOffset until) => RestUntil = until;

    /// <summary>It was set up anew: tried again at once.</summary>
    public void Fresh() => (Trouble, TroubleSince, RestUntil) = (null, null, null);
}
