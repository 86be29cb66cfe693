using System.Diagnostics;
using System.Net;
using System.Text.Json;
using FitCrm.Data;
using FitCrm.Staff;
using Microsoft.Extensions.DependencyInjection;

namespace FitCrm.Tests.Reports;

public class FormatTests
{
    private const string Period = "from=2025-12-01&to=2025-12-31&asOf=2026-03-01";

    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Command_and_API_tell_the_same_to_the_digit_as_json_csv_and_pdf(string database)
    {
        await using var club = await Club.Open(database);
        await December.Fill(club);
        var owner = await club.As(Roles.Owner);
        var json = await owner.GetStringAsync(new Uri("/api/v1/reports/renewals?" + Period, UriKind.Relative));
        var csv = await owner.GetStringAsync(new Uri($"/api/v1/reports/renewals?{Period}&format=csv", UriKind.Relative));
        Assert.Equal(json, (await Command(club, "renewals", "json")).TrimEnd('\n'));
        Assert.Equal(csv, await Command(club, "renewals", "csv"));

        var figures = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(',')).ToDictionary(c => c[0], c => c[1]);
        Assert.Equal(Flat(JsonDocument.Parse(json).RootElement, ""), figures);
        var paper = await Paper(await owner.GetByteArrayAsync(new Uri($"/api/v1/reports/renewals?{Period}&format=pdf", UriKind.Relative)));
        foreach (var (figure, value) in figures) Assert.Contains(Close(figure + value), paper, StringComparison.Ordinal);
        Assert.Contains(Close("57.1 %"), paper, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Accept_chooses_the_format_and_the_answer_names_its_type(string database)
    {
        await using var club = await Club.Open(database);
        var owner = await club.As(Roles.Owner);
        using var ask = new HttpRequestMessage(HttpMethod.Get, "/api/v1/reports/visits?" + Period);
        ask.Headers.Accept.ParseAdd("text/csv");
        var answer = await owner.SendAsync(ask);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("date,club,visits,classes,visitors\n", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Touches_name_the_person_by_an_id_of_our_own_in_the_last_column()
    {
        await using var club = await Club.Open("sqlite");
        var csv = await (await club.As(Roles.Owner)).GetStringAsync(new Uri("/api/v1/reports/touches?format=csv", UriKind.Relative));
        Assert.StartsWith("externalId,date,touch,occurrence,state,reason,channel,openedOn,closesOn,arm,personId\n", csv, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing", "", 404, "report-unknown")]
    [InlineData("renewals", "?by=colour", 422, "dimension-unknown")]
    [InlineData("renewals", "?format=doc", 422, "format-unknown")]
    [InlineData("renewals", "?club=XX", 422, "club-unknown")]
    [InlineData("renewals", "?from=2025-02-01&to=2025-01-01", 422, "period-upside-down")]
    [InlineData("renewals", "?from=0001-01-01&to=2026-01-01", 422, "period-unlikely")]
    [InlineData("attrition", "?to=9999-12-31", 422, "period-unlikely")]
    [InlineData("pipeline", "?asOf=9999-12-31", 422, "period-unlikely")]
    [InlineData("renewals", "?from=yesterday", 400, "unreadable")]
    public async Task What_cannot_be_answered_is_refused_by_name(string name, string query, int status, string code)
    {
        await using var club = await Club.Open("sqlite");
        var answer = await (await club.As(Roles.Owner)).GetAsync(new Uri($"/api/v1/reports/{name}{query}", UriKind.Relative));
        Assert.Equal((HttpStatusCode)status, answer.StatusCode);
        Assert.Equal(code, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_mistyped_command_ends_with_2_and_one_line()
    {
        await using var club = await Club.Open("sqlite");
        Assert.Equal(2, await new CommandLine(TheHouse.Modules).Run(["report", "nothing", "--data", club.DataFolder]));
        Assert.Equal(2, await new CommandLine(TheHouse.Modules).Run(["report", "renewals", "--from", "2025-02-01", "--to", "2025-01-01", "--data", club.DataFolder]));
    }

    [Fact]
    public async Task Without_a_browser_the_command_says_so_and_leaves_the_page()
    {
        await using var club = await Club.Open("sqlite");
        var pdf = Path.Combine(club.DataFolder, "renewals.pdf");
        var start = new ProcessStartInfo("dotnet", [typeof(TheHouse).Assembly.Location, "report", "renewals", "--format", "pdf", "--out", pdf, "--data", club.DataFolder]) { RedirectStandardError = true };
        start.Environment["FITCRM_BROWSER"] = "/nowhere";
        using var command = Process.Start(start)!;
        var said = await command.StandardError.ReadToEndAsync();
        await command.WaitForExitAsync();
        Assert.Equal(1, command.ExitCode);
        Assert.Contains("No Chromium, Chrome or Edge was found", said, StringComparison.Ordinal);
        Assert.False(File.Exists(pdf));
        Assert.StartsWith("<!doctype html>", await File.ReadAllTextAsync(Path.ChangeExtension(pdf, ".html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_browser_the_API_refuses_paper_by_name()
    {
        await using var club = await Club.Open("sqlite", also: builder => builder.Services.AddSingleton(new FitCrm.Reports.Paper.PrintingBrowser("/nowhere")));
        var answer = await (await club.As(Roles.Owner)).GetAsync(new Uri("/api/v1/reports/renewals?format=pdf", UriKind.Relative));
        Assert.Equal("no-browser", JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("code").GetString());
    }

    private static async Task<string> Command(Club club, string name, string format)
    {
        var options = club.Services.GetRequiredService<AppOptions>();
        var file = Path.Combine(club.DataFolder, "report." + format);
        Assert.Equal(0, await new CommandLine(TheHouse.Modules).Run(["report", name, "--from", "2025-12-01", "--to", "2025-12-31", "--as-of", "2026-03-01", "--format", format, "--out", file,
            "--data", options.DataFolder, "--database", options.Database, .. options.Connection.Length > 0 ? new[] { "--connection", options.Connection } : []]));
        return await File.ReadAllTextAsync(file);
    }

    private static Dictionary<string, string> Flat(JsonElement of, string path) => of.ValueKind switch
    {
        JsonValueKind.Object => of.EnumerateObject().SelectMany(p => Flat(p.Value, path.Length == 0 ? p.Name : $"{path} / {p.Name}")).ToDictionary(),
        JsonValueKind.Array => of.EnumerateArray().SelectMany((limit, i) => Flat(limit, $"{path} / {(i == 0 ? "low" : "high")}")).ToDictionary(),
        JsonValueKind.Null => new() { [path] = "" },
        _ => new() { [path] = of.ValueKind == JsonValueKind.String ? of.GetString()! : of.GetRawText() },
    };

    // What pdftotext reads, without spaces and line ends: columns and wrapping are the paper's own.
    private static async Task<string> Paper(byte[] pdf)
    {
        using var reader = Process.Start(new ProcessStartInfo("pdftotext", "-raw - -") { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var text = reader.StandardOutput.ReadToEndAsync();
        await reader.StandardInput.BaseStream.WriteAsync(pdf);
        reader.StandardInput.Close();
        return Close(await text);
    }

    private static string Close(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
