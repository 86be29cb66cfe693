using System.Data.Common;
using System.Diagnostics;
using FitCrm.Benchmarks.Load;
using FitCrm.Data;
using FitCrm.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FitCrm.Benchmarks.Lists;

/// <summary>Asks a serving program for addresses, each a few times, one after another.</summary>
internal static class Asked
{
    /// <summary>The most that an answer may take, in milliseconds.</summary>
    public const double Most = 200;

    private const int Times = 7;

    /// <summary>The median of each address in milliseconds, after one look to warm it up, with the server's CPU-milliseconds for one; and of an address that does nothing.</summary>
    public static async Task<(IReadOnlyDictionary<string, (double Wall, double Cpu)> Medians, double Hello)> Each(Run run, string token, IEnumerable<string> addresses)
    {
        await using var server = await ChildProgram.Serve(run.Folder, [.. run.Options.Skip(2), "--web-only", "--empty"]);
        using var socket = new HttpSocket(server.Address, token);
        var medians = new Dictionary<string, (double, double)>();
        foreach (var address in addresses)
        {
            await Median(socket, address, 1);
            var before = server.Cpu;
            medians[address] = (await Median(socket, address, Times), (server.Cpu - before).TotalMilliseconds / Times);
        }
        return (medians, await Median(socket, "/health/live", Times));
    }

    /// <summary>Milliseconds of reading every name once, as fast as the driver reads.</summary>
    public static async Task<double> Scan(Run run, CancellationToken ct)
    {
        await using var app = House.Build(TheHouse.Modules, new AppOptions { DataFolder = run.Folder, Database = run.Database, Connection = run.Connection ?? "" });
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<FitCrmDb>>().CreateDbContextAsync(ct);
        await db.Database.OpenConnectionAsync(ct);
        var took = new List<double>();
        for (var i = 0; i < 3; i++)
        {
            var watch = Stopwatch.StartNew();
            await using DbCommand command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = """SELECT "SearchKey" FROM membership_people""";
            await using var rows = await command.ExecuteReaderAsync(ct);
            while (await rows.ReadAsync(ct)) rows.GetString(0);
            took.Add(watch.Elapsed.TotalMilliseconds);
        }
        return took.Order().ElementAt(1);
    }

    /// <summary>The figure of the slowest address.</summary>
    public static Figure Of(int people, IReadOnlyDictionary<string, (double Wall, double Cpu)> medians, double hello, double scan) => new()
    {
        Value = medians.Values.Max(m => m.Wall), Unit = "ms", Yardstick = "raw scan of the names, ms", YardstickValue = scan, Limit = $"the median of each at most {Most} ms", Holds = medians.Values.Max(m => m.Wall) <= Most,
        Details = new(medians.ToDictionary(m => m.Key, m => (object?)$"{m.Value.Wall:0.0} ms, CPU {m.Value.Cpu:0.0} ms")) { ["people"] = people, ["helloMs"] = Math.Round(hello, 2) },
    };

    private static async Task<double> Median(HttpSocket socket, string address, int times)
    {
        var took = new List<double>();
        for (var i = 0; i < times; i++)
        {
            var began = Stopwatch.GetTimestamp();
            var (status, body) = await socket.Send("GET", address, "");
            if (status != 200) throw new InvalidOperationException($"{address} answers {status}: {body}");
            took.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        return took.Order().ElementAt(times / 2);
    }
}
