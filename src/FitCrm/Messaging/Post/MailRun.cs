using FitCrm.Data;

namespace FitCrm.Messaging.Post;

/// <summary>Sends the postman on his rounds while the program serves: each channel on its own, so that a slow provider holds up no other.</summary>
internal sealed class MailRun(Postman postman, ILogger<MailRun> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Caller.Current = Caller.System;
        await Attempt(async () => { await postman.Begin(stoppingToken); return 0; }, stoppingToken);
        await Task.WhenAll(postman.Carriers.Select(carrier => Run(carrier, stoppingToken)));
    }

    private async Task Run(ICarrier carrier, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            if (await Attempt(() => postman.Round(carrier, ct), ct) > 0) continue;
            try { await Task.Delay(Pause, ct); }
            catch (OperationCanceledException) { return; }
        }
    }

    private async Task<int> Attempt(Func<Task<int>> work, CancellationToken ct)
    {
        try { return await work(); }
        catch (OperationCanceledException) when (ct.IsCancellationRequested) { return 0; }
        catch (Exception fell) when (fell is not OutOfMemoryException)
        {
            log.LogWarning(fell, "The mail run goes on after a fault");
            return 0;
        }
    }
}
