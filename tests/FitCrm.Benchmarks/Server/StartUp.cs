using System.Diagnostics;
using FitCrm.Tests.World;

namespace FitCrm.Benchmarks.Server;

/// <summary>From the call of the published program to its first ready answer, on a database that exists.</summary>
internal sealed class StartUp : Scenario
{
    private const double LimitMs = 2000;

    public override string Name => "start";

    public override string About => "published ReadyToRun, existing database: from start to ready";

    public override async Task<Figure> Run(Run run, CancellationToken ct)
    {
        var club = await BenchClub.Make(run, run.Sized(2000, 100));
        var program = await Published.Make(Path.Combine(run.Folder, "published"), ct);
        var took = new List<double>();
        for (var i = 0; i < 6; i++)
        {
            var watch = Stopwatch.StartNew();
            await using var server = await ChildProgram.Serve(run.Folder, [.. run.Options.Skip(2)], program);
            took.Add(watch.Elapsed.TotalMilliseconds);
        }
        var median = took.Skip(1).Order().ElementAt(2);
        return new()
        {
            Value = median, Unit = "ms, median of 5", Yardstick = "a command that opens nothing (--version), ms", YardstickValue = await Bare(program),
            Limit = "≤ 2,000 ms", Holds = median <= LimitMs, Details = new() { ["firstMs"] = took[0], ["allMs"] = took.Skip(1).ToArray(), ["members"] = club.Cards.Count },
        };
    }

    private static async Task<double> Bare(string program)
    {
        var watch = Stopwatch.StartNew();
        await ChildProgram.Run(["--version"], program);
        return watch.Elapsed.TotalMilliseconds;
    }
}
