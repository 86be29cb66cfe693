using FitCrm.Staff;
using Microsoft.Playwright;

namespace FitCrm.Tests.Browser;

/// <summary>Forms while the server is away, and pages that come back by the browser's Back.</summary>
[Collection(nameof(Chrome))]
public sealed class AwayPageTests(Chrome chrome)
{
    [Fact]
    public async Task A_form_sent_while_the_server_is_away_keeps_what_was_typed_and_is_sent_by_the_next_press()
    {
        await using var club = await Club.Open("sqlite");
        await club.AddUser("rui@riverside.example", Roles.Sales);
        await using var screen = await chrome.Open(club.Address);
        var page = screen.Page;
        await screen.SignIn("rui@riverside.example", start: "/members/new");
        await page.GetByLabel("Full name").FillAsync("Sofia Lindqvist");
        await page.Context.SetOfflineAsync(true);
        await page.GetByRole(AriaRole.Button, new() { Name = "Write into the register" }).ClickAsync();
        await page.GetByText("No connection to the server").WaitForAsync();
        Assert.Equal("Sofia Lindqvist", await page.GetByLabel("Full name").InputValueAsync());

        await page.Context.SetOfflineAsync(false);
        await page.GetByRole(AriaRole.Button, new() { Name = "Write into the register" }).ClickAsync();
        await page.GetByText("Written into the register.").WaitForAsync();
    }

    [Fact]
    public async Task A_payment_form_that_came_back_shows_what_it_would_do_and_does_not_take_money_twice()
    {
        await using var club = await Club.Open("sqlite");
        await club.AddUser("rui@riverside.example", Roles.Sales);
        var desk = await Membership.Desk.Of(club);
        var member = await desk.Join("Sofia Lindqvist");
        await desk.Sell(member, await desk.AddPlan());
        await using var screen = await chrome.Open(club.Address);
        var page = screen.Page;
        await screen.SignIn("rui@riverside.example", start: $"/members/{member}/pay");
        await page.GetByLabel("Amount, EUR").FillAsync("20");
        await page.Locator("#result").GetByText("€568.00").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take payment" }).ClickAsync();
        await page.GetByText("Payment taken.").WaitForAsync();

        await page.GoBackAsync();
        await page.Locator("#result").GetByText("€20.00 was taken here a moment ago").WaitForAsync();
        Assert.Equal("20", await page.GetByLabel("Amount, EUR").InputValueAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Take payment" }).ClickAsync();
        await page.Locator("#again-error").WaitForAsync();
        await page.GotoAsync($"/members/{member}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Take €568.00" }).WaitForAsync();
    }
}
