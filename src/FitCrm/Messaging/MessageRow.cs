namespace FitCrm.Messaging;

/// <summary>A message as other modules may read it.</summary>
public sealed record MessageRow
{
    /// <summary>The id its letter was handed in with.</summary>
    public Guid Id { get; init; }

    /// <summary>Whom it is for.</summary>
    public Guid PersonId { get; init; }

    /// <summary>The club that sends it.</summary>
    public Guid ClubId { get; init; }

    /// <summary>The way it goes.</summary>
    public Channel Channel { get; init; }

    /// <summary>What it is for.</summary>
    public Purpose Purpose { get; init; }

    /// <summary>Key of its wording.</summary>
    public string Template { get; init; } = "";

    /// <summary>The touch it belongs to.</summary>
    public Guid? TouchId { get; init; }

    /// <summary>Where it stands.</summary>
    public MessageState State { get; init; }

    /// <summary>Why it stands there: a word of ours, or the server's.</summary>
    public string? Reason { get; init; }

    /// <summary>When it was handed in.</summary>
    public DateTimeOffset QueuedAt { get; init; }

    /// <summary>When it may next be tried.</summary>
    public DateTimeOffset DueAt { get; init; }

    /// <summary>When it was sent, or given up; none while it is on its way.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>When the provider reported that it arrived; none where it did not, or the channel has no reports.</summary>
    public DateTimeOffset? DeliveredAt { get; init; }
}

/// <summary>A line of the ledger of consents as other modules may read it.</summary>
public sealed record ConsentRow
{
    /// <summary>Id of the line.</summary>
    public Guid Id { get; init; }

    /// <summary>Who agreed or refused.</summary>
    public Guid PersonId { get; init; }

    /// <summary>The way it is about.</summary>
    public Channel Channel { get; init; }

    /// <summary>The messages it is about.</summary>
    public Purpose Purpose { get; init; }

    /// <summary>Agreed, or refused.</summary>
    public bool Given { get; init; }

    /// <summary>When they said so.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The words they agreed to.</summary>
    public string Wording { get; init; } = "";

    /// <summary>Where it came from.</summary>
    public string Source { get; init; } = "";

    /// <summary>Who wrote it down.</summary>
    public Guid? ByUserId { get; init; }
}
