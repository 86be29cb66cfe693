using FitCrm.Staff;
using Microsoft.Playwright;

namespace FitCrm.Tests.Browser;

[Collection(nameof(Chrome))]
public sealed class SignInPageTests(Chrome chrome)
{
    [Fact]
    public async Task The_first_page_of_an_empty_house_makes_the_club_and_its_owner()
    {
        await using var club = await Club.Open("sqlite");
        await using var screen = await chrome.Open(club.Address);
        var page = screen.Page;
        await page.GotoAsync("/");
        Assert.EndsWith("/first-run", page.Url, StringComparison.Ordinal);
        Assert.Empty(await screen.Barriers());

        await page.GetByLabel("Name of the club").FillAsync("Riverside");
        await page.GetByLabel("Time zone").SelectOptionAsync("Europe/Berlin");
        await page.GetByLabel("Your name").FillAsync("Elena Roth");
        await page.GetByLabel("E-mail").FillAsync("elena@riverside.example");
        await page.GetByLabel("Password").FillAsync("short");
        await page.GetByRole(AriaRole.Button, new() { Name = "Open the club" }).ClickAsync();
        Assert.Contains("at least", await page.Locator("#password-error").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("Elena Roth", await page.GetByLabel("Your name").InputValueAsync());

        await page.GetByLabel("Password").FillAsync("a long enough password");
        await page.GetByRole(AriaRole.Button, new() { Name = "Open the club" }).ClickAsync();
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Main", Exact = true }).WaitForAsync();
        Assert.Contains("/overview", page.Url, StringComparison.Ordinal);
        Assert.Empty(screen.Complaints);
    }

    [Fact]
    public async Task A_wrong_password_says_how_many_tries_are_left_and_the_fifth_locks()
    {
        await using var club = await Club.Open("sqlite");
        await club.AddUser("petra@riverside.example", Roles.FrontDesk);
        await using var screen = await chrome.Open(club.Address);
        var page = screen.Page;
        await page.GotoAsync("/sign-in");
        for (var left = 4; left >= 0; left--)
        {
            await page.GetByLabel("E-mail").FillAsync("petra@riverside.example");
            await page.GetByLabel("Password").FillAsync("not this one");
            await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
            var error = page.Locator("#password-error");
            await error.WaitForAsync();
            Assert.Contains(left > 0 ? $"{left}" : "15 minutes", await error.InnerTextAsync(), StringComparison.Ordinal);
            Assert.Equal("petra@riverside.example", await page.GetByLabel("E-mail").InputValueAsync());
        }
        Assert.Empty(await screen.Barriers());
        Assert.Empty(screen.Complaints);
    }

    [Fact]
    public async Task A_page_of_other_roles_says_so_and_leads_back()
    {
        await using var club = await Club.Open("sqlite");
        await club.AddUser("petra@riverside.example", Roles.FrontDesk);
        await using var screen = await chrome.Open(club.Address);
        await screen.SignIn("petra@riverside.example");
        Assert.Contains("/desk", screen.Page.Url, StringComparison.Ordinal);

        var answer = await screen.Page.GotoAsync("/overview");
        Assert.Equal(403, answer!.Status);
        await screen.Page.GetByText("Not yours to see").WaitForAsync();
        Assert.Equal(404, (await screen.Page.GotoAsync("/no-such-page"))!.Status);
        await screen.Page.GetByText("Back to the start").ClickAsync();
        Assert.Contains("/desk", screen.Page.Url, StringComparison.Ordinal);
        Assert.Empty(await screen.Page.GetByRole(AriaRole.Link, new() { Name = "Overview" }).AllAsync());
    }

    [Fact]
    public async Task The_choice_of_light_or_dark_is_kept_and_there_before_the_first_paint()
    {
        await using var club = await Club.Open("sqlite");
        await club.AddUser("petra@riverside.example", Roles.FrontDesk);
        await using var screen = await chrome.Open(club.Address);
        await screen.SignIn("petra@riverside.example", start: "/me");
        await screen.Page.RunAndWaitForResponseAsync(() => screen.Page.GetByRole(AriaRole.Radio, new() { Name = "Dark" }).CheckAsync(), r => r.Url.EndsWith("/me/theme", StringComparison.Ordinal));
        Assert.Equal("dark", await screen.Page.Locator("html").GetAttributeAsync("data-bs-theme"));

        using var client = new HttpClient();
        var cookies = await screen.Page.Context.CookiesAsync();
        client.DefaultRequestHeaders.Add("Cookie", string.Join("; ", cookies.Select(c => $"{c.Name}={c.Value}")));
        Assert.Contains("data-bs-theme=\"dark\"", await client.GetStringAsync(new Uri(club.Address, "/me")), StringComparison.Ordinal);
        Assert.Empty(screen.Complaints);
    }
}
