using FitCrm.Data;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace FitCrm.Retention.Sweeps;

/// <summary>Sweeps each club in its own night, and at the start what the night missed: those whose night has begun and whose day was not swept yet.
/// Nodes that sweep at once share the work piece by piece, and the keys of touches keep each single.</summary>
[DisallowConcurrentExecution]
internal sealed class NightWatch(Sweep sweep, Clubs clubs, BusinessClock clock, IDbContextFactory<FitCrmDb> dbs, ILogger<NightWatch> log) : IJob
{
    /// <summary>How often it looks whether a night has begun.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    private static readonly TimeOnly Night = new(3, 0);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        Caller.Current = Caller.System;
        foreach (var club in await clubs.All(cancellationToken))
        {
            try { await Watch(club, cancellationToken); }
            catch (Exception fell) when (fell is not OperationCanceledException) { log.LogWarning(fell, "The sweep of {Club} fell and is tried again", club.Code); }
        }
    }

    private async Task Watch(Club club, CancellationToken ct)
    {
        var now = clock.In(club.Zone);
        if (now.Clock < Night) return;
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Set<SweptDay>().AnyAsync(s => s.ClubId == club.Id && s.Day >= now.Day, ct)) return;
        var done = await sweep.Run([club], now.Day, 1, dryRun: false, ct);
        if (done.Refused is { } no) log.LogWarning("{Why}", no.Text);
    }
}
