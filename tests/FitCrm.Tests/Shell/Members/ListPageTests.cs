using FitCrm.Data;
using FitCrm.Staff;
using FitCrm.Tests.Membership;
using FitCrm.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Tests.Shell.Members;

/// <summary>The list of members: what it filters, for whom, and what its readers keep.</summary>
public class ListPageTests
{
    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Each_filter_finds_whom_it_names_and_filters_go_together(string database)
    {
        await using var three = await Three.Open(database);
        await three.Desk.Put($"/members/{three.Berta}/tags/VIP", new { });
        var pages = await three.As(Roles.Owner);
        async Task<string> Names(string query) => Shown(await pages.Read("/members?" + query));

        Assert.Equal("Anna Berta Carla", await Names(""));
        Assert.Equal("Anna Berta", await Names("stage=adaptation"));
        Assert.Equal("Carla", await Names("stage=lead"));
        Assert.Equal("Berta", await Names("ends=30"));
        Assert.Equal("Anna", await Names("endsFrom=2027-01-01"));
        Assert.Equal("Carla", await Names("ends=none"));
        Assert.Equal("Anna", await Names("seen=came"));
        Assert.Equal("Berta Carla", await Names("seen=never"));
        Assert.Equal("Berta", await Names("trainer=Max+Frei"));
        Assert.Equal("Berta", await Names("tag=vip"));
        Assert.Equal("Anna Berta Carla", await Names("owner=nobody"));
        Assert.Equal("", await Names("ends=30&seen=came"));
        Assert.Equal("Berta", await Names("q=kern&ends=30"));
        Assert.Equal("Berta Anna Carla", await Names("sort=ends"));
        Assert.Equal("Anna Berta", (await Names("sort=-seen&stage=adaptation")));
    }

