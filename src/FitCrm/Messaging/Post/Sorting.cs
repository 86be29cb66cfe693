using System.Globalization;
using FitCrm.Data;
using FitCrm.Messaging.Chat;
using FitCrm.Messaging.Texts;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Messaging.Post;

/// <summary>Takes messages of a club in hand: claims what is due, lays aside what may not go any more, fixes the wording of the rest. Runs inside write jobs.</summary>
internal sealed class Sorting(Templates templates, LetterCodes codes, BusinessClock clock, TimeProvider machine)
{
    /// <summary>How many messages one round takes in hand.</summary>
    public const int Handful = 10;

    /// <summary>How long they stay in hand before another node may take them; longer than a handful of slow answers.</summary>
    public static readonly TimeSpan InHand = TimeSpan.FromMinutes(6);

    /// <summary>Messages of a club that may leave now, claimed for a node.</summary>
    public async Task<List<Message>> Take(FitCrmDb db, Guid clubId, Channel channel, string node, CancellationToken ct)
    {
        var ids = await Claim(db, clubId, channel, node, ct);
        if (ids.Count == 0) return [];
        var messages = await db.Set<Message>().Where(m => ids.Contains(m.Id)).OrderBy(m => m.DueAt).ToListAsync(ct);
        var shelf = await templates.Shelf(db, clubId, ct);
        foreach (var message in messages) await Examine(db, message, shelf, ct);
        return [.. messages.Where(m => m.State == MessageState.Sending)];
    }

    /// <summary>Cancels what is of no use any more, wherever it waits.</summary>
    public async Task<int> CancelLate(FitCrmDb db, Channel channel, CancellationToken ct)
    {
        var now = clock.Now;
        var late = await db.Set<Message>().Where(m => m.Channel == channel && m.State == MessageState.Queued && m.GoodUntil < now).Take(200).ToListAsync(ct);
        foreach (var message in late) message.Cancel(now, "too-late");
        return late.Count;
    }

    /// <summary>After a crash of the only node nobody has a message in hand any more.</summary>
    public Task<int> LayBackAll(FitCrmDb db, CancellationToken ct)
    {
        var over = machine.GetUtcNow() - InHand;
        return db.IsEmbedded()
            ? db.Set<Message>().Where(m => m.State == MessageState.Sending).ExecuteUpdateAsync(m => m.SetProperty(x => x.ClaimedUntil, over), ct)
            : Task.FromResult(0);
    }

    private async Task Examine(FitCrmDb db, Message message, TextShelf shelf, CancellationToken ct)
    {
        var text = shelf.For(message.Channel, message.Template, message.Language);
        if (!await Consents.Allows(db, message.PersonId, message.Channel, message.Purpose, null, ct)) message.Cancel(clock.Now, "consent");
        else if (await IsClosed(db, message, ct)) message.Cancel(clock.Now, "address");
        else if (text is null) message.GiveUp(clock.Now, "no-text");
        else await Fix(db, message, text, ct);
    }

    private async Task Fix(FitCrmDb db, Message message, Text text, CancellationToken ct)
    {
        message.WriteIn(text.For, text.Language, text.Version);
        if (text.Names(LetterCodes.Field)) await codes.Keep(db, message, ct);
    }

    private static Task<bool> IsClosed(FitCrmDb db, Message message, CancellationToken ct) => message.Channel == Channel.Chat
        ? ChatBook.IsGone(db, message.ClubId, message.PersonId, message.Address, ct)
        : Consents.IsStopped(db, message.Channel, message.Address, ct);

    private async Task<List<Guid>> Claim(FitCrmDb db, Guid clubId, Channel channel, string node, CancellationToken ct)
    {
        await using var claim = db.Raw().Command(string.Create(CultureInfo.InvariantCulture, $"""
            UPDATE messaging_messages SET "State" = 'Sending', "ClaimedBy" = @p0, "ClaimedUntil" = @p1, "Version" = "Version" + 1
            WHERE "Id" IN (SELECT "Id" FROM messaging_messages
                WHERE "ClubId" = @p2 AND "Channel" = @p5 AND (("State" = 'Queued' AND "DueAt" <= @p3) OR ("State" = 'Sending' AND "ClaimedUntil" < @p4))
                ORDER BY "DueAt" LIMIT {Handful}{db.SkipLocked()})
            RETURNING "Id"
            """), 6);
        var now = machine.GetUtcNow();
        object[] values = [node, Columns.At(db, now + InHand), Columns.Id(db, clubId), Columns.At(db, clock.Now), Columns.At(db, now), channel.ToString()];
        for (var i = 0; i < values.Length; i++) claim.Parameters[i].Value = values[i];
        var ids = new List<Guid>();
        await using var rows = await claim.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct)) ids.Add(Columns.ReadId(rows, 0));
        return ids;
    }
}
