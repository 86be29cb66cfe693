using FitCrm.Staff;
using FitCrm.Tests.Membership;
using Microsoft.Playwright;

namespace FitCrm.Tests.Browser;

[Collection(nameof(Chrome))]
public sealed class CounterPageTests(Chrome chrome)
{
    [Fact]
    public async Task A_new_person_buys_a_plan_and_pays_and_each_form_shows_the_result_first()
    {
        await using var club = await Club.Open("sqlite");
        await club.AddUser("rui@riverside.example", Roles.Sales);
        await (await Membership.Desk.Of(club)).AddPlan();
        await using var screen = await chrome.Open(club.Address);
        var page = screen.Page;
        await screen.SignIn("rui@riverside.example", start: "/members/new");
        await page.GetByLabel("Full name").FillAsync("Sofia Lindqvist");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Phone" }).FillAsync("12");
        await page.GetByRole(AriaRole.Button, new() { Name = "Write into the register" }).ClickAsync();
        await page.Locator("#phone-error").WaitForAsync();
        Assert.Equal("Sofia Lindqvist", await page.GetByLabel("Full name").InputValueAsync());
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Phone" }).FillAsync("0151 555 0138");
        await page.GetByRole(AriaRole.Button, new() { Name = "Write into the register" }).ClickAsync();
        await page.GetByText("Written into the register.").WaitForAsync();
        await page.GetByText("+491515550138").First.WaitForAsync();
        Assert.Empty(await screen.Barriers());

        await page.GetByRole(AriaRole.Link, new() { Name = "Sell a plan" }).ClickAsync();
        await page.Locator("#result").GetByText("20 Nov 2027").WaitForAsync();
        await page.GetByLabel("First day").FillAsync("2026-12-01");
        await page.Locator("#result").GetByText("30 Nov 2027").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sell" }).ClickAsync();
        await page.GetByText("Sold. The contract stands below.").WaitForAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Take €588.00" }).ClickAsync();
        await page.GetByLabel("Amount, EUR").FillAsync("600");
        await page.Locator("#result .k-note").WaitForAsync();
        await page.GetByLabel("Amount, EUR").FillAsync("88,50");
        await page.Locator("#result").GetByText("€499.50").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take payment" }).ClickAsync();
        await page.GetByText("Payment taken.").WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Take €499.50" }).WaitForAsync();
        Assert.Empty(screen.Complaints);
    }

    [Fact]
    public async Task A_freeze_shows_the_new_end_before_it_is_saved_and_a_refused_one_keeps_what_was_typed()
    {
        await using var club = await Club.Open("sqlite");
        await club.AddUser("rui@riverside.example", Roles.Sales);
        var desk = await Membership.Desk.Of(club);
        var member = await desk.Join("Sofia Lindqvist");
        await desk.Sell(member, await desk.AddPlan());
        await using var screen = await chrome.Open(club.Address);
        var page = screen.Page;
        await screen.SignIn("rui@riverside.example", start: $"/members/{member}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Freeze" }).ClickAsync();
        await page.Locator("#result").GetByText("20 Nov 2027 → 4 Dec 2027").WaitForAsync();

        await page.GetByLabel("To, included").FillAsync("2027-03-01");
        await page.Locator("#result .k-note").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Freeze" }).ClickAsync();
        await page.GetByRole(AriaRole.Alert).First.WaitForAsync();
        Assert.Equal("2027-03-01", await page.GetByLabel("To, included").InputValueAsync());
        Assert.Empty(await screen.Barriers());

        await page.GetByLabel("To, included").FillAsync("2026-11-30");
        await page.Locator("#result").GetByText("30 Nov 2027").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Freeze" }).ClickAsync();
        await page.GetByText("Frozen. The new end stands below.").WaitForAsync();
        await page.GetByText("Frozen until 30 Nov 2026").WaitForAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "End the freeze" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "End the freeze" }).ClickAsync();
        await page.GetByText("The freeze has ended.").WaitForAsync();
        Assert.Empty(screen.Complaints);
    }

    [Fact]
    public async Task A_consent_and_a_note_are_written_down_and_shown()
    {
        await using var club = await Club.Open("sqlite");
        await club.AddUser("rui@riverside.example", Roles.Sales);
        var member = await (await Membership.Desk.Of(club)).Join("Sofia Lindqvist");
        await using var screen = await chrome.Open(club.Address);
        var page = screen.Page;
        await screen.SignIn("rui@riverside.example", start: $"/members/{member}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gives it" }).First.ClickAsync();
        await page.GetByText("Since 21 Nov 2026").WaitForAsync();
        await page.GetByLabel("New note").FillAsync("Knee is better");
        await page.GetByRole(AriaRole.Button, new() { Name = "Write down" }).ClickAsync();
        await page.GetByText("Knee is better").WaitForAsync();
        Assert.Empty(screen.Complaints);
    }
}
