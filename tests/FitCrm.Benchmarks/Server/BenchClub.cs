using System.Globalization;
using System.Text;
using System.Text.Json;
using FitCrm.Tests.World;

namespace FitCrm.Benchmarks.Server;

/// <summary>A club for a load: people with cards and running contracts, brought in by the program's own import, and a token of a device of it.</summary>
internal sealed record BenchClub(string Code, string Token, IReadOnlyList<string> Cards)
{
    private const string Email = "load@fitcrm.example";

    /// <summary>Makes it with the commands of the program.</summary>
    public static async Task<BenchClub> Make(Run run, int members, string role = "front-desk")
    {
        var file = Path.Combine(run.Folder, "people.csv");
        var cards = await Write(file, members);
        await Do(["import", "people", file, .. run.Options, "--json"]);
        File.Delete(file);
        await Do(["user", "add", Email, "--role", role, .. run.Options, "--json"]);
        var answer = await Do(["token", Email, .. run.Options, "--json"]);
        return new("MAIN", JsonDocument.Parse(answer).RootElement.GetProperty("token").GetString()!, cards);
    }

    /// <summary>Runs a command; what it printed.</summary>
    public static async Task<string> Do(IEnumerable<string> arguments)
    {
        var list = arguments.ToList();
        var (exit, answer, error) = await ChildProgram.Run(list);
        return exit == 0 ? answer : throw new InvalidOperationException($"{string.Join(' ', list)} ended with {exit}: {error}{answer}");
    }

    private static async Task<IReadOnlyList<string>> Write(string file, int members)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var (cards, text) = (new List<string>(members), new StringBuilder("externalId,fullName,cardCode,plan,startsOn,endsOn,price\n"));
        for (var i = 0; i < members; i++)
        {
            cards.Add(string.Create(CultureInfo.InvariantCulture, $"C{i:D7}"));
            text.Append(CultureInfo.InvariantCulture, $"M{i:D7},Member Number{i},C{i:D7},Standard 12,{today.AddDays(-100):yyyy-MM-dd},{today.AddDays(265):yyyy-MM-dd},588.00\n");
        }
        await File.WriteAllTextAsync(file, text.ToString());
        return cards;
    }
}
