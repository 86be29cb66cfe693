using FitCrm.Data;
using FitCrm.Messaging.Mail;
using FitCrm.Messaging.Post;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Messaging.Chat;

/// <summary>Listens to the clubs' bots: tells Telegram where we are, and where it cannot call us, asks for news. One node listens to a bot; what was handled is kept with its handling.</summary>
internal sealed class BotListener(IDbContextFactory<FitCrmDb> dbs, Writes writes, TelegramApi api, UpdateDesk desk, PostBook book, Seals seals, BusinessClock clock, TimeProvider machine)
{
    private const int AtOnce = 50;
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(90);
    private readonly string _node = $"{Environment.MachineName}/{Guid.NewGuid():N}";

    /// <summary>The clubs that have a bot; none while the business day is not today.</summary>
    public async Task<List<Guid>> Clubs(CancellationToken ct)
    {
        if (!clock.IsToday) return [];
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Set<TelegramChannel>().Select(c => c.ClubId).ToListAsync(ct);
    }

    /// <summary>Listens once to a club's bot, for so many seconds where nothing comes. Returns how many updates came.</summary>
    public async Task<int> Listen(Guid clubId, int seconds, CancellationToken ct)
    {
        if (await BotOf(clubId, ct) is not { } bot || seals.Open(bot.Secret) is not { } token) return 0;
        var claim = await writes.Run((db, job) => Claim(db, bot, job), ct);
        if (!claim.Mine || !await Tell(bot, token, claim.Told, ct) || bot.Listening == Listening.Webhook) return 0;
        var args = claim.From is { } from ? (object)new { offset = from, limit = AtOnce, timeout = seconds, allowed_updates = ChatUpdate.Wanted } : new { limit = AtOnce, timeout = seconds, allowed_updates = ChatUpdate.Wanted };
        var answer = await api.Call(bot.Api, token, "getUpdates", args, ct, TimeSpan.FromSeconds(seconds + 15));
        if (!answer.Ok) return await Complain(bot, token, answer, ct);
        var updates = answer.Result.ValueKind == System.Text.Json.JsonValueKind.Array ? answer.Result.EnumerateArray().Select(ChatUpdate.Read).OfType<ChatUpdate>().ToList() : [];
        foreach (var update in updates) await Handle(bot, token, update, ct);
        if (claim.Trouble) await writes.Run((db, job) => Recover(db, bot, job), ct);
        return updates.Count;
    }

    /// <summary>Handles one update and lets the bot answer it. The answer is a courtesy: it goes once or not at all.</summary>
    public async Task Handle(TelegramChannel bot, string token, ChatUpdate update, CancellationToken ct)
    {
        if (await desk.Hear(bot, update, ct) is { } words) await api.Send(bot.Api, token, update.Chat, new(words, []), ct);
    }

    /// <summary>The bot of a club, or null.</summary>
    public async Task<TelegramChannel?> BotOf(Guid clubId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Set<TelegramChannel>().AsNoTracking().SingleOrDefaultAsync(c => c.ClubId == clubId, ct);
    }

    /// <summary>The address that Telegram calls.</summary>
    public static string AddressOf(TelegramChannel bot, string clubCode) => $"{bot.PublicUrl}/api/v1/messaging/telegram/{clubCode}";

    private async Task<(bool Mine, string? Told, long? From, bool Trouble)> Claim(FitCrmDb db, TelegramChannel bot, CancellationToken ct)
    {
        var (ear, now) = (await UpdateDesk.EarOf(db, bot, ct), machine.GetUtcNow());
        var health = await db.Set<ChannelHealth>().AsNoTracking().SingleOrDefaultAsync(h => h.ClubId == bot.ClubId && h.Channel == Channel.Chat, ct);
        return (!(health?.RestUntil > now) && ear.Claim(_node, now, Lease), ear.Told, ear.From(now), health?.Trouble is not null);
    }

    private async Task<bool> Tell(TelegramChannel bot, string token, string? told, CancellationToken ct)
    {
        var wish = bot.Listening == Listening.Webhook ? $"{bot.PublicUrl}|{bot.HookHash}" : "";
        if (told == wish) return true;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var code = await db.Set<Staff.Club>().Where(c => c.Id == bot.ClubId).Select(c => c.Code).SingleAsync(ct);
        var answer = wish.Length == 0
            ? await api.Call(bot.Api, token, "deleteWebhook", new { }, ct)
            : await api.Call(bot.Api, token, "setWebhook", new { url = AddressOf(bot, code), secret_token = seals.Open(bot.HookSecret), allowed_updates = ChatUpdate.Wanted, max_connections = 1 }, ct);
        if (!answer.Ok) { await Complain(bot, token, answer, ct); return false; }
        await writes.Run(async (w, job) => (await UpdateDesk.EarOf(w, bot, job)).Tell(wish), ct);
        return true;
    }

    private async Task<int> Complain(TelegramChannel bot, string token, TelegramAnswer answer, CancellationToken ct)
    {
        await writes.Run(async (db, job) =>
        {
            if (answer.Code == 409) (await UpdateDesk.EarOf(db, bot, job)).Forget();
            await book.NoteHealth(db, bot.ClubId, Channel.Chat, answer.Receipt(token) is { Verdict: not Verdict.Busy } trouble ? trouble with { Verdict = Verdict.ChannelTrouble } : answer.Receipt(token), job);
        }, ct);
        return 0;
    }

    private static async Task Recover(FitCrmDb db, TelegramChannel bot, CancellationToken ct) => (await PostBook.Health(db, bot.ClubId, Channel.Chat, ct)).Fresh();
}
