using FitCrm.Benchmarks.Load;
using FitCrm.Benchmarks.Server;

namespace FitCrm.Benchmarks.CheckIns;

/// <summary>Eight clients at once: how close the API comes to what the disk can do.</summary>
internal sealed class CheckIn8 : Scenario
{
    public override string Name => "check-in-8";

    public override string About => "8 clients check members in over the API, durable; against raw single-row durable commits";

    public override async Task<Figure> Run(Run run, CancellationToken ct)
    {
        var club = await BenchClub.Make(run, CheckInLoad.Members);
        var raw = await RawCommits.Measure(run, run.Sized(2000, 300), ct);
        var cost = await CheckInLoad.Measure(run, club, clients: 8, run.Sized(6000, 400));
        var p99Limit = Math.Max(25, 12 * raw.P99);
        return new()
        {
            Value = cost.Timings.PerSecond, Unit = "check-ins/s", Yardstick = "raw single-row durable commits/s", YardstickValue = raw.PerSecond,
            Limit = "≥ 0.5 × raw commits/s; p99 ≤ 25 ms or 12 × raw p99; ≤ 1 CPU-ms of the server per check-in without the pump",
            Holds = cost.Timings.PerSecond >= 0.5 * raw.PerSecond && cost.Timings.P99 <= p99Limit && cost.CpuMs <= 1,
            Details = new()
            {
                ["p50Ms"] = cost.Timings.Median, ["p99Ms"] = cost.Timings.P99, ["worstMs"] = cost.Timings.Worst, ["p99LimitMs"] = p99Limit, ["perSecond"] = cost.Timings.PerSecond,
                ["cpuMsPerCheckIn"] = cost.CpuMs, ["pumpCpuMsPerCheckIn"] = cost.PumpCpuMs, ["rawP50Ms"] = raw.Median, ["rawP99Ms"] = raw.P99, ["checkIns"] = cost.Timings.Count, ["members"] = CheckInLoad.Members,
            },
        };
    }
}
