using FitCrm.Data;

namespace FitCrm.Messaging.Chat;

/// <summary>Listens to every club's bot while the program serves, each on its own.</summary>
internal sealed class BotRun(BotListener listener, ILogger<BotRun> log) : BackgroundService
{
    private const int Seconds = 25;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private readonly Dictionary<Guid, Task> _running = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Caller.Current = Caller.System;
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (var club in await Clubs(stoppingToken))
                if (!_running.TryGetValue(club, out var task) || task.IsCompleted) _running[club] = Listen(club, stoppingToken);
            try { await Task.Delay(Pause, stoppingToken); }
            catch (OperationCanceledException) { break; }
        }
        await Task.WhenAll(_running.Values);
    }

    private async Task<List<Guid>> Clubs(CancellationToken ct)
    {
        try { return await listener.Clubs(ct); }
        catch (Exception fell) when (fell is not OutOfMemoryException) { return Told(fell, ct); }
    }

    private async Task Listen(Guid club, CancellationToken ct)
    {
        try
        {
            while (await listener.Listen(club, Seconds, ct) > 0) { /* there may be more */ }
        }
        catch (Exception fell) when (fell is not OutOfMemoryException) { Told(fell, ct); }
    }

    private List<Guid> Told(Exception fell, CancellationToken ct)
    {
        if (!ct.IsCancellationRequested) log.LogWarning(fell, "Listening to the bots goes on after a fault");
        return [];
    }
}
