using System.Net.Http.Headers;
using FitCrm.Attendance;
using FitCrm.Data;
using FitCrm.Staff;
using FitCrm.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FitCrm.Tests.Crash;

/// <summary>The server is killed with signal 9 in the middle of an import that was started over it. The next one shows it as interrupted, runs it to its end, and takes all of it back.</summary>
public class ImportCrashTests
{
    private const int Members = 500;
    private const int Days = 200;
    private const int Rows = Members * Days;

    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Killed_in_the_middle_an_import_is_shown_as_interrupted_and_run_to_its_end_and_undone_as_a_whole(string database)
    {
        await using var club = await Club.Open(database);
        await club.Import("people", string.Join('\n', Enumerable.Range(0, Members).Select(i => $"M{i},Member {i}").Prepend("id,name")));
        var visits = string.Join('\n', Enumerable.Range(0, Rows).Select(i => $"M{i % Members},{new DateOnly(2025, 1, 1).AddDays(i / Members):yyyy-MM-dd}").Prepend("member,date"));
        var token = await club.Services.GetRequiredService<Team>().IssueToken(await club.AddUser("owner@riverside.example", Roles.Owner), TimeSpan.FromDays(36500));
        var run = await Begun(club, token, visits);
        var left = await Count(club);
        Assert.InRange(left, 1, Rows - 1);

        await using var program = await ChildProgram.Serve(club.DataFolder, Options(club));
        using var owner = Client(program, token);
        var found = await owner.Until(run, r => r.State() != "running");
        Assert.Equal("interrupted", found.State());
        await owner.Ask(run, "run");
        var done = await owner.Until(run, r => r.State() == "done");
        Assert.Equal((Rows - left, left), (done.GetProperty("counts").GetProperty("created").GetInt64(), done.GetProperty("counts").GetProperty("unchanged").GetInt64()));
        Assert.Equal(Rows, await Count(club));
        await owner.Ask(run, "undo");
        Assert.Equal("undone", (await owner.Until(run, r => r.State() is "undone" or "failed" or "done")).State());
        Assert.Equal(0, await Count(club));
    }

    private static async Task<Guid> Begun(Club club, string token, string visits)
    {
        await using var doomed = await ChildProgram.Serve(club.DataFolder, Options(club));
        using var owner = Client(doomed, token);
        var run = (await owner.Upload(visits, "visits", dryRun: false)).GetProperty("id").GetGuid();
        for (var i = 0; i < 20_000 && await Count(club) == 0; i++) await Task.Delay(5);
        await doomed.Kill();
        return run;
    }

    private static HttpClient Client(ChildProgram program, string token)
    {
        var client = new HttpClient { BaseAddress = program.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    private static IEnumerable<string> Options(Club club)
    {
        var options = club.Services.GetRequiredService<AppOptions>();
        return ["--database", options.Database, "--connection", options.Connection, "--empty", "--as-of", "2026-11-21"];
    }

    private static async Task<long> Count(Club club)
    {
        await using var db = await club.Dbs.CreateDbContextAsync();
        return await Visits.Rows(db).LongCountAsync();
    }
}
