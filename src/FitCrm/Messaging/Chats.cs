using System.Buffers.Text;
using System.Security.Cryptography;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Messaging.Chat;
using FitCrm.Messaging.Post;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Messaging;

/// <summary>A way for one person to link their chat with the club's bot, once.</summary>
/// <param name="Link">Opens the bot in Telegram; its last part is a one-time code.</param>
/// <param name="Bot">Name of the bot.</param>
/// <param name="GoodUntil">It works until then.</param>
/// <param name="Wording">What the person agrees to by pressing Start; show it beside the link.</param>
public sealed record ChatOffer(string Link, string Bot, DateTimeOffset GoodUntil, string Wording);

/// <summary>Chats with the clubs' Telegram bots: who is reached by one, and how somebody new is.</summary>
public static class Chats
{
    private const int CodeBytes = 16;

    /// <summary>The chats that reach some people by a club's bot.</summary>
    public static Task<Dictionary<Guid, string>> AddressesOf(FitCrmDb db, Guid clubId, IReadOnlyCollection<Guid> people, CancellationToken ct) =>
        db.Set<ChatLink>().AsNoTracking().Where(l => l.ClubId == clubId && people.Contains(l.PersonId) && l.EndedAt == null)
            .GroupBy(l => l.PersonId).Select(g => new { g.Key, Address = g.Max(l => l.Address)! }).ToDictionaryAsync(l => l.Key, l => l.Address, ct);

    /// <summary>Whether a club has a bot.</summary>
    public static Task<bool> Has(FitCrmDb db, Guid clubId, CancellationToken ct) => db.Set<TelegramChannel>().AnyAsync(c => c.ClubId == clubId, ct);

    /// <summary>Makes a link for a person inside a write job. Whether the caller may is the caller's guard. Refused where the club has no bot.</summary>
    public static async Task<Outcome<ChatOffer>> Offer(FitCrmDb db, Guid clubId, Guid personId, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.Set<TelegramChannel>().AsNoTracking().SingleOrDefaultAsync(c => c.ClubId == clubId, ct) is not { } bot) return new BotMissing();
        var code = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(CodeBytes));
        var good = now + ChatCode.AtTheDesk;
        await db.Set<ChatCode>().Where(c => c.GoodUntil < now).ExecuteDeleteAsync(ct);
        db.Add(ChatCode.For(clubId, personId, Hooks.HashOf(code), good));
        return new ChatOffer(LetterCodes.LinkTo(bot.BotName, code), bot.BotName, good, bot.Wording);
    }
}
