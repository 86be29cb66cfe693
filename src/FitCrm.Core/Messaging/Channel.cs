namespace FitCrm.Messaging;

/// <summary>The way a message takes to a person.</summary>
public enum Channel
{
    /// <summary>E-mail.</summary>
    Email,

    /// <summary>Short text message.</summary>
    Sms,

    /// <summary>A chat with the club's Telegram bot.</summary>
    Chat,
}

/// <summary>What a message is for; a person agrees to each purpose apart.</summary>
public enum Purpose
{
    /// <summary>Touches, invitations, offers: only with a consent that stands.</summary>
    Marketing,

    /// <summary>What the contract needs (payment failed, the term ends): allowed until the person refuses it.</summary>
    Service,
}
