using System.Globalization;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Messaging.Chat;
using FitCrm.Messaging.Mail;
using FitCrm.Messaging.Post;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Messaging.Setup;

/// <summary>Where an administrator enters a club's bot and tries it. A bot is saved only when Telegram knows it.</summary>
internal sealed class TelegramSetup(IDbContextFactory<FitCrmDb> dbs, Writes writes, TelegramApi api, Seals seals, BusinessClock clock) : IChannelSettings
{
    private static readonly SheetFields Fields = new("telegram");

    public string Key => "telegram";

    public async Task<ChannelSheet> Show(Club club, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await Sheet(db, club, ct);
    }

    public async Task<Outcome<Func<FitCrmDb, CancellationToken, Task<Outcome<ChannelSheet>>>>> Prepare(Club club, IReadOnlyDictionary<string, string> said, CancellationToken ct)
    {
        var words = new Said(said);
        if (words.Stranger(Drawn(null, club.Name)) is { } stranger) return new SettingUnknown(stranger);
        if (!EnumWord.TryRead<Listening>(words.Or("listening", "polling"), out var listening)) return new ListeningUnclear();
        var told = new TelegramSettings(listening, words["publicUrl"], words.Or("wording", Usual(club.Name)), words.Or("api", TelegramSettings.Telegram).TrimEnd('/'));
        if (TelegramChannel.Refuses(told) is { } why) return why;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var present = await db.Set<TelegramChannel>().AsNoTracking().SingleOrDefaultAsync(c => c.ClubId == club.Id, ct);
        var token = words["token"] is { Length: > 0 } entered ? entered : present is null ? null : seals.Open(present.Secret);
        if (token is null) return new TokenMissing();
        var bot = await api.Who(told.Api, token, ct);
        if (bot.Refused is { } no) return no;
        return (Func<FitCrmDb, CancellationToken, Task<Outcome<ChannelSheet>>>)((w, job) => SetUp(w, club, told, bot.Value, words["token"].Length > 0 ? seals.Seal(token) : null, job));
    }

    public async Task<Outcome<ChannelTried>> Try(Club club, string to, CancellationToken ct)
    {
        if (!clock.IsToday) return new NotToday();
        if (!long.TryParse(to.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)) return new ChatUnknown(to);
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Set<TelegramChannel>().AsNoTracking().SingleOrDefaultAsync(c => c.ClubId == club.Id, ct) is not { } bot) return new ChannelMissing();
        if (seals.Open(bot.Secret) is not { } token) return new ChannelTried(false, Words.Of("Messaging.secret-locked"));
        var receipt = await api.Send(bot.Api, token, to.Trim(), new(Words.Of("Messaging.test-short", club.Name), []), ct);
        await writes.Run((d, _) => { d.Note("tried", nameof(TelegramChannel), null, new { club = club.Code, reply = receipt.Line }); return Task.CompletedTask; }, ct);
        return new ChannelTried(receipt.Verdict == Verdict.Accepted, receipt.Line);
    }

    public Task<Outcome<string>> NewAddress(FitCrmDb db, Club club, CancellationToken ct) => Task.FromResult<Outcome<string>>(new AddressNone());

    private async Task<Outcome<ChannelSheet>> SetUp(FitCrmDb db, Club club, TelegramSettings told, Bot bot, string? secret, CancellationToken ct)
    {
        if (await db.Set<TelegramChannel>().AnyAsync(c => c.BotId == bot.Id && c.ClubId != club.Id, ct)) return new BotTaken();
        var channel = await db.Set<TelegramChannel>().AsTracking().SingleOrDefaultAsync(c => c.ClubId == club.Id, ct);
        if (channel is null)
        {
            var hook = Hooks.Make();
            db.Add(channel = TelegramChannel.For(club.Id, seals.Seal(hook), Hooks.HashOf(hook)));
        }
        if (channel.BotId != 0 && channel.BotId != bot.Id) await ChatBook.Forget(db, club.Id, clock.Now, ct);
        if (channel.SetUp(told, bot, secret).Refused is { } why) return why;
        (await db.Set<ChannelHealth>().AsTracking().SingleOrDefaultAsync(h => h.ClubId == club.Id && h.Channel == Channel.Chat, ct))?.Fresh();
        await db.SaveChangesAsync(ct);
        return await Sheet(db, club, ct);
    }

    private static string Usual(string club) => Words.Of("Messaging.chat-wording", club);

    private static async Task<ChannelSheet> Sheet(FitCrmDb db, Club club, CancellationToken ct)
    {
        var bot = await db.Set<TelegramChannel>().AsNoTracking().SingleOrDefaultAsync(c => c.ClubId == club.Id, ct);
        var health = await db.Set<ChannelHealth>().AsNoTracking().SingleOrDefaultAsync(h => h.ClubId == club.Id && h.Channel == Channel.Chat, ct);
        return Fields.Sheet(bot is not null, health, Drawn(bot, club.Name)) with { Note = bot is null ? null : Words.Of("Messaging.set-telegram-bot", bot.BotName) };
    }

    private static IReadOnlyList<ChannelField> Drawn(TelegramChannel? bot, string club) =>
    [
        Fields.Secret("token", bot is not null),
        Fields.Field("wording", "area", bot?.Wording ?? Usual(club)),
        Fields.Choice("listening", bot?.Listening == Listening.Webhook ? "webhook" : "polling", true, "polling", "webhook"),
        Fields.Field("publicUrl", "url", bot?.PublicUrl ?? "", true, true),
        Fields.Field("api", "url", bot?.Api ?? TelegramSettings.Telegram, true, true),
    ];
}
