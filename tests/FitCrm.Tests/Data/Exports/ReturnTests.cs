using FitCrm.Tests.World;

namespace FitCrm.Tests.Data.Exports;

/// <summary>A club that moves out and in again is the same club: its reports say the same.</summary>
public sealed partial class ReturnTests
{
    private const string Day = "2026-11-20";

    [Fact]
    public async Task A_demo_with_freezes_pools_and_part_payments_comes_back_with_the_same_figures()
    {
        var root = Directory.CreateTempSubdirectory("fitcrm-return-").FullName;
        var (first, second, files) = (Path.Combine(root, "first"), Path.Combine(root, "second"), Path.Combine(root, "files"));
        await Done(first, "demo", "--members", "300", "--months", "12", "--seed", "7");
        await Done(first, "export", files);
        foreach (var kind in new[] { "people", "plans", "contracts", "visits", "tasks", "leads" })
            foreach (var file in Directory.GetFiles(files, kind + "*.csv").Order(StringComparer.Ordinal)) await Import(second, kind, file, files);
        foreach (var report in new[] { "renewals", "members", "attrition", "visits", "funnel" })
            Assert.Equal(await Lines(first, report), await Lines(second, report));
        await Done(second, "doctor");
    }

    private static async Task Import(string data, string kind, string file, string files)
    {
        var code = Path.GetFileNameWithoutExtension(file)[kind.Length..].TrimStart('-');
        string[] club = [];
        if (code.Length > 0)
        {
            var rows = (await File.ReadAllLinesAsync(Path.Combine(files, "tables", "staff_clubs.csv"))).Select(l => Quoted().Replace(l.TrimStart('\uFEFF'), "").Split(',')).ToList();
            var (at, zone, money) = (Array.IndexOf(rows[0], "Code"), Array.IndexOf(rows[0], "TimeZone"), Array.IndexOf(rows[0], "Currency"));
            var row = rows.Single(r => r[at] == code);
            club = ["--club", code, "--timezone", row[zone], "--currency", row[money]];
        }
        await Done(data, ["import", kind, file, .. club]);
    }

    // Ids are new, sellers are users, and a new club is called by its code: the rest is the same to the letter.
    private static async Task<IEnumerable<string>> Lines(string data, string report)
    {
        var csv = await Done(data, ["report", report, "--format", "csv", .. report switch { "renewals" => new[] { "--by", "visits,plan,trainer,source,stage" }, "funnel" => ["--by", "source"], _ => [] }]);
        var lines = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(','));
        return lines.Select(c => string.Join(',', report switch { "members" => c[2..], "visits" => [c[0], .. c[2..]], _ => c })).Order(StringComparer.Ordinal);
    }

    [System.Text.RegularExpressions.GeneratedRegex("\"[^\"]*\"")]
    private static partial System.Text.RegularExpressions.Regex Quoted();

    private static async Task<string> Done(string data, params string[] typed)
    {
        var answer = await ChildProgram.Run([.. typed, "--data", data, "--as-of", Day]);
        Assert.True(answer.Exit == 0, $"{string.Join(' ', typed)}: {answer.Error}{answer.Out}");
        return answer.Out;
    }
}
