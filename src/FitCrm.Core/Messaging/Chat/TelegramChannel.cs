using FitCrm.Kernel;
using FitCrm.Messaging.Ledger;
using FitCrm.Messaging.Mail;
using FitCrm.Messaging.Sms;

namespace FitCrm.Messaging.Chat;

/// <summary>How the bot hears what people write to it.</summary>
public enum Listening
{
    /// <summary>We ask Telegram again and again; works without a public address.</summary>
    Polling,

    /// <summary>Telegram calls our public address.</summary>
    Webhook,
}

/// <summary>What an administrator says about a club's bot. <paramref name="Wording"/>: the sentence a person agrees to by pressing Start; <paramref name="Api"/>: another Bot API server than Telegram's own.</summary>
internal sealed record TelegramSettings(Listening Listening, string PublicUrl, string Wording, string Api)
{
    /// <summary>Telegram's own server.</summary>
    public const string Telegram = "https://api.telegram.org";
}

/// <summary>The bot behind a token, as Telegram tells it (getMe).</summary>
internal sealed record Bot(long Id, string Name);

/// <summary>A club's Telegram bot.</summary>
internal sealed class TelegramChannel : Entity, IAudited
{
    private TelegramChannel()
    {
    }

    public Guid ClubId { get; private init; }

    /// <summary>The bot's own id: one bot serves one club.</summary>
    public long BotId { get; private set; }

    /// <summary>Its name without the at sign, for links.</summary>
    public string BotName { get; private set; } = "";

    public Listening Listening { get; private set; }

    public string PublicUrl { get; private set; } = "";

    public string Wording { get; private set; } = "";

    public string Api { get; private set; } = "";

    /// <summary>The token, sealed; never shown, never in the audit.</summary>
    public string Secret { get; private set; } = "";

    /// <summary>What Telegram must say at our address, and what codes in letters are made with, sealed.</summary>
    public string HookSecret { get; private set; } = "";

    /// <summary>SHA-256 of it, in hexadecimal.</summary>
    public string HookHash { get; private set; } = "";

    Guid? IAudited.AuditPersonId => null;

    /// <summary>A club's bot that is not set up yet. <paramref name="sealedHook"/> and <paramref name="hookHash"/>: a new secret for what Telegram says at our address.</summary>
    public static TelegramChannel For(Guid clubId, string sealedHook, string hookHash) => new() { Id = Guid.CreateVersion7(), ClubId = clubId, HookSecret = sealedHook, HookHash = hookHash };

    /// <summary>Sets it up with a bot that Telegram has named. <paramref name="secret"/>: the sealed token, or null to keep the present one.</summary>
    public Outcome<TelegramChannel> SetUp(TelegramSettings said, Bot bot, string? secret)
    {
        if (Refuses(said) is { } why) return why;
        (Listening, PublicUrl, Wording, Api) = (said.Listening, said.PublicUrl.TrimEnd('/'), said.Wording, said.Api.TrimEnd('/'));
        (BotId, BotName, Secret) = (bot.Id, bot.Name, secret ?? Secret);
        return this;
    }

    /// <summary>Refused: an address without encryption, a webhook without a public address, a wording that is missing or over 500 signs.</summary>
    public static Refusal? Refuses(TelegramSettings said) => said switch
    {
        _ when !SmsRules.IsSafe(said.Api) => new BotServerInvalid(),
        { Listening: Listening.Webhook } when !SmsRules.IsSafe(said.PublicUrl) => new PublicUrlInvalid(),
        _ when string.IsNullOrWhiteSpace(said.Wording) || said.Wording.Length > 500 => new WordingMissing(),
        _ => null,
    };
}

internal sealed record BotServerInvalid() : Refusal("bot-server-invalid", "api");

internal sealed record BotRefused(string Words) : Refusal("bot-refused", "token")
{
    public override object[] Named => [Words];
}

internal sealed record BotTaken() : Refusal("bot-taken", "token");

internal sealed record TokenMissing() : Refusal("token-missing", "token");

internal sealed record ListeningUnclear() : Refusal("listening-unclear", "listening");

internal sealed record ChatUnknown(string Given) : Refusal("chat-unclear", "to")
{
    public override object[] Named => [Given];
}