    [Fact]
    public async Task A_day_that_is_none_is_refused_beside_it_and_a_long_search_finds_nobody()
    {
        await using var three = await Three.Open("sqlite");
        var pages = await three.As(Roles.Owner);
        foreach (var field in new[] { "endsFrom", "endsTo", "seenFrom", "seenTo" })
        {
            var (status, html) = await pages.Look($"/members?{field}=2026-02-31");
            Assert.Equal(422, status);
            Assert.All([$"id=\"{field}-error\"", "value=\"2026-02-31\"", "This is no day."], word => Assert.Contains(word, html, StringComparison.Ordinal));
            Assert.DoesNotContain("/members/export.", html, StringComparison.Ordinal);
            Assert.Equal(400, (await pages.Look($"/members/export.csv?{field}=2026-02-31")).Status);
        }
        var (found, page) = await pages.Look("/members?q=" + new string('a', 500));
        Assert.Equal((200, ""), (found, Shown(page)));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Pages_go_forth_and_back_and_say_where_they_are(string database)
    {
        await using var club = await Club.Open(database);
        var desk = await Desk.Of(club);
        for (var i = 0; i < 60; i++) await desk.Join($"Member {i:D2}");
        await club.Pump();
        var pages = await Pages.Of(club, Roles.Owner);
        foreach (var start in new[] { "/members", "/members?stage=lead", "/members?sort=-name" })
        {
            var first = await pages.Read(start);
            Assert.Contains("1–50 of 60", first, StringComparison.Ordinal);
            var second = await pages.Read(Link(first, "Next"));
            Assert.Contains("51–60 of 60", second, StringComparison.Ordinal);
            Assert.Equal(Shown(first), Shown(await pages.Read(Link(second, "Back"))));
        }
    }

    [Fact]
    public async Task Nobody_asks_of_everybody_what_they_see_of_their_own_people_only()
    {
        await using var three = await Three.Open("sqlite");
        using var signed = await three.Club.As(Roles.Trainer);
        await three.Desk.Patch($"/members/{three.Anna}", new { trainerId = (await new Desk(signed).Get("/me")).Id() });
        await three.Desk.Put($"/members/{three.Berta}/tags/VIP", new { });
        await three.Club.Pump();
        var (trainer, bar) = (Pages.Of(three.Club, signed), await three.As(Roles.Bar));
        Assert.Equal("Anna", Shown(await trainer.Read("/members?endsFrom=2026-01-01")));
        Assert.Equal("", Shown(await trainer.Read("/members?tag=vip")));
        Assert.Equal("Anna", Shown(await trainer.Read("/members?risk=1")));
        Assert.Equal("Anna Berta", Shown(await trainer.Read("/members?stage=adaptation")));
        Assert.Equal("Anna Berta Carla", Shown(await bar.Read("/members?stage=adaptation&ends=30&tag=vip&risk=1")));
        Assert.Equal("Anna Berta Carla", Shown(await bar.Read("/members?sort=ends")));
        var plain = await bar.Read("/members");
        Assert.All(["Any stage", "Any plan", "VIP", "anna@mail.example"], word => Assert.DoesNotContain(word, plain, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_filter_is_kept_shared_with_the_club_and_taken_away(string database)
    {
        await using var three = await Three.Open(database);
        var (owner, desk) = (await three.As(Roles.Owner), await three.As(Roles.FrontDesk));
        var form = new Dictionary<string, string> { ["id"] = Guid.NewGuid().ToString(), ["query"] = "stage=adaptation&ends=30", ["name"] = "", ["share"] = "BER" };
        var unnamed = await owner.Send("/members?stage=adaptation", form, "/members/filters");
        Assert.Equal(422, unnamed.Status);
        Assert.Contains("id=\"name-error\"", unnamed.Html, StringComparison.Ordinal);
        Assert.Equal(302, (await owner.Send("/members?stage=adaptation", new Dictionary<string, string>(form) { ["name"] = "Fresh and short" }, "/members/filters")).Status);
        Assert.Equal(302, (await owner.Send("/members?stage=adaptation", new Dictionary<string, string>(form) { ["name"] = "Fresh and short" }, "/members/filters")).Status);
        var seen = await desk.Read("/members");
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(seen, "Fresh and short"));
        Assert.Contains("href=\"/members?stage=adaptation&ends=30\"", seen, StringComparison.Ordinal);
        Assert.Equal(302, (await owner.Send("/members?stage=adaptation", new Dictionary<string, string>(form) { ["id"] = Guid.NewGuid().ToString(), ["name"] = "Mine alone", ["share"] = "" }, "/members/filters")).Status);
        Assert.DoesNotContain("Mine alone", await desk.Read("/members"), StringComparison.Ordinal);
        Assert.Equal(404, (await desk.Send("/members", new Dictionary<string, string>(), $"/members/filters/{form["id"]}/away")).Status);
        Assert.Equal(302, (await owner.Send("/members", new Dictionary<string, string>(), $"/members/filters/{form["id"]}/away")).Status);
        Assert.DoesNotContain("Fresh and short", await desk.Read("/members"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Columns_are_chosen_and_stay_chosen()
    {
        await using var three = await Three.Open("sqlite");
        var (one, other) = (await three.As(Roles.Owner), await three.As(Roles.Owner));
        Assert.DoesNotContain("anna@mail.example", await one.Read("/members"), StringComparison.Ordinal);
        Assert.Equal(302, (await one.Send("/members", new Dictionary<string, string> { ["column"] = "email", ["query"] = "" }, "/members/columns")).Status);
        var list = await one.Read("/members");
        Assert.Contains("anna@mail.example", list, StringComparison.Ordinal);
        Assert.DoesNotContain("Adaptation</span>", list, StringComparison.Ordinal);
        Assert.DoesNotContain("anna@mail.example", await other.Read("/members"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task The_owner_takes_the_shown_list_out_as_a_file_whose_formulas_stay_text_and_the_audit_knows(string database)
    {
        await using var three = await Three.Open(database);
        await three.Desk.Join("=SUM(A1)", new { fullName = "=SUM(A1), \"x\"", club = "BER" });
        await three.Club.Pump();
        var (owner, manager) = (await three.As(Roles.Owner), await three.As(Roles.Manager));
        Assert.Equal(403, (await manager.Look("/members/export.csv")).Status);
        var file = await owner.Read("/members/export.csv?stage=lead");
        Assert.StartsWith("Member,Stage,Plan,Ends,Last visit,Risk,Tags\n", file, StringComparison.Ordinal);
        Assert.Contains("\"'=SUM(A1), \"\"x\"\"\",", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Anna", file, StringComparison.Ordinal);
        await using var db = await three.Club.Dbs.CreateDbContextAsync();
        Assert.Contains("stage=lead", (await db.AuditLines().SingleAsync(a => a.Action == "exported")).Body, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task The_same_list_goes_out_as_a_spreadsheet_of_days_and_texts_for_whom_it_goes_out_at_all(string database)
    {
        await using var three = await Three.Open(database);
        using var owner = await three.Club.As(Roles.Owner);
        var (pages, manager) = (Pages.Of(three.Club, owner), await three.As(Roles.Manager));
        Assert.Equal(403, (await manager.Look("/members/export.xlsx")).Status);
        Assert.DoesNotContain("/members/export.", await manager.Read("/members"), StringComparison.Ordinal);
        Assert.Equal(302, (await pages.Send("/members", new Dictionary<string, string> { ["column"] = "ends", ["query"] = "stage=adaptation" }, "/members/columns")).Status);
        Assert.Contains("href=\"/members/export.xlsx?stage=adaptation\"", await pages.Read("/members?stage=adaptation"), StringComparison.Ordinal);
        using var answer = await owner.GetAsync(new Uri("/members/export.xlsx?stage=adaptation", UriKind.Relative));
        Assert.Equal(("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "members.xlsx"), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.FileName));
        var sheet = Assert.Single(Spreadsheet.Read(await answer.Content.ReadAsByteArrayAsync()));
        Assert.Equal("Members", sheet.Key);
        Assert.Equal(["Member", "Ends"], sheet.Value[0]);
        Assert.Equal(["Anna Keller", "Berta Kern"], sheet.Value.Skip(1).Select(r => (string)r[0]!).Order());
        Assert.All(sheet.Value.Skip(1), r => Assert.IsType<DateTime>(r[1]));
        var csv = await pages.Read("/members/export.csv?stage=adaptation");
        Assert.All(sheet.Value.Skip(1), r => Assert.Contains($"{r[0]},{r[1]:yyyy-MM-dd}\n", csv, StringComparison.Ordinal));
        await using var db = await three.Club.Dbs.CreateDbContextAsync();
        var notes = await db.AuditLines().Where(a => a.Action == "exported").Select(a => a.Body).ToListAsync();
        Assert.All(["csv", "xlsx"], format => Assert.Single(notes, n => n!.Contains(format, StringComparison.Ordinal) && n.Contains("stage=adaptation", StringComparison.Ordinal)));
    }

    // First names of the rows, in their order.
    private static string Shown(string html) => string.Join(' ', System.Text.RegularExpressions.Regex.Matches(html, "k-person-name\">(?:<bdi>)?([^< ]+)[^<]*<").Select(m => m.Groups[1].Value));

    private static string Link(string html, string word) => System.Text.RegularExpressions.Regex.Match(html, $"<a class=\"btn btn-sm\" href=\"([^\"]+)\">(?:<svg.*?</svg>)?{word}").Groups[1].Value;
}
