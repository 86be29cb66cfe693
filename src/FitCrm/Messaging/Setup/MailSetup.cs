using System.Globalization;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Messaging.Mail;
using FitCrm.Messaging.Post;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Messaging.Setup;

/// <summary>E-mail for a page that draws any channel; what it does is the desk's.</summary>
internal sealed class MailSetup(IDbContextFactory<FitCrmDb> dbs, ChannelDesk desk) : IChannelSettings
{
    private static readonly SheetFields Fields = new("email");

    public string Key => "email";

    public async Task<ChannelSheet> Show(Club club, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await Sheet(db, club.Id, ct);
    }

    public Task<Outcome<Func<FitCrmDb, CancellationToken, Task<Outcome<ChannelSheet>>>>> Prepare(Club club, IReadOnlyDictionary<string, string> said, CancellationToken ct) => Task.FromResult(Read(club, new(said)));

    public async Task<Outcome<ChannelTried>> Try(Club club, string to, CancellationToken ct) =>
        (await desk.Try(club, to, ct)).As(reply => new ChannelTried(reply.Verdict == Verdict.Accepted, reply.Line));

    public Task<Outcome<string>> NewAddress(FitCrmDb db, Club club, CancellationToken ct) => Task.FromResult<Outcome<string>>(new AddressNone());

    private Outcome<Func<FitCrmDb, CancellationToken, Task<Outcome<ChannelSheet>>>> Read(Club club, Said s)
    {
        if (s.Stranger(Drawn(null)) is { } stranger) return new SettingUnknown(stranger);
        if (!int.TryParse(s.Or("port", "587"), NumberStyles.None, CultureInfo.InvariantCulture, out var port)) return new PortInvalid();
        var told = new EmailSettings(s["host"], port, s["security"] == "none" ? MailSecurity.None : MailSecurity.StartTls, s["user"], s["from"], s["fromName"], s["replyTo"], s["publicUrl"]);
        return (Func<FitCrmDb, CancellationToken, Task<Outcome<ChannelSheet>>>)(async (db, job) =>
        {
            var done = await desk.SetUpIn(db, club, told, s["password"], job);
            if (done.Refused is { } no) return no;
            await db.SaveChangesAsync(job);
            return await Sheet(db, club.Id, job);
        });
    }

    private static async Task<ChannelSheet> Sheet(FitCrmDb db, Guid clubId, CancellationToken ct)
    {
        var channel = await db.Set<EmailChannel>().AsNoTracking().SingleOrDefaultAsync(c => c.ClubId == clubId, ct);
        var health = await db.Set<ChannelHealth>().AsNoTracking().SingleOrDefaultAsync(h => h.ClubId == clubId && h.Channel == Channel.Email, ct);
        return Fields.Sheet(channel is not null, health, Drawn(channel));
    }

    private static IReadOnlyList<ChannelField> Drawn(EmailChannel? c) =>
    [
        Fields.Field("host", "text", c?.Host ?? ""),
        Fields.Field("port", "number", (c?.Port ?? 587).ToString(CultureInfo.InvariantCulture)),
        Fields.Choice("security", c?.Security == MailSecurity.None ? "none" : "starttls", true, "starttls", "none"),
        Fields.Field("user", "text", c?.User ?? "", optional: true),
        Fields.Secret("password", c?.Secret is not null, optional: true),
        Fields.Field("from", "email", c?.From ?? ""),
        Fields.Field("fromName", "text", c?.FromName ?? ""),
        Fields.Field("replyTo", "email", c?.ReplyTo ?? "", optional: true),
        Fields.Field("publicUrl", "url", c?.PublicUrl ?? ""),
    ];
}
