using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Messaging.Post;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Messaging.Mail;

/// <summary>Where an administrator sets up a club's e-mail and tries it.</summary>
internal sealed class ChannelDesk(IDbContextFactory<FitCrmDb> dbs, Writes writes, Seals seals, BusinessClock clock)
{
    /// <summary>The channel of a club with its health; refused when there is none.</summary>
    public async Task<Outcome<ChannelShown>> Show(Staff.Club club, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Set<EmailChannel>().SingleOrDefaultAsync(c => c.ClubId == club.Id, ct) is { } channel
            ? ChannelShown.Of(channel, await db.Set<ChannelHealth>().SingleOrDefaultAsync(h => h.ClubId == club.Id && h.Channel == Channel.Email, ct))
            : new ChannelMissing();
    }

    /// <summary>Sets a channel up, or changes it, inside a write job. <paramref name="password"/> null: keep the present one.</summary>
    public async Task<Outcome<ChannelShown>> SetUpIn(FitCrmDb db, Staff.Club club, EmailSettings said, string? password, CancellationToken ct)
    {
        var secret = string.IsNullOrEmpty(password) ? null : seals.Seal(password);
        var channel = await db.Set<EmailChannel>().SingleOrDefaultAsync(c => c.ClubId == club.Id, ct);
        if (channel is null) db.Add(channel = EmailChannel.For(club.Id));
        if (channel.SetUp(said, secret).Refused is { } why) return why;
        var health = await db.Set<ChannelHealth>().SingleOrDefaultAsync(h => h.ClubId == club.Id && h.Channel == Channel.Email, ct);
        health?.Fresh();
        return ChannelShown.Of(channel, health);
    }

    /// <summary>Sends a test mail at once and tells what the server said. Refused without a channel, and while the business day is not today.</summary>
    public async Task<Outcome<Reply>> Try(Staff.Club club, string to, CancellationToken ct)
    {
        if (!clock.IsToday) return new NotToday();
        if (!System.Net.Mail.MailAddress.TryCreate(to, out _)) return new SenderInvalid("to", to);
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Set<EmailChannel>().SingleOrDefaultAsync(c => c.ClubId == club.Id, ct) is not { } channel) return new ChannelMissing();
        using var line = new SmtpLine(channel, channel.Secret is { } secret ? seals.Open(secret) : null);
        var text = new FilledText(Words.Of("Messaging.test-title", club.Name), Words.Of("Messaging.test-body", club.Name));
        var reply = await line.Send(new($"{Guid.CreateVersion7():N}@{channel.Domain}", to, MailBody.Of(text, Letterhead.FooterOf(club.Name, null, "en"), "en"), null), ct);
        await writes.Run((d, _) => { d.Note("tried", "EmailChannel", null, new { club = club.Code, reply = reply.Line }); return Task.CompletedTask; }, ct);
        return reply;
    }
}

/// <summary>A channel as an administrator sees it: everything but the password.</summary>
internal sealed record ChannelShown(
    string Host, int Port, string Security, string? User, bool HasPassword, string From, string FromName, string? ReplyTo, string PublicUrl,
    string? Trouble, DateTimeOffset? TroubleSince, DateTimeOffset? LastTaken)
{
    public static ChannelShown Of(EmailChannel c, ChannelHealth? health) => new(
        c.Host, c.Port, c.Security == MailSecurity.None ? "none" : "starttls", c.User, c.Secret is not null, c.From, c.FromName, c.ReplyTo, c.PublicUrl,
        health?.Trouble, health?.TroubleSince, health?.LastTaken);
}
