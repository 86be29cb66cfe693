using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using FitCrm.Tests.World;

namespace FitCrm.Benchmarks.Imports;

/// <summary>A club moves in: 5 million visits of 20,000 people in the order of days, half of them with a time, by the real command.</summary>
internal sealed class ImportVisits : Scenario
{
    private const double LeastPerSecond = 20_000;
    private const double LeastRatio = 0.25;
    private const double MostMegabytes = 400;

    public override string Name => "import-visits";

    public override string About => "5,000,000 visits of a file into the database, against raw prepared inserts into the same table";

    public override async Task<Figure> Run(Run run, CancellationToken ct)
    {
        var (people, visits) = (run.Sized(20_000, 200), run.Sized(5_000_000, 20_000));
        var (peopleFile, visitsFile) = (Path.Combine(run.Folder, "people.csv"), Path.Combine(run.Folder, "visits.csv"));
        await File.WriteAllLinesAsync(peopleFile, Enumerable.Range(0, people).Select(i => $"M{i},Member {i}").Prepend("id,name"), ct);
        await File.WriteAllLinesAsync(visitsFile, Enumerable.Range(0, visits).Select(i => Row(i, people, visits)).Prepend("member,date"), ct);
        Benchmarks.Run.Say($"{people} people …");
        var (exit, _, error) = await ChildProgram.Run(["import", "people", peopleFile, .. run.Options]);
        if (exit != 0) throw new InvalidOperationException(error);
        var raw = await RawInserts.PerSecond(run, visits, ct);
        Benchmarks.Run.Say($"raw: {raw:N0} rows/s; {visits} visits …");

        var began = Stopwatch.GetTimestamp();
        await using var child = ChildProgram.Begin(["import", "visits", visitsFile, "--json", .. run.Options]);
        var peak = await Peak(child);
        var whole = Stopwatch.GetElapsedTime(began);
        using var told = JsonDocument.Parse(child.Said.Split('\n').First(l => l.StartsWith('{')));
        var seconds = told.RootElement.GetProperty("elapsedMs").GetDouble() / 1000;
        var created = told.RootElement.GetProperty("created").GetInt64();
        if (created != visits) throw new InvalidOperationException($"{created} of {visits} rows came in.");
        var rate = visits / seconds;
        return new()
        {
            Value = rate, Unit = "visits/s", Yardstick = "raw prepared inserts into the same table, 20,000 a transaction", YardstickValue = raw,
            Limit = $">= {LeastPerSecond:N0}/s, >= {LeastRatio} x raw, <= {MostMegabytes} MB", Holds = rate >= LeastPerSecond && rate >= LeastRatio * raw && peak <= MostMegabytes,
            Details = { ["rows"] = visits, ["people"] = people, ["peakMegabytes"] = Math.Round(peak), ["seconds"] = seconds, ["wholeCommandSeconds"] = Math.Round(whole.TotalSeconds, 2) },
        };
    }

    // Day by day; within a day people come in an order of no kind (a multiplicative hash), each visit once.
    private static string Row(int i, int people, int visits)
    {
        var perDay = Math.Max(1, people / 2);
        var (day, who) = (new DateOnly(2024, 1, 1).AddDays(i / perDay % 1000), (int)((i * 2_654_435_761L + (i / perDay)) % people));
        return i % 2 == 0 ? $"M{who},{day:yyyy-MM-dd} {6 + (i % 16):00}:{i % 60:00}:{i / 60 % 60:00}" : string.Create(CultureInfo.InvariantCulture, $"M{who},{day:yyyy-MM-dd}");
    }

    private static async Task<double> Peak(ChildProgram child)
    {
        var (end, peak) = (child.End(), 0L);
        while (!end.IsCompleted)
        {
            try { peak = Math.Max(peak, child.Memory); }
            catch (InvalidOperationException) { /* it ended between two looks */ }
            await Task.WhenAny(end, Task.Delay(50));
        }
        return await end is 0 ? peak / 1048576.0 : throw new InvalidOperationException(child.Said);
    }
}
