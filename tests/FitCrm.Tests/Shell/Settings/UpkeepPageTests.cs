using System.Text.Json;
using FitCrm.Data;
using FitCrm.Data.Backups;
using FitCrm.Staff;
using FitCrm.Tests.Membership;
using FitCrm.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FitCrm.Tests.Shell.Settings;

/// <summary>The health of the house on its page: the same findings as doctor, and another try for what was given up.</summary>
public sealed class UpkeepPageTests
{
    [Theory, MemberData(nameof(Club.Databases), MemberType = typeof(Club))]
    public async Task A_sound_house_says_how_it_stands(string database)
    {
        await using var club = await Club.Open(database);
        var page = await (await Pages.Of(club, Roles.Owner)).Read("/settings/health");
        Assert.All([database == "sqlite" ? "SQLite, " : "PostgreSQL, ", "none waits", "none is known", "free where the data folder lies", "21 Nov 2026, 10:00", "Not in this process"], words => Assert.Contains(words, page, StringComparison.Ordinal));
        Assert.DoesNotContain("must be mended", page, StringComparison.Ordinal);
        var api = await (await Desk.Of(club)).Get("/health");
        Assert.Equal((database, 0, 0), (api.GetProperty("state").Text("database"), api.GetProperty("state").GetProperty("waiting").GetInt32(), api.GetProperty("broken").GetArrayLength()));
        Assert.True(api.GetProperty("state").GetProperty("databaseBytes").GetInt64() > 0);
    }

    [Theory, MemberData(nameof(Club.Databases), MemberType = typeof(Club))]
    public async Task What_was_given_up_is_named_with_its_reason_and_gets_its_tries_anew(string database)
    {
        await using var club = await Club.Open(database);
        await club.Writes.Run((db, _) =>
        {
            foreach (var who in new[] { "a", "b" }) db.Add(Parked(who, club.Clock.Now));
            return Task.CompletedTask;
        });
        var (pages, desk) = (await Pages.Of(club, Roles.Admin), await Desk.Of(club, Roles.Admin));
        var page = await pages.Read("/settings/health");
        Assert.All(["Something must be mended", "test.happened.v1", "no such table: birds", "must be mended", "Try all again"], words => Assert.Contains(words, page, StringComparison.Ordinal));
        var first = (await desk.Get("/health/parked")).GetProperty("items")[0].GetProperty("id").GetInt64();
        Assert.Equal(302, (await pages.Send("/settings/health", new Dictionary<string, string>(), $"/settings/health/parked/{first}/retry")).Status);
        Assert.Equal(404, (await pages.Send("/settings/health", new Dictionary<string, string>(), $"/settings/health/parked/{first}/retry")).Status);
        Assert.Equal(1, (await desk.Get("/health")).GetProperty("state").GetProperty("parked").GetInt32());
        Assert.Equal(1, (await desk.Post("/health/parked/retry", new { })).GetProperty("events").GetInt32());
        Assert.DoesNotContain("Try all again", await pages.Read("/settings/health"), StringComparison.Ordinal);
        await using var db = await club.Dbs.CreateDbContextAsync();
        Assert.All(await db.Set<OutboxRow>().Where(r => r.Event == "test.happened.v1").ToListAsync(), row => Assert.Equal((0, null), (row.Attempts, row.ParkedAt)));
    }

