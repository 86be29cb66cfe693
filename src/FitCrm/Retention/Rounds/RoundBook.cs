using System.Text.Json;
using FitCrm.Data;
using FitCrm.Membership;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Retention.Rounds;

/// <summary>Carries rounds on, a handful of people in each job, until nobody waits.</summary>
internal sealed class RoundBook(Writes writes, IDbContextFactory<FitCrmDb> dbs, RoundHands hands, BusinessClock clock)
{
    private const int Handful = 50;

    /// <summary>Carries on the oldest round that is not at its end; false when there is none.</summary>
    public async Task<bool> CarryOn(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Set<Round>().Where(r => r.EndedAt == null).OrderBy(r => r.Id).Select(r => (Guid?)r.Id).FirstOrDefaultAsync(ct) is not { } id) return false;
        await CarryOn(id, ct);
        return true;
    }

    /// <summary>Carries one round to its end, under the name of who ordered it.</summary>
    public async Task CarryOn(Guid id, CancellationToken ct)
    {
        if (Caller.Current == Caller.System) Caller.Current = await Orderer(id, ct);
        while (await writes.Bulk((db, token) => Step(db, id, token), ct)) { }
    }

    // The audit names who wanted it, also when the program carries it on by itself.
    private async Task<Caller> Orderer(Guid id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var who = await db.Set<Round>().Where(r => r.Id == id).Select(r => new { r.ById, r.ByName }).SingleAsync(ct);
        return Caller.System with { UserId = who.ById, Name = who.ByName };
    }

    private async Task<bool> Step(FitCrmDb db, Guid id, CancellationToken ct)
    {
        var round = await db.Set<Round>().AsTracking().SingleAsync(r => r.Id == id, ct);
        if (round.EndedAt is not null) return false;
        var some = await db.Set<RoundPerson>().AsTracking().Where(p => p.RoundId == id && p.State == RoundState.Waiting).OrderBy(p => p.Id).Take(Handful).ToListAsync(ct);
        if (some.Count == 0)
        {
            round.End(clock.Now);
            return false;
        }
        var ids = some.ConvertAll(p => p.PersonId);
        var people = await People.Rows(db).Where(p => ids.Contains(p.Id)).ToListAsync(ct);
        var left = new Dictionary<Guid, string>();
        foreach (var club in people.GroupBy(p => p.ClubId))
            foreach (var (person, why) in await hands.Serve(db, round, WishOf(round), club.Key, [.. club], ct)) left[person] = why;
        foreach (var one in some)
            (one.State, one.Why) = left.TryGetValue(one.PersonId, out var why) ? (RoundState.Left, why) : people.Exists(p => p.Id == one.PersonId) ? (RoundState.Done, null) : (RoundState.Left, "gone");
        return true;
    }

    private static RoundWish WishOf(Round round) => JsonSerializer.Deserialize<RoundWish>(round.Order)!;
}

/// <summary>Carries rounds on while the program serves: those just ordered, and those a stop interrupted.</summary>
internal sealed class RoundWorker(RoundBook book, RoundBell bell, ILogger<RoundWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Caller.Current = Caller.System;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!await book.CarryOn(stoppingToken)) await bell.Wait(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { return; }
            catch (Exception fell) when (fell is not OutOfMemoryException)
            {
                log.LogWarning(fell, "A round is carried on after a fault");
                await bell.Wait(stoppingToken);
            }
        }
    }
}

/// <summary>Wakes the worker; another node looks every half minute by itself.</summary>
internal sealed class RoundBell : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim _rung = new(0, 1);

    public void Ring()
    {
        try { _rung.Release(); }
        catch (SemaphoreFullException) { /* rung already */ }
    }

    public async Task Wait(CancellationToken ct)
    {
        try { await _rung.WaitAsync(Longest, ct); }
        catch (OperationCanceledException) { /* the program stops */ }
    }

    public void Dispose() => _rung.Dispose();
}
