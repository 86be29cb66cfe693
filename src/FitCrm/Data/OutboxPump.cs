using Microsoft.EntityFrameworkCore;

namespace FitCrm.Data;

/// <summary>Carries saved events to their handlers. A row is worked and removed in one transaction; two nodes meet at the row's lock, and rows of one person keep their order.</summary>
public sealed class OutboxPump(IDbContextFactory<FitCrmDb> dbs, Writes writes, TimeProvider machine, IServiceProvider services, ILogger<OutboxPump> log)
{
    private const int Wave = 64;

    /// <summary>Works until nothing is ready. Returns how many rows were done.</summary>
    public async Task<int> Drain(CancellationToken ct = default)
    {
        var total = 0;
        while (await Ready(ct) is { Count: > 0 } ids)
        {
            var done = (await Task.WhenAll(ids.Select(id => Work(id, ct)))).Count(worked => worked);
            total += done;
            if (done == 0) break;
        }
        return total;
    }

    private async Task<List<long>> Ready(CancellationToken ct)
    {
        var now = machine.GetUtcNow();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = db.Set<OutboxRow>();
        return await rows
            .Where(r => r.ParkedAt == null && r.NextTryAt <= now)
            .Where(r => r.PersonId == null || !rows.Any(e => e.Handler == r.Handler && e.PersonId == r.PersonId && e.Id < r.Id && e.ParkedAt == null))
            .OrderBy(r => r.Id).Take(Wave).Select(r => r.Id).ToListAsync(ct);
    }

    private async Task<bool> Work(long id, CancellationToken ct)
    {
        Caller.Current = Caller.System;
        try
        {
            return await writes.Bulk((db, token) => Deliver(id, db, token), ct);
        }
        catch (Exception fell) when (fell is not OperationCanceledException)
        {
            log.LogWarning(fell, "Outbox row {Id} failed", id);
            await writes.Run((db, token) => Failed(id, fell, db, token), ct);
            return false;
        }
    }

    private async Task<bool> Deliver(long id, FitCrmDb db, CancellationToken ct)
    {
        var taken = await Take(id, db, ct);
        if (taken is null) return false;
        await services.GetRequiredService<EventBook>().Deliver(taken, db, ct);
        return true;
    }

    // Claimed and removed by one statement: it stands only if the handler's effects do.
    private static async Task<TakenEvent?> Take(long id, FitCrmDb db, CancellationToken ct)
    {
        var sql = $"""DELETE FROM data_outbox WHERE "Id"=(SELECT "Id" FROM data_outbox WHERE "Id"=@p0{db.SkipLocked()}) RETURNING "Event","Handler","Body" """;
        await using var row = await db.Prepared(sql, ["@p0"], [id]).ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct) ? new(row.GetString(0), row.GetString(1), row.GetString(2)) : null;
    }

    private async Task Failed(long id, Exception fell, FitCrmDb db, CancellationToken ct)
    {
        if (await db.Set<OutboxRow>().AsTracking().SingleOrDefaultAsync(r => r.Id == id, ct) is { } row) row.Failed(fell.Message, machine.GetUtcNow());
    }
}

/// <summary>Runs the pump in a server: woken by every commit that left a row, and each second for rows of other nodes and second tries.</summary>
internal sealed class OutboxRunner(OutboxPump pump, OutboxBell bell, ILogger<OutboxRunner> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await pump.Drain(stoppingToken);
                await bell.Wait(TimeSpan.FromSeconds(1), stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { return; }
            catch (Exception fell) when (fell is not OutOfMemoryException)
            {
                log.LogWarning(fell, "The outbox pump goes on after a fault");
                await Task.Delay(TimeSpan.FromSeconds(1), stoppingToken);
            }
        }
    }
}

/// <summary>Rung after a commit that left outbox rows.</summary>
internal sealed class OutboxBell : Bell;
