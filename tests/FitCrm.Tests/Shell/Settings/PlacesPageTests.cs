using System.Net;
using FitCrm.Staff;
using FitCrm.Tests.Membership;
using FitCrm.Tests.World;

namespace FitCrm.Tests.Shell.Settings;

/// <summary>Clubs on their pages: hours by weekday, closed days, a new club.</summary>
public sealed class PlacesPageTests
{
    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Hours_are_given_by_weekday_and_what_cannot_be_is_refused_beside_its_day_and_kept(string database)
    {
        await using var club = await Club.Open(database);
        var pages = await Pages.Of(club, Roles.Owner);
        var at = $"/settings/clubs/{club.Home.Id}";
        Assert.Contains("value=\"06:00\"", await pages.Read(at), StringComparison.Ordinal);

        var form = Form("Riverside Fitness");
        var refused = await pages.Send(at, new Dictionary<string, string>(form) { ["closes3"] = "05:00" });
        Assert.Equal(422, refused.Status);
        Assert.Contains("id=\"opens3-error\"", refused.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"opens4-error\"", refused.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"Riverside Fitness\"", refused.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"05:00\"", refused.Html, StringComparison.Ordinal);

        Assert.Equal((302, at + "?said=club-changed"), await pages.Send(at, form));
        var saved = (await (await Desk.Of(club)).Get("/clubs")).GetProperty("items")[0];
        Assert.Equal(("Riverside Fitness", "BER"), (saved.Text("name"), saved.Text("code")));
        Assert.Equal("07:00-22:00,07:00-22:00,07:00-22:00,07:00-22:00,07:00-22:00,07:00-22:00,closed", saved.Text("hours"));
        Assert.Contains("Riverside Fitness", await pages.Read("/settings/clubs"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_closed_day_is_added_named_anew_and_removed_on_page_and_api_alike(string database)
    {
        await using var club = await Club.Open(database);
        var (pages, admin) = (await Pages.Of(club, Roles.Admin), await Desk.Of(club, Roles.Admin));
        var at = $"/settings/clubs/{club.Home.Id}";
        var unnamed = await pages.Send(at, new Dictionary<string, string> { ["day"] = "2026-12-25", ["holidayName"] = "" }, at + "/holidays");
        Assert.Equal(422, unnamed.Status);
        Assert.Contains("id=\"holidayName-error\"", unnamed.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"2026-12-25\"", unnamed.Html, StringComparison.Ordinal);
        Assert.Equal(422, (await pages.Send(at, new Dictionary<string, string> { ["day"] = "25.12.", ["holidayName"] = "Christmas" }, at + "/holidays")).Status);
        Assert.Equal(302, (await pages.Send(at, new Dictionary<string, string> { ["day"] = "2026-12-25", ["holidayName"] = "Christmas" }, at + "/holidays")).Status);
        await admin.Put($"/clubs/{club.Home.Id}/holidays/2026-12-25", new { name = "Christmas Day" });
        await admin.Put($"/clubs/{club.Home.Id}/holidays/2027-01-01", new { name = "New Year" });
        var page = await pages.Read(at);
        Assert.All(["Christmas Day", "Friday, 25 December 2026", "New Year"], words => Assert.Contains(words, page, StringComparison.Ordinal));
        Assert.Contains("25 Dec 2026", await pages.Read("/settings/clubs"), StringComparison.Ordinal);

        Assert.Equal(302, (await pages.Send(at, new Dictionary<string, string>(), at + "/holidays/2026-12-25/remove")).Status);
        Assert.Equal("404 holiday-unknown", await admin.Refused(HttpMethod.Delete, $"/clubs/{club.Home.Id}/holidays/2026-12-25"));
        var left = (await admin.Get($"/clubs/{club.Home.Id}/holidays")).GetProperty("items");
        Assert.Equal("2027-01-01", Assert.Single(left.EnumerateArray()).Text("day"));
        Assert.Equal("422 holiday-name-missing name", await admin.Refused(HttpMethod.Put, $"/clubs/{club.Home.Id}/holidays/2026-12-24", new { name = " " }));
    }

    [Fact]
    public async Task A_new_club_is_opened_once_however_often_it_is_pressed_and_a_code_in_use_is_refused()
    {
        await using var club = await Club.Open("sqlite");
        var pages = await Pages.Of(club, Roles.Owner);
        var form = new Dictionary<string, string>(Form("Harbour")) { ["id"] = Guid.CreateVersion7().ToString(), ["code"] = "ber" };
        var taken = await pages.Send("/settings/clubs/new", form);
        Assert.Equal(422, taken.Status);
        Assert.Contains("id=\"code-error\"", taken.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"Harbour\"", taken.Html, StringComparison.Ordinal);
        form["code"] = "ham";
        var first = await pages.Send("/settings/clubs/new", form);
        Assert.Equal((302, first.Html), await pages.Send("/settings/clubs/new", form));
        Assert.Equal(2, (await (await Desk.Of(club)).Get("/clubs")).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task A_form_of_another_site_is_not_taken()
    {
        await using var club = await Club.Open("sqlite");
        using var owner = await club.As(Roles.Owner);
        using var body = new FormUrlEncodedContent(new Dictionary<string, string>());
        using var answer = await owner.PostAsync(new Uri($"/settings/clubs/{club.Home.Id}/holidays/2026-12-25/remove", UriKind.Relative), body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static Dictionary<string, string> Form(string name)
    {
        var form = new Dictionary<string, string> { ["name"] = name, ["timeZone"] = "Europe/Berlin", ["currency"] = "EUR", ["opens7"] = "", ["closes7"] = "" };
        for (var day = 1; day <= 6; day++) (form[$"opens{day}"], form[$"closes{day}"]) = ("07:00", "22:00");
        return form;
    }
}
