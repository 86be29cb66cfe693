using System.Globalization;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Staff;

namespace FitCrm.Messaging.Mail;

/// <summary>E-mail on the page of channels: the same use cases as the API's.</summary>
internal sealed class EmailSetup(ChannelDesk desk, Writes writes) : IChannelSetup
{
    private const int UsualPort = 587;

    public string Key => "email";

    public string Icon => "mail";

    public async Task<ChannelCard> Show(Club club, CancellationToken ct)
    {
        var shown = await desk.Show(club, ct);
        if (shown.Refused is not null) return new(false, Fields(null));
        var channel = shown.Value;
        return new(true, Fields(channel), channel.Trouble, channel.TroubleSince, channel.LastTaken);
    }

    public async Task<Refusal?> SetUp(Club club, IReadOnlyDictionary<string, string> typed, CancellationToken ct)
    {
        string Of(string name) => typed.GetValueOrDefault(name, "");
        var port = Of("port").Trim();
        var number = port.Length == 0 ? UsualPort : int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0;
        var said = new EmailSettings(Of("host"), number, Of("security") == "none" ? MailSecurity.None : MailSecurity.StartTls, Of("user"), Of("from"), Of("fromName"), Of("replyTo"), Of("publicUrl"));
        return (await writes.Run((db, token) => desk.SetUpIn(db, club, said, Of("password"), token), ct)).Refused;
    }

    public async Task<Outcome<ChannelTrial>> Try(Club club, string to, CancellationToken ct) =>
        (await desk.Try(club, to, ct)).As(reply => new ChannelTrial(reply.Verdict == Verdict.Accepted, reply.Line));

    private static IReadOnlyList<ChannelField> Fields(ChannelShown? c) =>
    [
        new("host", c?.Host),
        new("port", (c?.Port ?? UsualPort).ToString(CultureInfo.InvariantCulture), "number"),
        new("security", c?.Security ?? "starttls") { Choices = ["starttls", "none"] },
        new("user", c?.User) { Optional = true },
        new("password", null, "password") { Optional = true, Kept = c is { HasPassword: true } },
        new("from", c?.From, "email"),
        new("fromName", c?.FromName),
        new("replyTo", c?.ReplyTo, "email") { Optional = true },
        new("publicUrl", c?.PublicUrl, "url"),
    ];
}
