using FitCrm.Kernel;

namespace FitCrm.Messaging.Chat;

/// <summary>The chat in which a club's bot reaches a person: begun by the person's own Start, ended by /stop, by blocking the bot, or by another chat in its place.</summary>
internal sealed class ChatLink : Entity, IAudited
{
    private ChatLink()
    {
    }

    public Guid ClubId { get; private init; }

    public Guid PersonId { get; private init; }

    /// <summary>Telegram's id of the chat.</summary>
    public string Address { get; private init; } = "";

    public DateTimeOffset LinkedAt { get; private init; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Why it ended: <c>stop</c>, <c>blocked</c>, <c>other-chat</c>.</summary>
    public string? Why { get; private set; }

    Guid? IAudited.AuditPersonId => PersonId;

    /// <summary>Links a chat with the person whose code it brought.</summary>
    public static ChatLink Begin(ChatCode code, string address, DateTimeOffset at) =>
        new() { Id = Guid.CreateVersion7(at), ClubId = code.ClubId, PersonId = code.PersonId, Address = address, LinkedAt = at };

    /// <summary>Ends it. Refused when it has ended.</summary>
    public Outcome<ChatLink> End(string why, DateTimeOffset at)
    {
        if (EndedAt is not null) return new NotLinked();
        (EndedAt, Why) = (at, why);
        return this;
    }
}

/// <summary>A code that links a chat with a person once: the last part of a link for that person alone.</summary>
internal sealed class ChatCode
{
    /// <summary>How long a code from the desk is good.</summary>
    public static readonly TimeSpan AtTheDesk = TimeSpan.FromDays(1);

    /// <summary>How long a code in a letter is good.</summary>
    public static readonly TimeSpan InALetter = TimeSpan.FromDays(30);

    private ChatCode()
    {
    }

    /// <summary>SHA-256 of the code, in hexadecimal: the code itself is kept nowhere.</summary>
    public string CodeHash { get; private init; } = "";

    public Guid ClubId { get; private init; }

    public Guid PersonId { get; private init; }

    public DateTimeOffset GoodUntil { get; private init; }

    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>A code for a person.</summary>
    public static ChatCode For(Guid clubId, Guid personId, string hash, DateTimeOffset goodUntil) => new() { CodeHash = hash, ClubId = clubId, PersonId = personId, GoodUntil = goodUntil };

    /// <summary>Uses it up. Refused when it was used, or is too old.</summary>
    public Outcome<ChatCode> Use(DateTimeOffset at)
    {
        if (UsedAt is not null || at > GoodUntil) return new CodeUsed();
        UsedAt = at;
        return this;
    }
}

internal sealed record NotLinked() : Refusal("not-linked");

internal sealed record CodeUsed() : Refusal("code-used");

internal sealed record BotMissing() : Refusal("bot-missing");
