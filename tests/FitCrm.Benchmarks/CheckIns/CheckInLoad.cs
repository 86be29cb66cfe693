using FitCrm.Benchmarks.Load;
using FitCrm.Benchmarks.Server;
using FitCrm.Tests.World;

namespace FitCrm.Benchmarks.CheckIns;

/// <summary>Check-ins of different members over the API, each durable before it is answered.</summary>
internal static class CheckInLoad
{
    public const int Members = 5000;

    /// <summary>What one load of check-ins cost: durations, the server's CPU-ms for each without the pump, and the pump's own for each.</summary>
    public sealed record Cost(Timings Timings, double CpuMs, double PumpCpuMs);

    /// <summary>Warms the server up, then measures <paramref name="count"/> check-ins over <paramref name="clients"/> connections, then lets a server with the pump work off the events.</summary>
    public static async Task<Cost> Measure(Run run, BenchClub club, int clients, int count)
    {
        Cost cost;
        await using (var server = await ChildProgram.Serve(run.Folder, [.. run.Options.Skip(2), "--web-only", "--empty"]))
        {
            await Go(server, club, clients, Math.Max(500, count), 0);
            var before = server.Cpu;
            var timings = await Go(server, club, clients, count, count);
            cost = new(timings, (server.Cpu - before).TotalMilliseconds / count, 0);
        }
        return cost with { PumpCpuMs = await Pump(run) };
    }

    private static Task<Timings> Go(ChildProgram server, BenchClub club, int clients, int count, int offset) => Drive.Run(clients, count,
        () => new HttpSocket(server.Address, club.Token), async (socket, i) =>
        {
            var card = club.Cards[(offset + i) * 7 % club.Cards.Count];
            var (status, body) = await socket.Send("PUT", $"/api/v1/check-ins/{Guid.CreateVersion7()}", $$"""{"club":"{{club.Code}}","badge":"{{card}}","gate":"north","source":"turnstile"}""");
            if (status != 200 || !body.Contains("\"admitted\"", StringComparison.Ordinal)) throw new InvalidOperationException($"{status}: {body}");
        });

    // At most half a minute: a busy machine may not get through, and what it did is measured all the same.
    private static async Task<double> Pump(Run run)
    {
        var waiting = await BenchClub.Waiting(run);
        await using (var server = await ChildProgram.Serve(run.Folder, [.. run.Options.Skip(2), "--empty"], sign: "/health/live"))
        {
            var began = server.Cpu;
            for (var (i, before) = (0, TimeSpan.Zero); i < 30 && (server.Cpu - before).TotalMilliseconds > 100; i++)
            {
                before = server.Cpu;
                await Task.Delay(1000);
            }
            began = server.Cpu - began;
            await server.Kill();
            var done = waiting - await BenchClub.Waiting(run);
            return done == 0 ? 0 : began.TotalMilliseconds / done;
        }
    }
}
