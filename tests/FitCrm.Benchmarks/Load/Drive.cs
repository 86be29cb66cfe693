using System.Collections.Concurrent;
using System.Diagnostics;

namespace FitCrm.Benchmarks.Load;

/// <summary>Several clients that each send the next operation as soon as the one before is answered.</summary>
internal static class Drive
{
    /// <summary>Runs <paramref name="count"/> operations over <paramref name="clients"/> connections. An operation gets its connection and its number.</summary>
    public static async Task<Timings> Run(int clients, int count, Func<HttpSocket> connect, Func<HttpSocket, int, Task> operation)
    {
        var (next, all) = (-1, new ConcurrentBag<List<double>>());
        var sockets = Enumerable.Range(0, clients).Select(_ => connect()).ToList();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(sockets.Select(socket => Task.Run(async () =>
        {
            var took = new List<double>();
            for (var i = Interlocked.Increment(ref next); i < count; i = Interlocked.Increment(ref next))
            {
                var began = Stopwatch.GetTimestamp();
                await operation(socket, i);
                took.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
            all.Add(took);
        })));
        var elapsed = watch.Elapsed;
        foreach (var socket in sockets) socket.Dispose();
        return new Timings(all.SelectMany(t => t), elapsed);
    }
}