    [Theory, MemberData(nameof(Club.Databases), MemberType = typeof(Club))]
    public async Task Messages_that_wait_without_a_channel_are_amber_with_their_number_their_age_and_the_page_where_it_is_mended(string database)
    {
        await using var office = await PostOffice.Open(database, channel: false);
        var pages = await Pages.Of(office.Club, Roles.Owner);
        var before = await pages.Read("/settings/health");
        Assert.Contains("no channel is set up yet", before, StringComparison.Ordinal);
        Assert.DoesNotContain("leave the house", before, StringComparison.Ordinal);
        await office.Queue(l => l with { NotBefore = office.Club.Clock.Now.AddHours(20) });
        office.Club.Clock.Turn(TimeSpan.FromHours(3));
        await office.Queue();
        var page = await pages.Read("/settings/health");
        Assert.All(["Have a look", "2 messages, the oldest for 3 hours", "it has no e-mail channel", "href=\"/settings/channels\""], words => Assert.Contains(words, page, StringComparison.Ordinal));
        Assert.DoesNotContain("All well", page, StringComparison.Ordinal);
        Assert.Contains((await (await Desk.Of(office.Club)).Get("/health")).GetProperty("warnings").EnumerateArray(), w => w.Text("check") == "messages" && w.Text("what")!.StartsWith("2 messages", StringComparison.Ordinal));
        (await office.SetUp()).EnsureSuccessStatusCode();
        Assert.DoesNotContain("it has no e-mail channel", await pages.Read("/settings/health"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_backup_is_amber_once_people_have_been_kept_for_longer_than_a_day()
    {
        await using var club = await Club.Open("sqlite");
        var pages = await Pages.Of(club, Roles.Owner);
        club.Clock.Turn(TimeSpan.FromHours(30));
        Assert.DoesNotContain("No backup is known.", await pages.Read("/settings/health"), StringComparison.Ordinal);
        await (await Desk.Of(club)).Post("/members", new { fullName = "Anna Keller" });
        Assert.DoesNotContain("No backup is known.", await pages.Read("/settings/health"), StringComparison.Ordinal);
        club.Clock.Turn(TimeSpan.FromHours(30));
        Assert.Contains("No backup is known.", await pages.Read("/settings/health"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_backup_is_amber_with_its_remedy_and_a_new_one_is_told_with_its_age()
    {
        await using var club = await Club.Open("sqlite");
        var pages = await Pages.Of(club, Roles.Owner);
        await ActivatorUtilities.CreateInstance<BackupMaker>(club.Services).Make(Path.Combine(club.DataFolder, "backup-test.zip"), default);
        Assert.Contains("less than a minute ago", await pages.Read("/settings/health"), StringComparison.Ordinal);
        club.Clock.Turn(TimeSpan.FromDays(9));
        var late = await pages.Read("/settings/health");
        Assert.All(["9 days ago", "The last backup is of 2026-11-21", "Let the machine do it every night", "Have a look"], words => Assert.Contains(words, late, StringComparison.Ordinal));
        Assert.Contains((await (await Desk.Of(club)).Get("/health")).GetProperty("warnings").EnumerateArray(), w => w.Text("check") == "backup");
        File.Delete(Path.Combine(club.DataFolder, "backup-last.json"));
        Assert.Contains("No backup is known.", await pages.Read("/settings/health"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_that_doctor_looks_at_is_looked_at_when_asked_and_jobs_are_told_where_they_run()
    {
        await using var club = await Club.Open("sqlite", background: true);
        var pages = await Pages.Of(club, Roles.Owner);
        var page = await pages.Read("/settings/health?everything=true");
        Assert.All(["Looked at: ", "audit", "ledger", "Events left behind", "Watch for the nightly sweep", "Old uploads"], words => Assert.Contains(words, page, StringComparison.Ordinal));
        Assert.DoesNotContain("ledger", (await (await Desk.Of(club)).Get("/health")).GetProperty("checked").GetRawText(), StringComparison.Ordinal);
        Assert.Equal(3, (await (await Desk.Of(club)).Get("/health")).GetProperty("state").GetProperty("jobs").EnumerateArray().Count(j => j.GetProperty("next").ValueKind == JsonValueKind.String));
    }

    // Ten tries that failed.
    private static OutboxRow Parked(string who, DateTimeOffset now)
    {
        var row = new OutboxRow("test.happened.v1", "test." + who, null, "{}", now);
        for (var i = 0; i < 10; i++) row.Failed("no such table: birds", now);
        return row;
    }
}
