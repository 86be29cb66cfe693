using Microsoft.EntityFrameworkCore;

namespace FitCrm.Data.Imports;

/// <summary>Rung when somebody asked something of an import.</summary>
internal sealed class ImportBell : Bell;

/// <summary>Works at what was asked of imports, one at a time on each node. Whoever is free claims a run; one whose owner is not heard of any more is left as it stands, for people to go on with.</summary>
internal sealed class ImportRunner(IDbContextFactory<FitCrmDb> dbs, Writes writes, ImportWork work, ImportBell bell, AppOptions options, TimeProvider machine, ILogger<ImportRunner> log) : BackgroundService
{
    /// <summary>An owner who was silent for so long is gone.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(20);

    private readonly string _me = $"{Environment.MachineName}-{Environment.ProcessId}-{Guid.NewGuid():N}";

    private TimeSpan Pause => options.Database == "sqlite" ? TimeSpan.FromSeconds(30) : TimeSpan.FromSeconds(2);

    /// <summary>Works until nothing waits. Answers how many it worked at.</summary>
    public async Task<int> Drain(CancellationToken ct = default)
    {
        var done = 0;
        for (; await Claim(ct) is { } run; done++) await work.Do(run, _me, ct);
        return done;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var first = options.Database == "sqlite";   // one process: whatever has an owner at the start lost it
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LetGo(first ? machine.GetUtcNow() : machine.GetUtcNow() - Silence, stoppingToken);
                first = false;
                await Drain(stoppingToken);
                await bell.Wait(Pause, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { return; }
            catch (Exception fell) when (fell is not OutOfMemoryException)
            {
                log.LogWarning(fell, "The imports go on after a fault");
                await Task.Delay(TimeSpan.FromSeconds(1), stoppingToken);
            }
        }
    }

    private async Task<ImportRun?> Claim(CancellationToken ct)
    {
        await using (var db = await dbs.CreateDbContextAsync(ct))
            if (!await db.Set<ImportRun>().AnyAsync(Waiting, ct)) return null;
        try
        {
            return await writes.Run(async (db, token) =>
            {
                var run = await db.Set<ImportRun>().AsTracking().Where(Waiting).OrderBy(r => r.Id).FirstOrDefaultAsync(token);
                run?.Claim(_me, machine.GetUtcNow());
                return run;
            }, ct);
        }
        catch (DbUpdateConcurrencyException) { return null; }   // another node was faster, or it was stopped
    }

    private async Task LetGo(DateTimeOffset silentSince, CancellationToken ct)
    {
        await using (var db = await dbs.CreateDbContextAsync(ct))
            if (!await db.Set<ImportRun>().AnyAsync(r => r.Owner != null && r.SeenAt <= silentSince, ct)) return;
        await writes.Run(async (db, token) =>
        {
            foreach (var run in await db.Set<ImportRun>().AsTracking().Where(r => r.Owner != null && r.SeenAt <= silentSince).ToListAsync(token)) run.Orphan();
        }, ct);
    }

    private static readonly System.Linq.Expressions.Expression<Func<ImportRun, bool>> Waiting =
        r => r.Owner == null && (r.State == ImportState.Checking || r.State == ImportState.Running || r.State == ImportState.Undoing);
}
