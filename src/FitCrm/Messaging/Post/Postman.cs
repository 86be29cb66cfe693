using FitCrm.Data;
using FitCrm.Messaging.Mail;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Messaging.Post;

/// <summary>Carries queued messages to the clubs' mail servers. Each leaves at least once: when the program dies between the server's answer and ours in the
/// database, it goes again with the same Message-ID. Nothing leaves while the business day is not today; what has no channel waits.</summary>
internal sealed class Postman(IDbContextFactory<FitCrmDb> dbs, Writes writes, Sorting sorting, Letterhead letterhead, Seals seals, BusinessClock clock, TimeProvider machine)
{
    private readonly string _node = $"{Environment.MachineName}/{Guid.NewGuid():N}";

    /// <summary>One round over all clubs: at most a handful of messages for each. Returns how many were dealt with.</summary>
    public async Task<int> Round(CancellationToken ct)
    {
        if (!clock.IsToday) return 0;
        var (late, channels) = await Look(ct);
        var done = late ? await writes.Bulk(sorting.CancelLate, ct) : 0;
        foreach (var channel in channels) done += await Carry(channel, ct);
        return done;
    }

    /// <summary>At the start of the program.</summary>
    public Task Begin(CancellationToken ct) => writes.Run(sorting.LayBackAll, ct);

    private async Task<(bool Late, List<EmailChannel> Channels)> Look(CancellationToken ct)
    {
        var (now, real) = (clock.Now, machine.GetUtcNow());
        await using var db = await dbs.CreateDbContextAsync(ct);
        var queued = db.Set<Message>().Where(m => m.State == MessageState.Queued);
        var waiting = db.Set<Message>().Where(m => m.Channel == Channel.Email
            && ((m.State == MessageState.Queued && m.DueAt <= now) || (m.State == MessageState.Sending && m.ClaimedUntil < real)));
        var resting = db.Set<ChannelHealth>().Where(h => h.RestUntil > real);
        return (await queued.AnyAsync(m => m.GoodUntil < now, ct), await db.Set<EmailChannel>()
            .Where(c => waiting.Any(m => m.ClubId == c.ClubId) && !resting.Any(h => h.ClubId == c.ClubId)).ToListAsync(ct));
    }

    private async Task<int> Carry(EmailChannel channel, CancellationToken ct)
    {
        var inHand = new Queue<Message>(await writes.Run((db, token) => sorting.Take(db, channel.ClubId, _node, token), ct));
        var carried = inHand.Count;
        using var line = new SmtpLine(channel, channel.Secret is { } secret ? seals.Open(secret) : null);
        while (inHand.TryDequeue(out var message) && !ct.IsCancellationRequested)
        {
            var reply = await line.Send(await letterhead.Write(message, channel, CancellationToken.None), CancellationToken.None);
            await writes.Run((db, token) => Note(db, message.Id, reply, token), CancellationToken.None);
            if (reply.Verdict != Verdict.ChannelTrouble) continue;
            await writes.Run((db, token) => Rest(db, channel.ClubId, reply, [.. inHand.Select(m => m.Id)], token), CancellationToken.None);
            return carried;
        }
        if (inHand.Count > 0) await writes.Run((db, token) => LayBack(db, [.. inHand.Select(m => m.Id)], token), CancellationToken.None);
        return carried;
    }

    private async Task Note(FitCrmDb db, Guid id, Reply reply, CancellationToken ct)
    {
        var message = await db.Set<Message>().SingleAsync(m => m.Id == id, ct);
        var at = clock.Now;
        _ = reply.Verdict switch
        {
            Verdict.Accepted => message.MarkSent(at, reply.Line),
            Verdict.Later => message.TryLater(at, reply.Line),
            Verdict.Refused => message.GiveUp(at, reply.Line),
            Verdict.AddressDead => message.ComeBack(at, reply.Line),
            _ => message.WaitForChannel(at, reply.Line),
        };
        if (message.State == MessageState.Bounced) await Stops.Put(db, message, reply.Line, at, ct);
        if (reply.Verdict != Verdict.ChannelTrouble) (await Health(db, message.ClubId, ct)).Works(machine.GetUtcNow());
    }

    private async Task Rest(FitCrmDb db, Guid clubId, Reply reply, List<Guid> unsent, CancellationToken ct)
    {
        var now = machine.GetUtcNow();
        (await Health(db, clubId, ct)).Fails(reply.Line, now, now + BackOff.ChannelRest);
        await LayBack(db, unsent, ct);
    }

    private static async Task LayBack(FitCrmDb db, List<Guid> unsent, CancellationToken ct)
    {
        foreach (var message in await db.Set<Message>().Where(m => unsent.Contains(m.Id)).ToListAsync(ct)) message.LayBack(message.DueAt);
    }

    // Two nodes that carry at once take turns here, or both would make the first row.
    private static async Task<ChannelHealth> Health(FitCrmDb db, Guid clubId, CancellationToken ct)
    {
        await Dialect.LockNamed(db, $"channel-health:{clubId}", ct);
        return await db.Set<ChannelHealth>().SingleOrDefaultAsync(h => h.ClubId == clubId, ct) ?? db.Add(ChannelHealth.Of(clubId)).Entity;
    }
}
