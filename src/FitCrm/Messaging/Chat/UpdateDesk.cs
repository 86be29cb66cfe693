using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Messaging.Post;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Messaging.Chat;

/// <summary>Does what people ask of the bot: Start with a code links their chat and agrees, /stop and blocking withdraw. An update that comes twice is handled once.</summary>
internal sealed class UpdateDesk(Writes writes, Clubs clubs, BusinessClock clock, TimeProvider machine)
{
    /// <summary>Handles one update of a club's bot; answers with what the bot says to it, or null.</summary>
    public async Task<string?> Hear(TelegramChannel bot, ChatUpdate update, CancellationToken ct)
    {
        var club = await clubs.Get(bot.ClubId, ct);
        Caller.Current = Caller.System with { Name = "Telegram", From = "telegram" };
        return await writes.Run((db, job) => HearIn(db, bot, club.Name, update, job), ct);
    }

    private async Task<string?> HearIn(FitCrmDb db, TelegramChannel bot, string club, ChatUpdate update, CancellationToken ct)
    {
        var ear = await EarOf(db, bot, ct);
        if (ear.Knows(update.Id, machine.GetUtcNow())) return null;
        ear.Hear(update.Id, machine.GetUtcNow());
        switch (update.Deed)
        {
            case ChatDeed.Start: return await Start(db, bot, club, update, ct);
            case ChatDeed.Stop: return Words.Of(await Leave(db, bot, update, "stop", Words.Of("Messaging.chat-stop-wording"), ct) > 0 ? "Messaging.chat-stopped" : "Messaging.chat-not-linked", club);
            case ChatDeed.Blocked: await Leave(db, bot, update, "blocked", Words.Of("Messaging.chat-blocked-wording"), ct); return null;
            case ChatDeed.Number: return Words.Of("Messaging.chat-number", update.Chat);
            case ChatDeed.Words: return Words.Of("Messaging.chat-not-read", club);
            default: return null;
        }
    }

    /// <summary>The row of a bot's ear, held until the end of the job.</summary>
    public static async Task<BotEar> EarOf(FitCrmDb db, TelegramChannel bot, CancellationToken ct)
    {
        await Dialect.LockNamed(db, $"bot-ear:{bot.ClubId}", ct);
        var ear = await db.Set<BotEar>().AsTracking().SingleOrDefaultAsync(e => e.ClubId == bot.ClubId, ct) ?? db.Add(BotEar.Of(bot.ClubId)).Entity;
        ear.Attend(bot.BotId);
        return ear;
    }

    private async Task<string> Start(FitCrmDb db, TelegramChannel bot, string club, ChatUpdate update, CancellationToken ct)
    {
        if (update.Code.Length == 0) return Words.Of("Messaging.chat-no-code", club);
        var (hash, now) = (Hooks.HashOf(update.Code), clock.Now);
        var code = await db.Set<ChatCode>().AsTracking().SingleOrDefaultAsync(c => c.CodeHash == hash && c.ClubId == bot.ClubId, ct);
        if (code is null || code.Use(now).Refused is not null) return Words.Of("Messaging.chat-code-used", club);
        await ChatBook.Begin(db, code, update.Chat, bot.Wording, now, ct);
        return Words.Of("Messaging.chat-linked", club);
    }

    private Task<int> Leave(FitCrmDb db, TelegramChannel bot, ChatUpdate update, string why, string wording, CancellationToken ct) =>
        ChatBook.Leave(db, bot.ClubId, update.Chat, why, wording, clock.Now, ct);
}
