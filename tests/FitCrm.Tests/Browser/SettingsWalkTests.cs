using FitCrm.Staff;
using FitCrm.Tests.Membership;
using Microsoft.Playwright;

namespace FitCrm.Tests.Browser;

/// <summary>An owner and an administrator walk through the settings in a real browser.</summary>
[Collection(nameof(Chrome))]
public sealed class SettingsWalkTests(Chrome chrome)
{
    [Fact]
    public async Task An_owner_sets_hours_and_a_closed_day_adds_a_user_and_rewords_the_welcome_for_a_real_person()
    {
        await using var club = await Club.Open("sqlite");
        await club.AddUser("elena@riverside.example", Roles.Owner);
        var desk = await Membership.Desk.Of(club);
        var maria = await desk.Join("Maria Petrova", new { fullName = "Maria Petrova", firstName = "Maria" });
        await desk.Sell(maria, await desk.AddPlan("Mornings"));
        await club.Pump();
        await using var screen = await chrome.Open(club.Address);
        var page = screen.Page;
        await screen.SignIn("elena@riverside.example", start: "/me");
        await page.Locator(".k-side").GetByRole(AriaRole.Link, new() { Name = "Settings" }).ClickAsync();
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Clubs" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Riverside", Exact = true }).ClickAsync();
        await page.GetByLabel("Sunday, closes").FillAsync("05:00");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.Locator("#opens7-error").WaitForAsync();
        await page.GetByLabel("Sunday, closes").FillAsync("20:00");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.GetByText("Saved.", new() { Exact = true }).WaitForAsync();
        await page.GetByLabel("Closed on").FillAsync("2026-12-25");
        await page.GetByLabel("Why").FillAsync("Christmas Day");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the day" }).ClickAsync();
        await page.GetByText("Friday, 25 December 2026").WaitForAsync();
        Assert.Empty(await screen.Barriers());

        await page.GotoAsync("/settings/users/new");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Dewi Lestari");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "E-mail" }).FillAsync("dewi@riverside.example");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the user" }).ClickAsync();
        var password = await page.Locator("output").InnerTextAsync();
        Assert.Empty(await screen.Barriers());

        await page.GotoAsync("/settings/templates/email/welcome/en");
        await page.Locator("#q").FillAsync("petrova");
        await page.GetByText("With the facts of Maria Petrova").WaitForAsync();
        await page.GetByLabel("Subject").FillAsync("Good to have you, {firstName|friend}");
        await page.Locator("#preview h3").GetByText("Good to have you, Maria").WaitForAsync();
        await page.GetByLabel("Text", new() { Exact = true }).FillAsync("Hello {nobody}");
        await page.Locator("#preview .k-note").GetByText("There is no field {nobody}").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.Locator("#body-error").WaitForAsync();
        Assert.Equal("Hello {nobody}", await page.GetByLabel("Text", new() { Exact = true }).InputValueAsync());
        await page.GetByLabel("Text", new() { Exact = true }).FillAsync("Hello {firstName|there}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.GetByText("Saved. It is read from now on.").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Put the shipped words back" }).ClickAsync();
        await page.GetByText("The shipped words are back.").WaitForAsync();
        Assert.Empty(screen.Complaints);

        await using var other = await chrome.Open(club.Address, Chrome.Phone);
        await other.SignIn("dewi@riverside.example", password);
        Assert.Empty(other.Complaints);
    }

    [Fact]
    public async Task Enter_in_the_search_for_a_reader_looks_and_saves_nothing()
    {
        await using var club = await Club.Open("sqlite");
        await club.AddUser("mika@riverside.example", Roles.Manager);
        await using var screen = await chrome.Open(club.Address);
        await screen.SignIn("mika@riverside.example", start: "/settings/templates/email/welcome/en");
        await screen.Page.GetByLabel("Subject").FillAsync("Half a sentence");
        await screen.Page.Locator("#q").FillAsync("petrova");
        await screen.Page.Locator("#q").PressAsync("Enter");
        await screen.Page.Locator("#preview .k-note").GetByText("Nobody fits").WaitForAsync();
        Assert.Equal("Half a sentence", await screen.Page.GetByLabel("Subject").InputValueAsync());
        await screen.Page.GotoAsync("/settings/templates/email/welcome/en");
        await screen.Page.GetByText("These words came with the program.").WaitForAsync();
    }

    [Fact]
    public async Task An_administrator_on_a_phone_makes_a_token_withdraws_it_and_reads_audit_and_health()
    {
        await using var club = await Club.Open("sqlite");
        await club.AddUser("adam@riverside.example", Roles.Admin);
        await club.AddUser("gate@riverside.example", Roles.Device);
        await club.AddUser("elena@riverside.example", Roles.Owner);
        await using var screen = await chrome.Open(club.Address, Chrome.Phone);
        var page = screen.Page;
        await screen.SignIn("adam@riverside.example");
        await page.WaitForURLAsync("**/settings");
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Tokens" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "New token" }).First.ClickAsync();
        await page.GetByLabel("Whose rights").SelectOptionAsync(new SelectOptionValue { Label = "device of Riverside (gate@riverside.example)" });
        await page.GetByLabel("What it is for").FillAsync("Turnstile north");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the token" }).ClickAsync();
        Assert.StartsWith("fc_", await page.Locator("output").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await screen.Overhang());
        await page.GotoAsync("/settings/tokens");
        await page.GetByRole(AriaRole.Button, new() { Name = "Withdraw Turnstile north" }).ClickAsync();
        await page.GetByText("It is good for nothing from now on.").WaitForAsync();

        await page.GotoAsync("/settings/audit");
        await page.Locator("summary").GetByText("What was different").First.ClickAsync();
        Assert.Equal(0, await screen.Overhang());
        Assert.Empty(await screen.Barriers());
        await page.GotoAsync("/settings/health");
        await page.GetByText("All well").WaitForAsync();
        Assert.Equal(0, await screen.Overhang());
        Assert.Empty(await screen.Barriers());
        Assert.Empty(screen.Complaints);
    }
}
