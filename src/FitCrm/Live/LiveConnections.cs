using System.Collections.Concurrent;
using FitCrm.Staff;
using Microsoft.AspNetCore.SignalR;

namespace FitCrm.Live;

/// <summary>The open connections of this node. Whoever was disabled or changed roles is cut, and comes back with the rights of now or not at all.</summary>
internal sealed class LiveConnections(StaffBook staff)
{
    private readonly ConcurrentDictionary<string, (HubCallerContext Context, StaffEntry Entry)> _open = new();

    public int Count => _open.Count;

    public void Add(HubCallerContext context, StaffEntry entry) => _open[context.ConnectionId] = (context, entry);

    public void Remove(string connectionId) => _open.TryRemove(connectionId, out _);

    /// <summary>Cuts those whose rights are no longer what they were; returns how many.</summary>
    public async Task<int> Recheck(CancellationToken ct)
    {
        var cut = 0;
        foreach (var (context, entry) in _open.Values)
        {
            if (await staff.Find(entry.UserId, ct) is { Disabled: false } now && now.Posts.ToHashSet().SetEquals(entry.Posts)) continue;
            context.Abort();
            cut++;
        }
        return cut;
    }
}

/// <summary>Looks every 20 seconds; with the 30 seconds for which a user is remembered that stays below a minute.</summary>
internal sealed class LiveWatch(LiveConnections connections, TimeProvider machine, ILogger<LiveWatch> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, machine);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try { await connections.Recheck(stoppingToken); }
            catch (Exception fell) when (fell is not OperationCanceledException) { log.LogWarning(fell, "The open screens could not be checked"); }
        }
    }
}
