using FitCrm.Benchmarks.Load;
using FitCrm.Benchmarks.Server;

namespace FitCrm.Benchmarks.CheckIns;

/// <summary>One client, one after another: what one person at one turnstile waits for.</summary>
internal sealed class CheckIn1 : Scenario
{
    private const double OurShareMs = 1.5;

    public override string Name => "check-in-1";

    public override string About => "1 client checks members in over the API, durable; against one raw durable commit";

    public override async Task<Figure> Run(Run run, CancellationToken ct)
    {
        var club = await BenchClub.Make(run, CheckInLoad.Members);
        var raw = await RawCommits.Measure(run, run.Sized(2000, 300), ct);
        var cost = await CheckInLoad.Measure(run, club, clients: 1, run.Sized(3000, 300));
        return new()
        {
            Value = cost.Timings.Median, Unit = "ms, median", Yardstick = "one raw durable commit, ms, median", YardstickValue = raw.Median,
            Limit = "≤ 1.5 ms + one raw durable commit", Holds = cost.Timings.Median <= OurShareMs + raw.Median,
            Details = new()
            {
                ["p50Ms"] = cost.Timings.Median, ["p99Ms"] = cost.Timings.P99, ["worstMs"] = cost.Timings.Worst, ["perSecond"] = cost.Timings.PerSecond,
                ["cpuMsPerCheckIn"] = cost.CpuMs, ["pumpCpuMsPerCheckIn"] = cost.PumpCpuMs, ["rawP99Ms"] = raw.P99, ["checkIns"] = cost.Timings.Count,
            },
        };
    }
}
