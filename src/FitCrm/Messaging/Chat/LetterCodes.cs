using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using FitCrm.Data;
using FitCrm.Messaging.Mail;
using FitCrm.Messaging.Post;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Messaging.Chat;

/// <summary>The Telegram link in a letter (<c>{telegramLink|…}</c>). Its code is made out of the letter's id, so that every try says the same, and only its hash is kept.</summary>
internal sealed class LetterCodes(IDbContextFactory<FitCrmDb> dbs, Seals seals, BusinessClock clock)
{
    /// <summary>The field's name.</summary>
    public const string Field = "telegramLink";

    private const int Signs = 22;

    /// <summary>Keeps the code of a letter when it is first tried, inside the write job; none where the club has no bot, or the person's chat is linked already.</summary>
    public async Task Keep(FitCrmDb db, Message message, CancellationToken ct)
    {
        if (await BotOf(db, message.ClubId, ct) is not { } bot || CodeOf(bot, message.Id) is not { } code) return;
        var hash = Hooks.HashOf(code);
        if (await db.Set<ChatCode>().AnyAsync(c => c.CodeHash == hash, ct)) return;
        if (await db.Set<ChatLink>().AnyAsync(l => l.ClubId == message.ClubId && l.PersonId == message.PersonId && l.EndedAt == null, ct)) return;
        db.Add(ChatCode.For(message.ClubId, message.PersonId, hash, clock.Now + ChatCode.InALetter));
    }

    /// <summary>The link of a letter; null where none was kept.</summary>
    public async Task<string?> LinkOf(Message message, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await BotOf(db, message.ClubId, ct) is not { } bot || CodeOf(bot, message.Id) is not { } code) return null;
        var hash = Hooks.HashOf(code);
        return await db.Set<ChatCode>().AnyAsync(c => c.CodeHash == hash, ct) ? LinkTo(bot.BotName, code) : null;
    }

    /// <summary>The address that opens the bot with a code.</summary>
    public static string LinkTo(string botName, string code) => $"https://t.me/{botName}?start={code}";

    private string? CodeOf(TelegramChannel bot, Guid messageId) => seals.Open(bot.HookSecret) is { } key
        ? Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes($"start:{messageId:N}")))[..Signs]
        : null;

    private static Task<TelegramChannel?> BotOf(FitCrmDb db, Guid clubId, CancellationToken ct) => db.Set<TelegramChannel>().AsNoTracking().SingleOrDefaultAsync(c => c.ClubId == clubId, ct);
}
