using FitCrm.Data;
using FitCrm.Kernel;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Messaging.Chat;

/// <summary>Which chat reaches whom, with the consent that came with it. Runs inside write jobs.</summary>
internal static class ChatBook
{
    /// <summary>Where ledger lines of the bot come from.</summary>
    public const string Source = "telegram";

    /// <summary>Whether a chat does not reach a person any more.</summary>
    public static async Task<bool> IsGone(FitCrmDb db, Guid clubId, Guid personId, string address, CancellationToken ct) =>
        !await db.Set<ChatLink>().AnyAsync(l => l.ClubId == clubId && l.PersonId == personId && l.Address == address && l.EndedAt == null, ct);

    /// <summary>Links a chat with the person of a code, in the place of another chat, and writes down the consent in the words that stood beside the link.</summary>
    public static async Task Begin(FitCrmDb db, ChatCode code, string address, string wording, DateTimeOffset now, CancellationToken ct)
    {
        var before = await db.Set<ChatLink>().AsTracking().Where(l => l.ClubId == code.ClubId && l.PersonId == code.PersonId && l.EndedAt == null).ToListAsync(ct);
        foreach (var other in before.Where(l => l.Address != address)) other.End("other-chat", now);
        if (before.Exists(l => l.Address == address)) await Say(db, code.PersonId, true, wording, DerivedId.Of(code.PersonId, code.CodeHash), now, ct);
        else
        {
            var link = db.Add(ChatLink.Begin(code, address, now)).Entity;
            await Say(db, code.PersonId, true, wording, DerivedId.Of(link.Id, "start"), now, ct);
        }
    }

    /// <summary>Ends every link of a chat and withdraws the consents that it carried. Says how many there were.</summary>
    public static async Task<int> Leave(FitCrmDb db, Guid clubId, string address, string why, string wording, DateTimeOffset now, CancellationToken ct)
    {
        var links = await db.Set<ChatLink>().AsTracking().Where(l => l.ClubId == clubId && l.Address == address && l.EndedAt == null).ToListAsync(ct);
        foreach (var link in links)
        {
            link.End(why, now);
            await Say(db, link.PersonId, false, wording, DerivedId.Of(link.Id, why), now, ct);
        }
        return links.Count;
    }

    /// <summary>Another bot takes the place of the one before: its chats reach nobody any more. The consents stand, so that a new Start is enough.</summary>
    public static async Task Forget(FitCrmDb db, Guid clubId, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var link in await db.Set<ChatLink>().AsTracking().Where(l => l.ClubId == clubId && l.EndedAt == null).ToListAsync(ct)) link.End("other-bot", now);
    }

    private static async Task Say(FitCrmDb db, Guid personId, bool given, string wording, Guid id, DateTimeOffset now, CancellationToken ct) =>
        await Consents.Record(db, new(id, personId, Channel.Chat, Purpose.Marketing, given, now, wording, Source), now, ct);
}
