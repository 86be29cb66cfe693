using System.Text;
using FitCrm.Data.Imports;
using FitCrm.Membership;
using FitCrm.Staff;
using FitCrm.Tests.Membership;
using FitCrm.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FitCrm.Tests.Data.Imports;

/// <summary>An import from the file's arrival to its end, over the API.</summary>
public class ImportRunTests
{
    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Rejected_rows_come_back_in_the_columns_of_the_file_with_the_reason(string database)
    {
        await using var club = await Club.Open(database);
        using var manager = await club.As(Roles.Manager);
        var run = (await manager.Upload("member no;name;joined\nA1;Anna Keller;03.02.2020\nA2;\"Otto; Ben\";31.02.2020\n;Nobody;04.02.2020\n", dryRun: false)).Id();
        await club.Work();
        var done = await manager.Import(run);
        Assert.Equal(("done", "3 1 0 0 0 2"), (done.State(), done.CountsOf()));
        Assert.Equal(2, done.GetProperty("reasons").GetArrayLength());
        var lines = (await manager.GetStringAsync(new Uri($"/api/v1/imports/{run}/rejects.csv", UriKind.Relative))).TrimStart('\uFEFF').Split('\n');
        Assert.Equal("member no,name,joined,why", lines[0]);
        Assert.StartsWith("A2,\"Otto; Ben\",31.02.2020,\"joined: This is no day.", lines[1], StringComparison.Ordinal);
        Assert.StartsWith(",Nobody,04.02.2020,", lines[2], StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_file_that_cannot_be_used_is_refused_with_the_field_to_mend_and_nothing_is_kept_of_it(string database)
    {
        await using var club = await Club.Open(database);
        using var manager = await club.As(Roles.Manager);
        Assert.Equal("import-file-missing file", Said(await manager.Upload("")));
        Assert.Equal("import-unfit kind", Said(await manager.Upload("a\nb\n", "horses")));
        Assert.Equal("import-unfit map", Said(await manager.Upload("a\nb\n", "people", map: "{\"colour\": 1}")));
        Assert.Equal("import-unfit file", Said(await manager.Upload("PK\u0003\u0004 this is no workbook", "people")));
        Assert.Equal("dry-run-unclear dryRun", Said(await Refused(manager)));
        Assert.Empty(Directory.Exists(Path.Combine(club.DataFolder, "imports")) ? Directory.GetFiles(Path.Combine(club.DataFolder, "imports")) : []);

        static string Said(System.Text.Json.JsonElement problem) => $"{problem.Text("code")} {problem.Text("field")}";
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task An_import_that_waits_is_cancelled_at_once_and_run_later_and_a_second_run_changes_nothing(string database)
    {
        await using var club = await Club.Open(database);
        using var manager = await club.As(Roles.Manager);
        var run = (await manager.Upload("id,name\nA1,Anna Keller\n", dryRun: false)).Id();
        Assert.Equal("uploaded", (await manager.Ask(run, "cancel")).State());
        await club.Work();
        Assert.Equal("0 0 0 0 0 0", (await manager.Import(run)).CountsOf());
        await manager.Ask(run, "run");
        Assert.Equal("import-busy", (await manager.Ask(run, "run")).Text("code"));
        await club.Work();
        Assert.Equal("1 1 0 0 0 0", (await manager.Import(run)).CountsOf());
        var again = (await manager.Upload("id,name\nA1,Anna Keller\n", dryRun: false)).Id();
        await club.Work();
        Assert.Equal("1 0 0 1 0 0", (await manager.Import(again)).CountsOf());
        Assert.Equal("nothing-runs", (await manager.Ask(again, "cancel")).Text("code"));
    }

    [Fact]
    public async Task Cancelled_in_the_middle_whole_batches_are_in_and_the_next_run_brings_the_rest()
    {
        const int rows = 6_000;
        await using var club = await Club.Open("sqlite", background: true);
        using var manager = await club.As(Roles.Manager);
        var file = string.Join('\n', Enumerable.Range(0, rows).Select(i => $"M{i},Member {i}").Prepend("id,name"));
        var run = (await manager.Upload(file, dryRun: false)).Id();
        await manager.Until(run, r => r.GetProperty("counts").GetProperty("created").GetInt64() > 0);
        await manager.Ask(run, "cancel");
        var stopped = await manager.Until(run, r => r.State() != "running");
        var created = stopped.GetProperty("counts").GetProperty("created").GetInt64();
        Assert.Equal("cancelled", stopped.State());
        Assert.InRange(created, 1, rows - 1);
        await using (var db = await club.Dbs.CreateDbContextAsync()) Assert.Equal(created, await People.Rows(db).CountAsync());

        await manager.Ask(run, "run");
        var done = await manager.Until(run, r => r.State() == "done");
        Assert.Equal($"{rows} {rows - created} 0 {created} 0 0", done.CountsOf());
    }

    [Fact]
    public async Task An_import_is_of_a_club_and_a_price_list_is_of_all()
    {
        await using var club = await Club.Open("sqlite");
        var harbour = await club.Establish("HAM", "Harbour", "Europe/Berlin", "EUR");
        using var here = await club.As(Roles.Manager);
        using var there = await club.As(Roles.Manager, harbour.Id);
        using var reception = await club.As(Roles.FrontDesk);
        var run = (await here.Upload("id,name\nA1,Anna Keller\n")).Id();
        Assert.Equal("BER", (await here.Import(run)).Text("club"));
        Assert.Equal("import-unknown", (await there.Ask(run, "run")).Text("code"));
        Assert.Equal("not-allowed", (await reception.Ask(run, "run")).Text("code"));
        Assert.Equal("import-all-clubs", (await here.Upload("name,term,price\nMonthly,1 month,49\n", "plans")).Text("code"));
        Assert.Equal("club-unknown", (await there.Upload("id,name\nA1,Anna Keller\n", club: "BER")).Text("code"));
        Assert.Equal(0, (await there.GetStringAsync(new Uri("/api/v1/imports", UriKind.Relative))).Split("\"hash\"").Length - 1);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_node_without_the_file_brings_it_from_the_database_and_a_month_later_it_is_gone(string database)
    {
        await using var club = await Club.Open(database);
        using var manager = await club.As(Roles.Manager);
        var run = (await manager.Upload("id,name\nA1,Anna Keller\n")).Id();
        foreach (var file in Directory.GetFiles(Path.Combine(club.DataFolder, "imports"))) File.Delete(file);
        await manager.Ask(run, "run");
        await club.Work();
        Assert.Equal(database == "postgres" ? "done" : "failed", (await manager.Import(run)).State());
        club.Clock.Turn(TimeSpan.FromDays(31));
        await ActivatorUtilities.CreateInstance<ImportClearing>(club.Services).Clear(default);
        await using var db = await club.Dbs.CreateDbContextAsync();
        Assert.Empty(await db.Set<FilePiece>().Select(p => p.RunId).ToListAsync());
    }

    private static async Task<System.Text.Json.JsonElement> Refused(HttpClient http)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes("id,name\nA1,Anna\n")), "file", "a.csv" }, { new StringContent("perhaps"), "dryRun" } };
        using var answer = await http.PostAsync(new Uri("/api/v1/imports", UriKind.Relative), form);
        return await System.Net.Http.Json.HttpContentJsonExtensions.ReadFromJsonAsync<System.Text.Json.JsonElement>(answer.Content);
    }
}
