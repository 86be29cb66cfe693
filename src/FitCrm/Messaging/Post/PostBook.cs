using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Messaging.Chat;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Messaging.Post;

/// <summary>Writes down what providers say: of a message, of an address, and how the channel itself behaves. Runs inside write jobs.</summary>
internal sealed class PostBook(BusinessClock clock, TimeProvider machine)
{
    /// <summary>What became of a message that was handed over.</summary>
    public async Task Note(FitCrmDb db, Guid id, Receipt receipt, CancellationToken ct)
    {
        if (await Find(db, id, ct) is not { } message) return;
        var at = clock.Now;
        _ = receipt.Verdict switch
        {
            Verdict.Accepted => message.MarkSent(at, receipt.Line, receipt.ProviderId),
            Verdict.Later => message.TryLater(at, receipt.Line),
            Verdict.Refused => message.GiveUp(at, receipt.Line),
            Verdict.AddressDead => message.ComeBack(at, receipt.Line),
            _ => message.WaitForChannel(at, receipt.Line, receipt.Wait),
        };
        if (message.State == MessageState.Bounced) await CloseAddress(db, message, receipt.Line, ct);
        await NoteHealth(db, message.ClubId, message.Channel, receipt, ct);
    }

    /// <summary>A message by its id, held so that a report which comes at the same moment waits its turn; null for nobody's.</summary>
    public static async Task<Message?> Find(FitCrmDb db, Guid id, CancellationToken ct)
    {
        await Dialect.LockNamed(db, $"message:{id}", ct);
        return await db.Set<Message>().AsTracking().SingleOrDefaultAsync(m => m.Id == id, ct);
    }

    /// <summary>The address of a message that came back gets nothing more: mail and text messages until staff lift the stop, a chat until the person presses Start again.</summary>
    public Task CloseAddress(FitCrmDb db, Message message, string why, CancellationToken ct) => message.Channel == Channel.Chat
        ? ChatBook.Leave(db, message.ClubId, message.Address, "blocked", Words.Of("Messaging.chat-blocked-wording"), clock.Now, ct)
        : Stops.Put(db, message, why, clock.Now, ct);

    /// <summary>Lays back what was not tried.</summary>
    public static async Task LayBack(FitCrmDb db, List<Guid> unsent, CancellationToken ct)
    {
        foreach (var message in await db.Set<Message>().AsTracking().Where(m => unsent.Contains(m.Id)).ToListAsync(ct)) message.LayBack(message.DueAt);
    }

    /// <summary>The row of a channel's health. Two nodes that carry at once take turns here, or both would make the first row.</summary>
    public static async Task<ChannelHealth> Health(FitCrmDb db, Guid clubId, Channel channel, CancellationToken ct)
    {
        await Dialect.LockNamed(db, $"channel-health:{clubId}:{channel}", ct);
        return await db.Set<ChannelHealth>().AsTracking().SingleOrDefaultAsync(h => h.ClubId == clubId && h.Channel == channel, ct) ?? db.Add(ChannelHealth.Of(clubId, channel)).Entity;
    }

    /// <summary>Notes how the channel behaved.</summary>
    public async Task NoteHealth(FitCrmDb db, Guid clubId, Channel channel, Receipt receipt, CancellationToken ct)
    {
        var (health, now) = (await Health(db, clubId, channel, ct), machine.GetUtcNow());
        if (receipt.Verdict == Verdict.ChannelTrouble) health.Fails(receipt.Line, now, now + BackOff.ChannelRest);
        else if (receipt.Verdict == Verdict.Busy) health.Rest(now + (receipt.Wait ?? BackOff.ChannelRest));
        else health.Works(now);
    }
}
