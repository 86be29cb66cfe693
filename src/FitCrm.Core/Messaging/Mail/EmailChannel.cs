using System.Net.Mail;
using FitCrm.Kernel;

namespace FitCrm.Messaging.Mail;

/// <summary>How the connection to the mail server is kept from listeners.</summary>
public enum MailSecurity
{
    /// <summary>STARTTLS before anything else is said; the server's certificate must be trusted.</summary>
    StartTls,

    /// <summary>None: only for a relay on the same machine or in the same rack, and never with a password.</summary>
    None,
}

/// <summary>What an administrator says about a club's mail server. <paramref name="PublicUrl"/> is the address under which members reach this program.</summary>
public sealed record EmailSettings(
    string Host, int Port, MailSecurity Security, string? User, string From, string FromName, string? ReplyTo, string PublicUrl);

/// <summary>A club's way to send e-mail.</summary>
internal sealed class EmailChannel : Entity, IAudited
{
    private EmailChannel()
    {
    }

    public Guid ClubId { get; private init; }

    public string Host { get; private set; } = "";

    public int Port { get; private set; }

    public MailSecurity Security { get; private set; }

    public string? User { get; private set; }

    /// <summary>The password, sealed; never shown, never in the audit.</summary>
    public string? Secret { get; private set; }

    public string From { get; private set; } = "";

    public string FromName { get; private set; } = "";

    public string? ReplyTo { get; private set; }

    public string PublicUrl { get; private set; } = "";

    Guid? IAudited.AuditPersonId => null;

    /// <summary>The domain of the sender, on the right of every Message-ID.</summary>
    public string Domain => From[(From.LastIndexOf('@') + 1)..];

    /// <summary>A club's channel that is not set up yet.</summary>
    public static EmailChannel For(Guid clubId) => new() { Id = Guid.CreateVersion7(), ClubId = clubId };

    /// <summary>Sets it up. <paramref name="secret"/>: the sealed password, or null to keep the present one. Refused: port 465, a name or address that cannot be one,
    /// a password without encryption, a user without password.</summary>
    public Outcome<EmailChannel> SetUp(EmailSettings said, string? secret)
    {
        if (Refuses(said, secret ?? Secret) is { } why) return why;
        (Host, Port, Security) = (said.Host.Trim(), said.Port, said.Security);
        (User, Secret) = string.IsNullOrWhiteSpace(said.User) ? (null, null) : (said.User.Trim(), secret ?? Secret);
        (From, FromName, ReplyTo) = (said.From.Trim(), said.FromName.Trim(), string.IsNullOrWhiteSpace(said.ReplyTo) ? null : said.ReplyTo.Trim());
        PublicUrl = said.PublicUrl.Trim().TrimEnd('/');
        return this;
    }

    private static Refusal? Refuses(EmailSettings said, string? secret) => said switch
    {
        _ when Uri.CheckHostName(said.Host.Trim()) == UriHostNameType.Unknown => new HostInvalid(said.Host),
        { Port: 465 } => new Port465(),
        { Port: < 1 or > 65535 } => new PortInvalid(),
        _ when !IsAddress(said.From) => new SenderInvalid("from", said.From),
        { ReplyTo.Length: > 0 } when !IsAddress(said.ReplyTo) => new SenderInvalid("replyTo", said.ReplyTo),
        _ when !Uri.TryCreate(said.PublicUrl, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttps && !(url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)) => new PublicUrlInvalid(),
        { User.Length: > 0, Security: MailSecurity.None } => new PasswordNeedsTls(),
        { User.Length: > 0 } when string.IsNullOrEmpty(secret) => new PasswordMissing(),
        _ => null,
    };

    private static bool IsAddress(string text) => MailAddress.TryCreate(text.Trim(), out var address) && address.Address == text.Trim();
}

internal sealed record HostInvalid(string Host) : Refusal("host-invalid", "host")
{
    public override object[] Named => [Host];
}

internal sealed record Port465() : Refusal("port-465", "port");

internal sealed record PortInvalid() : Refusal("port-invalid", "port");

internal sealed record SenderInvalid(string Where, string Address) : Refusal("sender-invalid", Where)
{
    public override object[] Named => [Address];
}

internal sealed record PublicUrlInvalid() : Refusal("public-url-invalid", "publicUrl");

internal sealed record PasswordNeedsTls() : Refusal("password-needs-tls", "security");

internal sealed record PasswordMissing() : Refusal("password-missing", "password");

internal sealed record ChannelMissing() : Refusal("channel-missing");

internal sealed record NotToday() : Refusal("not-today");
