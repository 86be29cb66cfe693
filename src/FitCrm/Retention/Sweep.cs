using FitCrm.Attendance;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Retention.Pulses;
using FitCrm.Retention.Sweeps;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Retention;

/// <summary>Runs the engine over clubs as of a day of theirs: reads only those whose next look is due, in small pieces, each its own transaction. Killed or doubled it leaves what one clean run leaves.</summary>
public sealed class Sweep
{
    private const int Piece = 200;   // of 50 to 2,000 the fastest at a first sight of 100,000 people, where facts are two fifths of the work
    private const int OpenDaysWithoutVisits = 3;
    private const int LookBack = 21;   // days in which those must lie
    /// <summary>The most days that one sweep covers.</summary>
    internal const int MostDays = 3660;

    private readonly Writes _writes;
    private readonly Clubs _clubs;
    private readonly BusinessClock _clock;
    private readonly TimeProvider _machine;
    private readonly Turns _turns;
    private readonly PulseDesk _desk;

    internal Sweep(Writes writes, Clubs clubs, BusinessClock clock, TimeProvider machine, Turns turns, PulseDesk desk) =>
        (_writes, _clubs, _clock, _machine, _turns, _desk) = (writes, clubs, clock, machine, turns, desk);

    /// <summary>Sweeps clubs day by day, the last <paramref name="days"/> days up to <paramref name="asOf"/> (each club's own today when unsaid). A dry run is the same, rolled back.
    /// What was swept before is not swept again but for its last day, so a killed sweep is simply run again. Refuses a day before a club's last swept one, and days outside 1…3660.</summary>
    public async Task<Outcome<SweepReport>> Run(IReadOnlyList<Club>? clubs, DateOnly? asOf, int days, bool dryRun, CancellationToken ct)
    {
        if (days is < 1 or > MostDays) return new SweepDaysUnfit(days);
        clubs ??= await _clubs.All(ct);
        var began = _machine.GetTimestamp();
        var order = new Order(clubs, asOf, days, dryRun);
        var done = dryRun
            ? await _writes.Rehearse((db, token) => All(order, (job, stop) => job(db, stop), token), ct)
            : await All(order, (job, stop) => _writes.Bulk(job, stop), ct);
        _turns.Forget();
        if (done.Refused is { } no) return no;
        var last = asOf ?? clubs.Select(c => _clock.In(c.Zone).Day).DefaultIfEmpty(DateOnly.FromDateTime(_clock.Now.UtcDateTime)).Max();
        return done.Value.Report(last, days, (long)_machine.GetElapsedTime(began).TotalMilliseconds);
    }

    private delegate Task<bool> Job(Func<FitCrmDb, CancellationToken, Task<bool>> piece, CancellationToken ct);

    private sealed record Order(IReadOnlyList<Club> Clubs, DateOnly? AsOf, int Days, bool DryRun);

    private async Task<Outcome<SweepTally>> All(Order order, Job job, CancellationToken ct)
    {
        var tally = new SweepTally();
        foreach (var club in order.Clubs)
        {
            var to = order.AsOf ?? _clock.In(club.Zone).Day;
            var first = to.AddDays(1 - order.Days);
            DateOnly? last = null;
            await job(async (db, token) =>
            {
                last = await db.Set<SweptDay>().Where(s => s.ClubId == club.Id).MaxAsync(s => (DateOnly?)s.Day, token);
                return true;
            }, ct);
            if (last > to) return new SweepBeforeLast(club.Name, last.Value, to);
            for (var day = last > first ? last.Value : first; day <= to; day = day.AddDays(1)) await Day(club, day, tally, order.DryRun, job, ct);
        }

        return tally;
    }

    private async Task Day(Club club, DateOnly day, SweepTally tally, bool dryRun, Job job, CancellationToken ct)
    {
        Turn? turn = null;
        await job(async (db, token) =>
        {
            turn = await _turns.On(db, club, day, token);
            if (turn.Live) turn = turn with { FeedBroken = await IsSilent(db, club, day, token) };
            return true;
        }, ct);
        if (turn!.FeedBroken) tally.SilentFeeds.Add(club.Code);
        if (turn.LastSweep == 0) while (await job(async (db, token) => await PulseMarks.Missing(db, club.Id, Piece, token) > 0, ct)) { }

        var evaluated = tally.Evaluated;
        while (await job((db, token) => LookAt(db, turn, tally, dryRun, token), ct)) { }
        await job((db, token) => Close(db, turn, tally.Evaluated - evaluated, token), ct);
    }

    // One piece; false when nobody is due any more. A job may run again, so what it counted is taken only once it stands.
    private async Task<bool> LookAt(FitCrmDb db, Turn turn, SweepTally tally, bool dryRun, CancellationToken ct)
    {
        var due = await PulseBook.Due(db, turn.Club.Id, turn.Day, Piece, ct);
        if (due.Count == 0) return false;
        var looks = await _desk.Look(db, turn, due, ct);
        await PulseMarks.Settle(db, due.Select(d => d.PersonId).Except(looks.Select(l => l.PersonId)), ct);
        if (dryRun) tally.Count(turn, looks);
        else db.AfterCommit(() => tally.Count(turn, looks));
        return true;
    }

    private async Task<bool> Close(FitCrmDb db, Turn turn, int evaluated, CancellationToken ct)
    {
        await db.InsertOnce("retention_sweeps", ["Id", "ClubId", "Day", "At", "Evaluated", "FeedBroken"],
            [[DerivedId.Of(turn.Club.Id, $"{turn.Day:yyyyMMdd}"), turn.Club.Id, turn.Day, _machine.GetUtcNow(), evaluated, turn.FeedBroken]], ct);
        return true;
    }

    // The last three days before this one on which the club was open, and nobody came on any.
    private static async Task<bool> IsSilent(FitCrmDb db, Club club, DateOnly day, CancellationToken ct)
    {
        var (from, open, earliest) = (day, 0, day.AddDays(-LookBack));
        var closed = await db.Set<Holiday>().Where(h => h.ClubId == club.Id && h.Day >= earliest && h.Day < day).Select(h => h.Day).ToListAsync(ct);
        for (var i = 0; i < LookBack && open < OpenDaysWithoutVisits; i++)
        {
            from = from.AddDays(-1);
            if (club.Open.IsOpenOn(from) && !closed.Contains(from)) open++;
        }

        return open == OpenDaysWithoutVisits && await Visits.Rows(db).AnyAsync(v => v.ClubId == club.Id && v.On < from, ct)
            && !await Visits.Rows(db).AnyAsync(v => v.ClubId == club.Id && v.On >= from && v.On <= day, ct);
    }
}
