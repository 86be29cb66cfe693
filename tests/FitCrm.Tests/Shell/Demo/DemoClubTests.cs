using FitCrm.Attendance;
using FitCrm.Billing;
using FitCrm.Crm;
using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Shell.Demo;
using FitCrm.Staff;
using FitCrm.Tests.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FitCrm.Tests.Shell.Demo;

public class DemoClubTests
{
    private static readonly DateOnly AsOf = new(2026, 11, 21);

    public static TheoryData<string> Databases => Club.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_same_seed_and_day_make_the_same_rows(string database)
    {
        var first = await Made(database, 1);
        Assert.Equal(first, await Made(database, 1));
        Assert.NotEqual(first, await Made(database, 2));
    }

    [Fact]
    public async Task Both_databases_hold_the_same_demo() => Assert.Equal(await Made("sqlite", 3), await Made("postgres", 3));

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Nobody_paid_more_than_was_charged_and_some_still_owe(string database)
    {
        await using var at = await TestDatabase.Make(database);
        await using var app = await Filled(at, database, 1, 300);
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<FitCrmDb>>().CreateDbContextAsync();
        var accounts = await Accounts.Rows(db).ToListAsync();
        Assert.Equal(await Contracts.Rows(db).CountAsync(), accounts.Count);
        Assert.All(accounts, a => Assert.InRange(a.Owed, 0, a.Amount));
        Assert.Contains(accounts, a => a.Owed > 0);
    }

    [Fact]
    public async Task A_demo_is_refused_where_a_club_stands_already()
    {
        await using var club = await Club.Open("sqlite");
        var made = await club.Services.GetRequiredService<DemoClub>().Make(DemoWish.Of(5, 3, 1, AsOf).Value, default);
        Assert.IsType<NotEmpty>(made.Refused);
    }

    [Fact]
    public async Task Somebody_of_every_role_can_sign_in_with_what_the_file_says()
    {
        await using var at = await TestDatabase.Make("sqlite");
        await using var app = await Filled(at, "sqlite", 1, 20);
        var file = SignInSheet.PathIn(at.Folder);
        var lines = (await File.ReadAllLinesAsync(file)).Select(l => l.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Empty(Roles.All.Except([Roles.Member, Roles.Device]).Except(lines.Select(l => l[0])));
        var desk = app.Services.GetRequiredService<SignInDesk>();
        foreach (var line in lines) Assert.Null((await desk.Check(line[1], line[2])).Refused);
    }

    [Fact]
    public async Task The_reports_of_two_equal_demos_are_equal_byte_for_byte_and_every_stage_is_alive()
    {
        var (one, two) = (await Reports(), await Reports());
        Assert.Equal(one, two);
        foreach (var stage in new[] { ",adaptation,", ",active-use,", ",renewal," }) Assert.Contains(stage, one, StringComparison.Ordinal);
        foreach (var touch in new[] { ",welcome,", ",goal-session,", ",slip,", ",renewal-talk," }) Assert.Contains(touch, one, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_demo_that_was_killed_is_made_again_in_full()
    {
        var folder = Directory.CreateTempSubdirectory("fitcrm-").FullName;
        string[] wish = ["demo", "--data", folder, "--members", "3000", "--months", "24", "--seed", "1", "--as-of", "2026-11-21", "--json"];
        await using (var begun = ChildProgram.Begin(wish))
        {
            while (!File.Exists(SignInSheet.PathIn(folder))) await Task.Delay(20);
            await Task.Delay(700);
            await begun.Kill();
        }
        var (exit, answer, error) = await ChildProgram.Run(wish);
        Assert.True(exit == 0, error);
        Assert.Contains("\"people\":3000", answer, StringComparison.Ordinal);
        Directory.Delete(folder, true);
    }

    private static async Task<string> Reports()
    {
        var folder = Directory.CreateTempSubdirectory("fitcrm-").FullName;
        string[] where = ["--data", folder, "--as-of", "2026-11-21"];
        var made = await ChildProgram.Run(["demo", "--members", "150", "--months", "24", "--seed", "5", .. where]);
        Assert.True(made.Exit == 0, made.Error);
        var all = "";
        foreach (var name in new[] { "members", "touches" })
            all += (await ChildProgram.Run(["report", name, "--from", "2026-01-01", "--to", "2026-11-21", "--format", "csv", .. where])).Out;
        Directory.Delete(folder, true);
        return all;
    }

    // All that a report could print of it: ids and facts, in the order of the ids.
    private static async Task<string> Made(string database, ulong seed)
    {
        await using var at = await TestDatabase.Make(database);
        await using var app = await Filled(at, database, seed, 40);
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<FitCrmDb>>().CreateDbContextAsync();
        var people = await People.Rows(db).ToListAsync();
        var contracts = await Contracts.Rows(db).ToListAsync();
        var freezes = await Freezes.Rows(db).ToListAsync();
        var visits = await Visits.Rows(db).ToListAsync();
        var accounts = await Accounts.Rows(db).ToListAsync();
        var leads = await Leads.Rows(db).ToListAsync();
        var moves = await Leads.Moves(db).ToListAsync();
        return string.Join('\n', [.. people.OrderBy(r => r.Id).Select(r => r.ToString()), .. contracts.OrderBy(r => r.Id).Select(r => r.ToString()),
            .. freezes.OrderBy(r => r.Id).Select(r => r.ToString()), .. visits.OrderBy(r => r.Id).Select(r => r.ToString()),
            .. accounts.OrderBy(r => r.Id).Select(r => r.ToString()), .. leads.OrderBy(r => r.Id).Select(r => r.ToString()), .. moves.OrderBy(r => r.Id).Select(r => r.ToString())]);
    }

    private static async Task<WebApplication> Filled(TestDatabase at, string database, ulong seed, int members)
    {
        var app = House.Build(TheHouse.Modules, new AppOptions { DataFolder = at.Folder, Database = database, Connection = at.Connection, AsOf = AsOf });
        Caller.Current = Caller.CommandLine;
        var made = await app.Services.GetRequiredService<DemoClub>().Make(DemoWish.Of(members, 24, seed, AsOf).Value, default);
        Assert.Null(made.Refused);
        return app;
    }
}
