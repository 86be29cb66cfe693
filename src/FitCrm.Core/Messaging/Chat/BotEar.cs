namespace FitCrm.Messaging.Chat;

/// <summary>How far a club's bot has been heard, and which node listens. Not audited: it changes by itself.</summary>
internal sealed class BotEar
{
    // After a week of silence Telegram's numbers start anew.
    private static readonly TimeSpan Silence = TimeSpan.FromDays(6);

    private BotEar()
    {
    }

    public Guid ClubId { get; private init; }

    /// <summary>The bot it heard last; another bot has numbers of its own.</summary>
    public long BotId { get; private set; }

    /// <summary>The number of the next update.</summary>
    public long Next { get; private set; }

    /// <summary>When the last update was handled, by the machine's clock.</summary>
    public DateTimeOffset? HeardAt { get; private set; }

    /// <summary>What was last told to Telegram about our address; empty: that we ask ourselves.</summary>
    public string? Told { get; private set; }

    public string? ClaimedBy { get; private set; }

    /// <summary>Until when the node listens, by the machine's clock.</summary>
    public DateTimeOffset? ClaimedUntil { get; private set; }

    public static BotEar Of(Guid clubId) => new() { ClubId = clubId };

    /// <summary>From which update on to ask; none: from the earliest there is.</summary>
    public long? From(DateTimeOffset now) => HeardAt is { } at && now - at < Silence && Next > 0 ? Next : null;

    /// <summary>Whether an update was handled before.</summary>
    public bool Knows(long update, DateTimeOffset now) => update < Next && From(now) is not null;

    /// <summary>An update was handled.</summary>
    public void Hear(long update, DateTimeOffset now) => (Next, HeardAt) = (update + 1, now);

    /// <summary>A node listens for a while; false when another does.</summary>
    public bool Claim(string node, DateTimeOffset now, TimeSpan span)
    {
        if (ClaimedBy != node && ClaimedUntil > now) return false;
        (ClaimedBy, ClaimedUntil) = (node, now + span);
        return true;
    }

    /// <summary>Listens to a bot: one that is new begins from its start, and is told anew where we are.</summary>
    public void Attend(long botId)
    {
        if (BotId != botId) (BotId, Next, HeardAt, Told) = (botId, 0, null, null);
    }

    /// <summary>Telegram knows where we are.</summary>
    public void Tell(string address) => Told = address;

    /// <summary>It must be told again.</summary>
    public void Forget() => Told = null;
}
