namespace FitCrm.Messaging;

/// <summary>Where a message stands.</summary>
public enum MessageState
{
    /// <summary>Waits: for the send window, for a channel, or for the next try.</summary>
    Queued,

    /// <summary>A node has it in hand; when its claim runs out, another takes over.</summary>
    Sending,

    /// <summary>The mail server, the gateway or the chat took it.</summary>
    Sent,

    /// <summary>Given up.</summary>
    Failed,

    /// <summary>The address refused it for good.</summary>
    Bounced,

    /// <summary>Never to leave: consent withdrawn, address stopped, too late, or written on a day that was not today.</summary>
    Cancelled,
}
