using FitCrm.Data;
using FitCrm.Membership;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Retention.Rosters;

/// <summary>At the start of a server: gives a row of the roster to everybody who has none, as after a new version of the program or rows that came without an event.</summary>
internal sealed class RosterFill(Writes writes, IDbContextFactory<FitCrmDb> dbs, ILogger<RosterFill> log) : BackgroundService
{
    private const int Piece = 100;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Caller.Current = Caller.System;
        try { await Fill(stoppingToken); }
        catch (Exception fell) when (fell is not OperationCanceledException) { log.LogWarning(fell, "The roster is filled at the next start"); }
    }

    /// <summary>Fills what is missing; answers how many there were.</summary>
    public async Task<int> Fill(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await People.Rows(db).CountAsync(ct) == await Roster.Rows(db).CountAsync(ct)) return 0;
        var (last, filled) = (Guid.Empty, 0);
        while (true)
        {
            var missing = await People.Rows(db).Where(p => p.Id.CompareTo(last) > 0 && !Roster.Rows(db).Any(r => r.PersonId == p.Id)).OrderBy(p => p.Id).Select(p => p.Id).Take(Piece).ToListAsync(ct);
            if (missing.Count == 0) return filled;
            await writes.Bulk((job, token) => RosterBook.Renew(job, missing, token), ct);
            (last, filled) = (missing[^1], filled + missing.Count);
        }
    }
}
