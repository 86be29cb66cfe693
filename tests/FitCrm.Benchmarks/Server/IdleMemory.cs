using FitCrm.Benchmarks.Load;
using FitCrm.Tests.World;

namespace FitCrm.Benchmarks.Server;

/// <summary>What the program holds when nobody asks anything, after it has worked a little.</summary>
internal sealed class IdleMemory : Scenario
{
    private const double LimitMegabytes = 250;

    public override string Name => "idle-memory";

    public override string About => "working set of the published program, a minute after some work";

    public override async Task<Figure> Run(Run run, CancellationToken ct)
    {
        var club = await BenchClub.Make(run, run.Sized(2000, 100));
        var program = await Published.Make(Path.Combine(run.Folder, "published"), ct);
        await using var server = await ChildProgram.Serve(run.Folder, [.. run.Options.Skip(2)], program);
        var fresh = server.Memory;
        await Drive.Run(4, 500, () => new HttpSocket(server.Address, club.Token), async (socket, i) =>
            await socket.Send("PUT", $"/api/v1/check-ins/{Guid.CreateVersion7()}", $$"""{"club":"{{club.Code}}","badge":"{{club.Cards[i % club.Cards.Count]}}","source":"turnstile"}"""));
        await Task.Delay(TimeSpan.FromSeconds(Math.Max(5, 60 * run.Scale)), ct);
        var idle = server.Memory / 1048576.0;
        return new()
        {
            Value = idle, Unit = "MB", Yardstick = "MB right after the start", YardstickValue = fresh / 1048576.0,
            Limit = "≤ 250 MB", Holds = idle <= LimitMegabytes, Details = new() { ["freshMb"] = fresh / 1048576.0, ["checkInsBefore"] = 500 },
        };
    }
}
