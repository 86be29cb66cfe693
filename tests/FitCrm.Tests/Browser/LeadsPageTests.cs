using FitCrm.Staff;
using FitCrm.Tests.Membership;
using Microsoft.Playwright;

namespace FitCrm.Tests.Browser;

[Collection(nameof(Chrome))]
public sealed class LeadsPageTests(Chrome chrome)
{
    [Fact]
    public async Task The_board_is_worked_by_keys_alone()
    {
        await using var club = await Opened();
        await using var screen = await chrome.Open(club.Address);
        var page = screen.Page;
        await screen.SignIn("rui@riverside.example", start: "/leads");
        await page.Keyboard.PressAsync("j");
        await Expect(page, "Emma Novak");
        await page.Keyboard.PressAsync("j");
        await Expect(page, "Piet Vos");
        await page.Keyboard.PressAsync("k");
        await page.Keyboard.PressAsync("]");
        await page.GetByText("Emma Novak: Contacted. Next: Call and offer a visit, 23 Nov.").WaitForAsync();
        await Expect(page, "Emma Novak");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Locator("[data-column=visit-booked]").GetByText("Emma Novak").WaitForAsync();
        await page.Keyboard.PressAsync("[");
        await page.Locator("[data-column=contacted]").GetByText("Emma Novak").WaitForAsync();
        await Expect(page, "Emma Novak");
        Assert.Equal("1", await page.Locator("[data-column=contacted] .k-count").InnerTextAsync());
        Assert.Empty(await screen.Barriers());
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/leads/*");
        Assert.Equal("Emma Novak", await page.Locator("h1").InnerTextAsync());
        Assert.Empty(screen.Complaints);
    }

    [Fact]
    public async Task A_card_is_dragged_to_another_column_and_stands_there_after_a_reload()
    {
        await using var club = await Opened();
        await using var screen = await chrome.Open(club.Address);
        var page = screen.Page;
        await screen.SignIn("rui@riverside.example", start: "/leads");
        await page.Locator("[data-lead]").Filter(new() { HasText = "Piet Vos" }).DragToAsync(page.Locator("[data-column=offer]"));
        await page.Locator("[data-column=offer]").GetByText("Piet Vos").WaitForAsync();
        await page.ReloadAsync();
        await page.Locator("[data-column=offer]").GetByText("Ask for the decision").WaitForAsync();
        Assert.Equal("1", await page.Locator("[data-column=offer] .k-count").InnerTextAsync());
        Assert.Empty(screen.Complaints);
    }

    [Fact]
    public async Task On_a_phone_the_menu_of_a_card_moves_it_and_loses_it_with_a_reason()
    {
        await using var club = await Opened();
        await using var screen = await chrome.Open(club.Address, Chrome.Phone);
        var page = screen.Page;
        await screen.SignIn("rui@riverside.example", start: "/leads");
        Assert.Equal(0, await screen.Overhang());
        await page.Locator("summary[aria-label='Move Emma Novak']").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "To “Offer”" }).First.ClickAsync();
        await page.Locator("[data-column=offer]").GetByText("Emma Novak").WaitForAsync();
        await page.Locator("summary[aria-label='Move Emma Novak']").ClickAsync();
        Assert.Empty(await screen.Barriers());
        await page.Locator("[data-lead]").Filter(new() { HasText = "Emma Novak" }).GetByRole(AriaRole.Link, new() { Name = "Lost …" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Close as lost" }).ClickAsync();
        await page.Locator("#reason-error").WaitForAsync();
        await page.GetByLabel("Why", new() { Exact = true }).SelectOptionAsync("price");
        await page.GetByRole(AriaRole.Button, new() { Name = "Close as lost" }).ClickAsync();
        await page.GetByText("Lost: Price").First.WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Open again" }).ClickAsync();
        await page.GetByText("The lead is open again.").WaitForAsync();
        Assert.Equal(0, await screen.Overhang());
        Assert.Empty(screen.Complaints);
    }

    [Fact]
    public async Task The_desk_writes_a_lead_down_in_three_fields_and_hears_who_takes_it()
    {
        await using var club = await Club.Open("sqlite");
        await club.AddUser("rui@riverside.example", Roles.Sales);
        await club.AddUser("desk@riverside.example", Roles.FrontDesk);
        await using var screen = await chrome.Open(club.Address);
        var page = screen.Page;
        await screen.SignIn("desk@riverside.example", start: "/desk");
        await page.Keyboard.PressAsync("F6");
        await page.WaitForURLAsync("**/leads/new?from=desk*");
        await page.Keyboard.TypeAsync("Emma Novak");
        await page.GetByRole(AriaRole.Button, new() { Name = "Write down" }).ClickAsync();
        await page.Locator("#phone-error").WaitForAsync();
        Assert.Equal("Emma Novak", await page.GetByLabel("Full name").InputValueAsync());
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Phone" }).FillAsync("030 5550100");
        await page.GetByLabel("What they came for").FillAsync("Swim in the mornings.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Write down" }).ClickAsync();
        await page.GetByText("Emma Novak is written down. sales of Riverside takes it from here; next: Call for the first time.").WaitForAsync();
        await page.GetByLabel("Full name").FillAsync("Emma N.");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Phone" }).FillAsync("+49305550100");
        await page.GetByRole(AriaRole.Button, new() { Name = "Write down" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes, Emma Novak" }).ClickAsync();
        await page.GetByText("Emma Novak is an open lead already.").WaitForAsync();
        Assert.Empty(await screen.Barriers());
        Assert.Empty(screen.Complaints);
    }

    private static async Task<Club> Opened()
    {
        var club = await Club.Open("sqlite");
        var rui = await club.AddUser("rui@riverside.example", Roles.Sales);
        var desk = await Membership.Desk.Of(club);
        await desk.Post("/leads", new { fullName = "Emma Novak", phone = "+49305550100", source = "website", ownerId = rui });
        club.Clock.Turn(TimeSpan.FromMinutes(1));
        await desk.Post("/leads", new { fullName = "Piet Vos", phone = "+49305550101", ownerId = rui });
        return club;
    }

    private static Task<IJSHandle> Expect(IPage page, string name) => page.WaitForFunctionAsync("name => document.activeElement?.innerText.includes(name)", name);
}
