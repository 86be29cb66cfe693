using FitCrm.Data;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Messaging.Post;

/// <summary>Carries queued messages to the clubs' providers. Each leaves at least once: when the program dies between the provider's answer and ours in the
/// database, it goes again under the same key. Nothing leaves while the business day is not today; what has no channel waits.</summary>
internal sealed class Postman(IDbContextFactory<FitCrmDb> dbs, Writes writes, Sorting sorting, Letterhead letterhead, PostBook book, IEnumerable<ICarrier> carriers, BusinessClock clock, TimeProvider machine)
{
    private readonly string _node = $"{Environment.MachineName}/{Guid.NewGuid():N}";

    /// <summary>The channels there are.</summary>
    public IReadOnlyList<ICarrier> Carriers { get; } = [.. carriers];

    /// <summary>One round over all channels.</summary>
    public async Task<int> Round(CancellationToken ct)
    {
        var done = 0;
        foreach (var carrier in Carriers) done += await Round(carrier, ct);
        return done;
    }

    /// <summary>One round of a channel over all clubs: at most a handful of messages for each. Returns how many were dealt with.</summary>
    public async Task<int> Round(ICarrier carrier, CancellationToken ct)
    {
        if (!clock.IsToday) return 0;
        var (late, clubs) = await Look(carrier, ct);
        var done = late ? await writes.Bulk((db, token) => sorting.CancelLate(db, carrier.Channel, token), ct) : 0;
        foreach (var club in clubs) done += await Carry(carrier, club, ct);
        return done;
    }

    /// <summary>At the start of the program.</summary>
    public Task Begin(CancellationToken ct) => writes.Run(sorting.LayBackAll, ct);

    private async Task<(bool Late, List<Guid> Clubs)> Look(ICarrier carrier, CancellationToken ct)
    {
        var (now, real, channel) = (clock.Now, machine.GetUtcNow(), carrier.Channel);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var mine = db.Set<Message>().Where(m => m.Channel == channel);
        var waiting = mine.Where(m => (m.State == MessageState.Queued && m.DueAt <= now) || (m.State == MessageState.Sending && m.ClaimedUntil < real));
        var resting = db.Set<ChannelHealth>().Where(h => h.Channel == channel && h.RestUntil > real);
        var clubs = carrier.Clubs(db);
        return (await mine.AnyAsync(m => m.State == MessageState.Queued && m.GoodUntil < now, ct),
            await db.Set<Club>().Select(c => c.Id).Where(id => clubs.Contains(id) && waiting.Any(m => m.ClubId == id) && !resting.Any(h => h.ClubId == id)).ToListAsync(ct));
    }

    private async Task<int> Carry(ICarrier carrier, Guid clubId, CancellationToken ct)
    {
        var inHand = new Queue<Message>(await writes.Run((db, token) => sorting.Take(db, clubId, carrier.Channel, _node, token), ct));
        var carried = inHand.Count;
        if (carried == 0) return 0;
        using var line = await Open(carrier, clubId, ct);
        while (inHand.TryDequeue(out var message) && !ct.IsCancellationRequested)
        {
            var receipt = await line.Send(await letterhead.Write(message, CancellationToken.None), CancellationToken.None);
            await writes.Run((db, token) => book.Note(db, message.Id, receipt, token), CancellationToken.None);
            if (receipt.Verdict is Verdict.ChannelTrouble or Verdict.Busy) break;
            if (inHand.Count > 0 && line.Pace > TimeSpan.Zero) await Task.Delay(line.Pace, CancellationToken.None);
        }
        if (inHand.Count > 0) await writes.Run((db, token) => PostBook.LayBack(db, [.. inHand.Select(m => m.Id)], token), CancellationToken.None);
        return carried;
    }

    private async Task<ILine> Open(ICarrier carrier, Guid clubId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await carrier.Open(db, clubId, ct);
    }
}
