using System.Net;
using FitCrm.Staff;
using FitCrm.Tests.Membership;

namespace FitCrm.Tests.Shell;

/// <summary>What a page cannot read is said in words, and lists end at their last page.</summary>
public sealed class PlainWordTests
{
    [Fact]
    public async Task A_wrong_value_in_an_address_is_a_page_and_a_problem_document_for_programs()
    {
        await using var club = await Club.Open("sqlite");
        using var visitor = await Visitor.Of(club, Roles.Owner);
        foreach (var path in new[] { "/members?seen=abc", "/members?shown=abc", "/members?after=abc", "/members?sort=shoe", "/tasks?open=abc" })
        {
            var page = await visitor.Read(path);
            Assert.StartsWith("400 text/html", page, StringComparison.Ordinal);
            Assert.Contains("This address cannot be read", page, StringComparison.Ordinal);
        }
        Assert.StartsWith("422 text/html", await visitor.Read("/members?endsFrom=31.12."), StringComparison.Ordinal);   // a day is typed by people: the page says so beside it
        using var api = await (await club.As(Roles.Owner)).GetAsync("/api/v1/members?take=abc");
        Assert.Equal("application/problem+json", api.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task An_old_form_after_somebody_else_signed_in_is_a_page_that_says_what_to_do()
    {
        await using var club = await Club.Open("sqlite");
        using var visitor = await Visitor.Of(club, Roles.FrontDesk);
        var old = await visitor.Token("/members/new");
        await club.AddUser("rui@riverside.example", Roles.Sales);
        using var gone = await visitor.Post("/me", "/sign-out");
        using var other = await visitor.SignIn("rui@riverside.example", Club.Password);
        using var answer = await visitor.Send(old, "/members/new", ("fullName", "Sofia Lindqvist"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("somebody else has signed in", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/members\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_beyond_the_last_is_the_last_and_every_day_may_be_asked_for()
    {
        await using var club = await Club.Open("sqlite");
        using var visitor = await Visitor.Of(club, Roles.Owner);
        await (await Desk.Of(club)).Join("Sofia Lindqvist");
        foreach (var place in new[] { "shown=99999999", "shown=-3", $"after={Guid.NewGuid()}", $"before={Guid.NewGuid()}" })
            Assert.Contains("1–1 of 1", await visitor.Read("/members?" + place), StringComparison.Ordinal);
        Assert.StartsWith("200", await visitor.Read("/people/at-risk?page=2147483647"), StringComparison.Ordinal);
        Assert.StartsWith("200", await visitor.Read("/names/due?from=0001-01-01&to=9999-12-31"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_amount_again_is_asked_about_and_taken_when_said_so()
    {
        await using var club = await Club.Open("sqlite");
        using var visitor = await Visitor.Of(club, Roles.Sales);
        var desk = await Desk.Of(club);
        var member = await desk.Join("Sofia Lindqvist");
        await desk.Sell(member, await desk.AddPlan());
        Task<HttpResponseMessage> Pay(params (string, string)[] more) =>
            visitor.Post($"/members/{member}/pay", $"/members/{member}/pay", [("id", Guid.CreateVersion7().ToString()), ("amount", "20"), ("method", "cash"), .. more]);

        using var first = await Pay();
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        using var second = await Pay();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.StatusCode);
        Assert.Contains("name=\"again\"", await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var meant = await Pay(("again", "yes"));
        Assert.Equal(HttpStatusCode.Redirect, meant.StatusCode);
        Assert.Contains("548.00", await visitor.Read($"/members/{member}/pay"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_nobody_has_is_given_to_somebody_or_to_somebody_new()
    {
        await using var club = await Club.Open("sqlite");
        using var visitor = await Visitor.Of(club, Roles.FrontDesk);
        var member = await (await Desk.Of(club)).Join("Sofia Lindqvist", new { fullName = "Sofia Lindqvist", cardCode = "0041882" });
        using var scan = await visitor.Post("/desk", "/desk/scan", ("id", Guid.CreateVersion7().ToString()), ("q", "9999999"));
        var page = await scan.Content.ReadAsStringAsync();
        Assert.Contains("/members/card?code=9999999", page, StringComparison.Ordinal);
        Assert.Contains("card=9999999", page, StringComparison.Ordinal);
        Assert.Contains("value=\"9999999\"", await visitor.Read("/members/new?card=9999999"), StringComparison.Ordinal);
        Assert.Contains("instead of 0041882", await visitor.Read("/members/card?code=9999999&q=sofia"), StringComparison.Ordinal);

        using var given = await visitor.Post("/members/card?code=9999999&q=sofia", $"/members/{member}/card", ("code", "9999999"), ("q", "sofia"));
        Assert.Equal($"/members/{member}?said=card", given.Headers.Location!.ToString());
        Assert.Contains("9999999", await visitor.Read($"/members/{member}"), StringComparison.Ordinal);
        Assert.Contains("Nobody", await visitor.Read("/members/card?code=1&q=zzzz"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_page_names_everything_that_is_wrong_at_once()
    {
        await using var club = await Club.Open("sqlite");
        using var visitor = new Visitor(club.Address);
        using var answer = await visitor.Post("/first-run", "/first-run", ("club", ""), ("zone", "Nowhere/Here"), ("currency", "EUR"), ("name", ""), ("email", "elena"), ("password", "aaaaaaaaaaaaaaaaaaaa"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        foreach (var field in new[] { "club", "zone", "name", "email", "password" }) Assert.Contains($"id=\"{field}-error\"", page, StringComparison.Ordinal);
        Assert.Contains("5 things need a look", page, StringComparison.Ordinal);
    }
}
