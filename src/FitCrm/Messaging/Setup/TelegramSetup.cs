using System.Globalization;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Messaging.Chat;
using FitCrm.Messaging.Mail;
using FitCrm.Messaging.Post;
using FitCrm.Messaging.Sms;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Messaging.Setup;

/// <summary>Where an administrator enters a club's bot and tries it. A bot is saved only when Telegram knows it.</summary>
internal sealed class TelegramSetup(IDbContextFactory<FitCrmDb> dbs, Writes writes, TelegramApi api, Seals seals, BusinessClock clock) : IWay
{
    public string Key => "telegram";

    public string Icon => "message-circle";

    public async Task<ChannelCard> Show(Club club, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var (bot, health) = await Read(db, club.Id, ct);
        return new(bot is not null, Fields(bot, club.Name), health?.Trouble, health?.TroubleSince, health?.LastTaken);
    }

    public async Task<Refusal?> SetUp(Club club, IReadOnlyDictionary<string, string> typed, CancellationToken ct)
    {
        var prepared = await Prepare(club, typed, ct);
        return prepared.Refused ?? (await writes.Run(prepared.Value, ct)).Refused;
    }

    public async Task<Outcome<Func<FitCrmDb, CancellationToken, Task<Outcome<WayTold>>>>> Prepare(Club club, IReadOnlyDictionary<string, string> said, CancellationToken ct)
    {
        var words = new Said(said);
        if (words.Stranger(Fields(null, club.Name)) is { } stranger) return new SettingUnknown(stranger);
        if (!EnumWord.TryRead<Listening>(words.Or("listening", "polling"), out var listening)) return new ListeningUnclear();
        var told = new TelegramSettings(listening, words["publicUrl"], words.Or("wording", Usual(club.Name)), words.Or("api", TelegramSettings.Telegram).TrimEnd('/'));
        if (TelegramChannel.Refuses(told) is { } why) return why;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var (present, _) = await Read(db, club.Id, ct);
        var token = words["token"] is { Length: > 0 } entered ? entered : present is null ? null : seals.Open(present.Secret);
        if (token is null) return new TokenMissing();
        var bot = await api.Who(told.Api, token, ct);
        if (bot.Refused is { } no) return no;
        return (Func<FitCrmDb, CancellationToken, Task<Outcome<WayTold>>>)((w, job) => Keep(w, club, told, bot.Value, words["token"].Length > 0 ? seals.Seal(token) : null, job));
    }

    public async Task<Outcome<ChannelTrial>> Try(Club club, string to, CancellationToken ct)
    {
        if (!clock.IsToday) return new NotToday();
        if (!long.TryParse(to.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)) return new ChatUnknown(to);
        await using var db = await dbs.CreateDbContextAsync(ct);
        if ((await Read(db, club.Id, ct)).Bot is not { } bot) return new WayMissing();
        if (seals.Open(bot.Secret) is not { } token) return new ChannelTrial(false, Words.Of("Messaging.secret-locked"));
        var receipt = await api.Send(bot.Api, token, to.Trim(), new(Words.Of("Messaging.test-short", club.Name), []), ct);
        await writes.Run((d, _) => { d.Note("tried", nameof(TelegramChannel), null, new { club = club.Code, reply = receipt.Line }); return Task.CompletedTask; }, ct);
        return new ChannelTrial(receipt.Verdict == Verdict.Accepted, receipt.Line);
    }

    public async Task<WayTold> Tell(FitCrmDb db, Club club, CancellationToken ct)
    {
        var (bot, health) = await Read(db, club.Id, ct);
        var settings = Fields(bot, club.Name).Where(f => f.Name != "token").ToDictionary(f => f.Name, f => f.Value ?? "");
        return new(Key, bot is not null, settings, bot is not null, bot?.BotName, health?.Trouble, health?.TroubleSince, health?.LastTaken, []);
    }

    private async Task<Outcome<WayTold>> Keep(FitCrmDb db, Club club, TelegramSettings told, Bot bot, string? secret, CancellationToken ct)
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
        return await Tell(db, club, ct);
    }

    private static string Usual(string club) => Words.Of("Messaging.chat-wording", club);

    private static async Task<(TelegramChannel? Bot, ChannelHealth? Health)> Read(FitCrmDb db, Guid clubId, CancellationToken ct) => (
        await db.Set<TelegramChannel>().AsNoTracking().SingleOrDefaultAsync(c => c.ClubId == clubId, ct),
        await db.Set<ChannelHealth>().AsNoTracking().SingleOrDefaultAsync(h => h.ClubId == clubId && h.Channel == Channel.Chat, ct));

    private static IReadOnlyList<ChannelField> Fields(TelegramChannel? bot, string club) =>
    [
        new("token", null, "password") { Kept = bot is not null },
        new("wording", bot?.Wording ?? Usual(club)),
        new("listening", bot?.Listening == Listening.Webhook ? "webhook" : "polling") { Choices = ["polling", "webhook"] },
        new("publicUrl", bot?.PublicUrl ?? "", "url") { Optional = true },
        new("api", bot?.Api ?? TelegramSettings.Telegram, "url") { Optional = true },
    ];
}
