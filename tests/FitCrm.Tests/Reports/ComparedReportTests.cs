using System.Net.Http.Json;
using System.Text.Json;
using FitCrm.Data;
using FitCrm.Staff;
using FitCrm.Tests.World;
using Microsoft.Extensions.DependencyInjection;
using static FitCrm.Tests.Reports.History;

namespace FitCrm.Tests.Reports;

/// <summary>The renewals of two periods side by side, and how long members stay: the same on page, API and command.</summary>
public class ComparedReportTests
{
    public static TheoryData<string> Databases => Club.Databases;

    /// <summary>80 contracts end in 2024, 48 of them renewed; 70 in 2025, 56 renewed: the vector of the specification.</summary>
    [Theory, MemberData(nameof(Databases))]
    public async Task Two_periods_are_told_with_Newcombes_interval_and_the_page_says_the_same(string database)
    {
        await using var club = await Club.Open(database);
        await TwoYears(club);
        var owner = await club.As(Roles.Owner);
        var told = await owner.GetFromJsonAsync<JsonElement>("/api/v1/reports/renewals?from=2025-01-01&to=2025-12-31&compareFrom=2024-01-01&compareTo=2024-12-31&asOf=2026-11-21");
        var compared = told.GetProperty("compared");
        Assert.Equal((70, 56, 80, 48), (Int(told, "final"), Int(told, "renewed"), Int(compared, "final"), Int(compared, "renewed")));
        Assert.Equal(.2, compared.GetProperty("difference").GetDouble());
        Assert.Equal([.0524, .3339], compared.GetProperty("differenceInterval").EnumerateArray().Select(l => Math.Round(l.GetDouble(), 4)));
        Assert.Equal(80, Int(compared.GetProperty("by").GetProperty("plan").GetProperty("Year"), "final"));

        var page = await Pages.Of(club, Roles.Owner);
        var html = await page.Read("/renewals?period=free&from=2025-01-01&to=2025-12-31&compare=year");
        Assert.All(["80.0\u00a0%", "60.0\u00a0%", "56 of 70", "48 of 80", "+20.0 points", "+5.2 to +33.4", "higher"], part => Assert.Contains(part, html, StringComparison.Ordinal));
        Assert.Contains("/names/final?from=2024-01-01&to=2024-12-31", html, StringComparison.Ordinal);
        Assert.Contains("compareFrom=2024-01-01&compareTo=2024-12-31&club=&format=xlsx", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("renewals", "compareFrom=2025-01-01", "compare-half", "compareTo")]
    [InlineData("renewals", "compareFrom=2025-02-01&compareTo=2025-01-01", "period-upside-down", "compareTo")]
    [InlineData("renewals", "compareFrom=0001-01-01&compareTo=2025-01-01", "period-unlikely", "compareFrom")]
    [InlineData("attrition", "compareFrom=2025-01-01&compareTo=2025-01-31", "not-compared", "compareFrom")]
    public async Task A_period_that_cannot_be_compared_with_is_refused_beside_its_field(string name, string query, string code, string field)
    {
        await using var club = await Club.Open("sqlite");
        var answer = await (await club.As(Roles.Owner)).GetAsync(new Uri($"/api/v1/reports/{name}?{query}", UriKind.Relative));
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal((422, code, field), ((int)answer.StatusCode, problem.GetProperty("code").GetString(), problem.GetProperty("field").GetString()));
    }

    [Fact]
    public async Task Days_that_cannot_be_read_are_said_and_kept_on_the_page()
    {
        await using var club = await Club.Open("sqlite");
        var page = await Pages.Of(club, Roles.Owner);
        var (status, html) = await page.Look("/renewals?period=free&from=soon&to=2025-12-31");
        Assert.Equal(422, status);
        Assert.Contains("value=\"soon\"", html, StringComparison.Ordinal);
        var (unread, noDay) = await page.Look("/renewals?period=free&from=2026-02-31");
        Assert.Equal(422, unread);
        Assert.All(["This is no day.", "type=\"text\" name=\"from\"", "value=\"2026-02-31\""], word => Assert.Contains(word, noDay, StringComparison.Ordinal));
        Assert.Equal(422, (await page.Look("/renewals?period=free&from=2025-12-31&to=2025-01-01")).Status);
        Assert.Equal(200, (await page.Look("/renewals?period=moon&compare=moon&by=moon")).Status);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Survival_is_told_by_year_of_joining_and_command_and_API_agree(string database)
    {
        await using var club = await Club.Open(database);
        await TwoYears(club);
        const string Address = "/api/v1/reports/survival?from=2022-01-01&to=2026-11-21&asOf=2026-11-21";
        var owner = await club.As(Roles.Owner);
        var json = await owner.GetStringAsync(new Uri(Address, UriKind.Relative));
        var cohorts = JsonDocument.Parse(json).RootElement.GetProperty("cohorts").EnumerateArray().ToDictionary(c => c.GetProperty("cohort").GetString()!);
        Assert.Equal(["all", "2023", "2024"], cohorts.Keys);
        var curve = cohorts["2023"].GetProperty("curve").EnumerateArray().Select(p => (Int(p, "day"), Int(p, "atRisk"), Int(p, "ended"), p.GetProperty("s").GetDouble())).ToList();
        Assert.Equal([(0, 80, 0, 1), (365, 80, 32, .6)], curve);   // E is 29 February 2024
        Assert.Equal(0.054772, cohorts["2023"].GetProperty("curve")[1].GetProperty("se").GetDouble());
        Assert.Equal(70, Int(cohorts["2024"], "n"));

        var options = club.Services.GetRequiredService<AppOptions>();
        var file = Path.Combine(club.DataFolder, "survival.json");
        Assert.Equal(0, await new CommandLine(TheHouse.Modules).Run(["report", "survival", "--from", "2022-01-01", "--to", "2026-11-21", "--as-of", "2026-11-21", "--out", file,
            "--data", options.DataFolder, "--database", options.Database, .. options.Connection.Length > 0 ? new[] { "--connection", options.Connection } : []]));
        Assert.Equal(json, (await File.ReadAllTextAsync(file)).TrimEnd('\n'));
        var csv = await owner.GetStringAsync(new Uri(Address + "&format=csv", UriKind.Relative));
        Assert.StartsWith("cohort,day,atRisk,ended,s,se,lower,upper\n", csv, StringComparison.Ordinal);
        Assert.Contains("2023,365,80,32,0.6,0.054772,0.492648,0.707352\n", csv, StringComparison.Ordinal);
    }

    private static async Task TwoYears(Club club)
    {
        var history = new History(club);
        for (var i = 0; i < 80; i++) Life(history, "2023", i < 48);
        for (var i = 0; i < 70; i++) Life(history, "2024", i < 56);
        await history.Save();
    }

    private static void Life(History history, string year, bool renews)
    {
        var person = history.Person($"Member {Guid.NewGuid():N}");
        history.Year(person, $"{year}-03-01", $"{year}-03-01");
        var next = Day($"{year}-03-01").AddYears(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        if (renews) history.Rolling(person, next);   // goes on, and is never due itself
    }

    private static int Int(JsonElement of, string name) => of.GetProperty(name).GetInt32();
}
