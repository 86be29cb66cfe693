using FitCrm.Data;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace FitCrm.Retention.Sweeps;

/// <summary>Sweeps each club in its own night, and at the start what the night missed. What is due is found again from our own tables, so the schedule is kept in memory;
/// nodes that sweep at once share the work piece by piece, and the keys of touches keep each single.</summary>
internal sealed class NightWatch(ISchedulerFactory schedulers) : IHostedService
{
    private IScheduler? _scheduler;

    /// <summary>Registers the job; only a serving program starts it.</summary>
    public static void Add(IServiceCollection services) => services.AddServerWork<NightWatch>()
        .AddQuartz(q => q.ScheduleJob<NightJob>(t => t.WithIdentity("night-watch").StartNow().WithSimpleSchedule(s => s.WithInterval(TimeSpan.FromMinutes(5)).RepeatForever())));

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _scheduler = await schedulers.GetScheduler(cancellationToken);
        await _scheduler.Start(cancellationToken);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_scheduler is not null) await _scheduler.Shutdown(waitForJobsToComplete: true, cancellationToken);
    }
}

/// <summary>Sweeps the clubs whose night has begun and whose day was not swept yet.</summary>
[DisallowConcurrentExecution]
internal sealed class NightJob(Sweep sweep, Clubs clubs, BusinessClock clock, IDbContextFactory<FitCrmDb> dbs, ILogger<NightJob> log) : IJob
{
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
