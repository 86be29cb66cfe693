using System.Net;
using FitCrm.Staff;

namespace FitCrm.Tests.Shell;

/// <summary>Where each role begins, and what they are told of pages that are not theirs.</summary>
public sealed class WayInTests
{
    [Theory]
    [InlineData(Roles.Owner, "/overview")]
    [InlineData(Roles.Manager, "/overview")]
    [InlineData(Roles.FrontDesk, "/desk")]
    [InlineData(Roles.Trainer, "/tasks")]
    [InlineData(Roles.Sales, "/tasks")]
    [InlineData(Roles.Bar, "/tasks")]
    [InlineData(Roles.Admin, "/settings")]
    public async Task Everybody_starts_on_a_page_that_opens_and_sees_no_menu_entry_that_does_not(string role, string start)
    {
        await using var club = await Club.Open("sqlite");
        using var visitor = await Visitor.Of(club, role);
        using var home = await visitor.Get("/");
        Assert.Equal(start, home.Headers.Location!.ToString());
        var page = await visitor.Read(start);
        Assert.StartsWith("200", page, StringComparison.Ordinal);
        foreach (var entry in new[] { "/overview", "/renewals", "/tasks", "/members", "/desk", "/leads", "/retention", "/imports", "/settings", "/plans" }.Where(e => page.Contains($"<a href=\"{e}\"", StringComparison.Ordinal)))
            Assert.StartsWith("200", await visitor.Read(entry), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Roles.Trainer)]
    [InlineData(Roles.Sales)]
    public async Task Figures_of_the_whole_club_are_forbidden_to_whoever_sees_only_their_own_and_the_page_keeps_its_navigation(string role)
    {
        await using var club = await Club.Open("sqlite");
        using var visitor = await Visitor.Of(club, role);
        foreach (var path in new[] { "/overview", "/renewals", "/people/at-risk", "/names/due" })
        {
            var page = await visitor.Read(path);
            Assert.StartsWith("403 text/html", page, StringComparison.Ordinal);
            Assert.Contains("href=\"/tasks\"", page, StringComparison.Ordinal);
            Assert.DoesNotContain("href=\"/renewals\"", page, StringComparison.Ordinal);
        }
        Assert.Contains("href=\"/members\"", await visitor.Read("/no-such-page"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_signed_in_is_not_asked_again_and_whoever_is_not_gets_401_for_a_part_of_a_page()
    {
        await using var club = await Club.Open("sqlite");
        using var nobody = new Visitor(club.Address);
        using var part = await nobody.Part("/desk/found?q=da");
        Assert.Equal(HttpStatusCode.Unauthorized, part.StatusCode);
        Assert.Empty(await part.Content.ReadAsStringAsync());

        using var visitor = await Visitor.Of(club, Roles.FrontDesk);
        using var again = await visitor.Get("/sign-in");
        Assert.Equal("/", again.Headers.Location!.ToString());
        using var here = await visitor.Part("/me/here");
        Assert.Equal(HttpStatusCode.NoContent, here.StatusCode);
    }

    [Fact]
    public async Task An_address_that_nobody_has_counts_down_and_locks_like_any_other()
    {
        await using var club = await Club.Open("sqlite");
        await club.AddUser("petra@riverside.example", Roles.FrontDesk);
        var known = await Tries(club, "petra@riverside.example");
        Assert.Equal(known, await Tries(club, "nobody@riverside.example"));
        Assert.Contains("Tries left: 1", known[3], StringComparison.Ordinal);
        Assert.Contains("15 minutes", known[5], StringComparison.Ordinal);
    }

    private static async Task<List<string>> Tries(Club club, string email)
    {
        using var visitor = new Visitor(club.Address);
        var said = new List<string>();
        for (var i = 0; i < 6; i++)
        {
            using var answer = await visitor.SignIn(email, "not this one");
            var page = await answer.Content.ReadAsStringAsync();
            var at = page.IndexOf("id=\"password-error\"", StringComparison.Ordinal);
            said.Add(page[at..page.IndexOf("</p>", at, StringComparison.Ordinal)]);
        }
        return said;
    }
}
