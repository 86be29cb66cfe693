using System.Text.Json;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Messaging;
using FitCrm.Retention.Rounds;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Retention;

/// <summary>What is to be done with many people: a task (<see cref="Title"/>, <see cref="Body"/>, by when, for their owner or a colleague), a message (a text of the house, or title and body of its own), or a tag.</summary>
internal sealed record RoundWish(RoundKind Kind)
{
    public string Title { get; init; } = "";
    public string Body { get; init; } = "";

    /// <summary>Key of a text of the house; empty: title and body are the message.</summary>
    public string Template { get; init; } = "";

    public DateOnly Due { get; init; }
    public bool ForOwner { get; init; }
    public Guid? ColleagueId { get; init; }
    public string Tag { get; init; } = "";
}

/// <summary>What would become of a round: how many it serves, and how many it leaves out for which reason.</summary>
internal sealed record RoundOutlook(int Served, IReadOnlyList<(string Why, int Count)> LeftOut);

/// <summary>How far a round is.</summary>
internal sealed record RoundLook(Guid Id, RoundKind Kind, string Asked, string ByName, DateTimeOffset At, int People, int Waiting, RoundOutlook Became, bool Ended);

/// <summary>Where rounds are looked over before they begin, ordered, and followed.</summary>
internal sealed class RoundDesk(Writes writes, IDbContextFactory<FitCrmDb> dbs, RoundBook book, RoundGuards guards, RoundBell bell, BusinessClock clock, AppOptions options)
{
    /// <summary>The most people of one round.</summary>
    public const int Most = Round.Most;

    private const int Piece = 500;
    private const int AtOnce = 100;

    /// <summary>The refusal of a wish that cannot be carried out, beside its field, or null.</summary>
    public static Refusal? Unfit(RoundWish wish, DateOnly today) => wish.Kind switch
    {
        RoundKind.Tag => Tagging.Read(wish.Tag).Refused,
        RoundKind.Task when wish.Title.Length is 0 or > 150 => new RoundTitleUnfit(),
        RoundKind.Task when wish.Due < today || wish.Due > today.AddYears(1) => new RoundDayUnfit(),
        RoundKind.Message when wish.Template.Length == 0 => Templates.Unfit(wish.Title, wish.Body),
        _ => null,
    };

    /// <summary>What would become of it now. A task or tag leaves nobody out.</summary>
    public async Task<RoundOutlook> Foresee(RoundWish wish, IReadOnlyList<Guid> people, CancellationToken ct)
    {
        if (wish.Kind != RoundKind.Message) return new(people.Count, []);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var (left, served) = (new Dictionary<string, int>(), 0);
        foreach (var some in people.Chunk(Piece))
            foreach (var club in (await People.Rows(db).Where(p => some.Contains(p.Id)).Select(p => new { p.Id, p.ClubId }).ToListAsync(ct)).GroupBy(p => p.ClubId, p => p.Id))
            {
                var stopped = await guards.Stopped(db, club.Key, [.. club], ct);
                served += club.Count() - stopped.Count;
                foreach (var why in stopped.Values) left[why] = left.GetValueOrDefault(why) + 1;
            }
        return new(served, [.. left.OrderByDescending(l => l.Value).Select(l => (l.Key, l.Value))]);
    }

    /// <summary>Orders a round for people whom the caller reaches; the same id again is the same round. A few are served at once, many in the background. Refuses nobody, too many, and an unfit wish.</summary>
    public async Task<Outcome<Guid>> Begin(Guid id, RoundWish wish, IReadOnlyList<Guid> people, string asked, DateOnly today, CancellationToken ct)
    {
        if (Unfit(wish, today) is { } unfit) return unfit;
        if (await Known(id, ct) is { } known) return known.ById == Caller.Current.UserId ? id : new RoundUnknown();
        if (people.Count == 0) return new RoundEmpty();
        if (people.Count > Most) return new RoundTooLarge(Most);
        foreach (var some in people.Chunk(Piece))
            await writes.Bulk((db, token) => db.InsertOnce("retention_round_people", ["Id", "RoundId", "PersonId", "State"], some.Select(p => new object?[] { DerivedId.Of(id, p.ToString("N")), id, p, RoundState.Waiting }), token), ct);
        await writes.Run(async (db, token) =>
        {
            if (await db.Set<Round>().AnyAsync(r => r.Id == id, token)) return;
            db.Add(Round.Begin(id, wish.Kind, JsonSerializer.Serialize(wish), asked, people.Count, clock.Now, Caller.Current.UserId, Caller.Current.Name));
        }, ct);
        if (people.Count <= AtOnce || !options.Background) await book.CarryOn(id, ct);
        else bell.Ring();
        return id;
    }

    private async Task<Round?> Known(Guid id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Set<Round>().SingleOrDefaultAsync(r => r.Id == id, ct);
    }

    /// <summary>How far a round of the caller is; of others only for who may act on everybody of a club.</summary>
    public async Task<RoundLook?> Look(Guid id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await Known(id, ct) is not { } round) return null;
        if (round.ById != Caller.Current.UserId && Caller.Current.ReachOf(Right.ActOnMany) != Reach.Club) return null;
        var counts = await db.Set<RoundPerson>().Where(p => p.RoundId == id).GroupBy(p => new { p.State, p.Why }).Select(g => new { g.Key.State, g.Key.Why, Count = g.Count() }).ToListAsync(ct);
        int Of(RoundState state) => counts.Where(c => c.State == state).Sum(c => c.Count);
        return new(id, round.Kind, round.Asked, round.ByName, round.At, round.People, Of(RoundState.Waiting),
            new(Of(RoundState.Done), [.. counts.Where(c => c.State == RoundState.Left).OrderByDescending(c => c.Count).Select(c => (c.Why ?? "", c.Count))]), round.EndedAt is not null);
    }
}
