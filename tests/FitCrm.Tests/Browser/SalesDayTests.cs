using FitCrm.Staff;
using FitCrm.Tests.Membership;
using Microsoft.Playwright;

namespace FitCrm.Tests.Browser;

/// <summary>A lead from the first question to the contract, at a desk and on a phone.</summary>
[Collection(nameof(Chrome))]
public sealed class SalesDayTests(Chrome chrome)
{
    private const string Rui = "rui@riverside.example";

    [Fact]
    public async Task A_lead_is_written_down_dragged_and_moved_by_keys_until_a_contract_wins_it()
    {
        await using var club = await Opened();
        await using var screen = await chrome.Open(club.Address);
        var page = screen.Page;
        await screen.SignIn(Rui, start: "/leads/new");
        await WriteDown(page, "Emma Novak", "+49305550100");
        await page.GotoAsync("/leads");
        await page.Locator("[data-lead]").DragToAsync(page.Locator("[data-column=visited]"));
        await page.Locator("[data-column=visited]").GetByText("Emma Novak").WaitForAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("]");
        await page.Locator("[data-column=offer]").GetByText("Emma Novak").WaitForAsync();
        await Wins(club, page, "Emma Novak");
        Assert.Empty(await screen.Barriers());
        Assert.Empty(screen.Complaints);
    }

    [Fact]
    public async Task On_a_phone_one_lead_is_won_step_by_step_and_another_lost_with_a_reason()
    {
        await using var club = await Opened();
        await using var screen = await chrome.Open(club.Address, Chrome.Phone, touch: true);
        var page = screen.Page;
        await screen.SignIn(Rui, start: "/leads/new");
        await WriteDown(page, "Piet Vos", "+49305550101");
        await page.GetByRole(AriaRole.Button, new() { Name = "Done", Exact = true }).TapAsync();
        await page.GetByText("Written down. The next step follows.").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Offer", Exact = true }).TapAsync();
        await page.GetByText("The lead stands in its new stage").WaitForAsync();
        Assert.Equal(0, await screen.Overhang());
        await Wins(club, page, "Piet Vos");

        await page.GotoAsync("/leads/new");
        await WriteDown(page, "Lena Otto", "+49305550102");
        await page.GetByText("Close as lost").First.TapAsync();
        await page.GetByLabel("Why", new() { Exact = true }).SelectOptionAsync("too-far");
        await page.GetByRole(AriaRole.Button, new() { Name = "Close as lost" }).TapAsync();
        await page.GetByText("The lead is closed as lost.").WaitForAsync();
        await page.GotoAsync("/leads/list?state=lost&reason=too-far");
        Assert.Equal(["Lena Otto"], await page.Locator("tbody .k-person-name").AllInnerTextsAsync());
        Assert.Equal(0, await screen.Overhang());
        Assert.Empty(screen.Complaints);
    }

    [Fact]
    public async Task Leads_without_an_owner_stand_in_red_until_somebody_takes_them()
    {
        await using var club = await Opened();
        await using var screen = await chrome.Open(club.Address);
        var page = screen.Page;
        await screen.SignIn(Rui, start: "/leads/new");
        await WriteDown(page, "Emma Novak", "+49305550100");
        await page.GotoAsync("/leads");
        await page.GetByText("Without owner or next step: 0").WaitForAsync();
        Assert.Equal(0, await page.Locator(".k-chip-stop").CountAsync());

        await club.AddUser("mika@riverside.example", Roles.Manager);
        await (await Membership.Desk.Of(club)).Post($"/users/{await IdOf(club)}/disable", null);
        await using var other = await chrome.Open(club.Address);
        await other.SignIn("mika@riverside.example", start: "/leads");
        await other.Page.Locator(".k-chip-stop").GetByText("Without owner or next step: 1").ClickAsync();
        await other.Page.Locator("[data-lead] a[data-card]").ClickAsync();
        await other.Page.GetByLabel("Owner").SelectOptionAsync(new SelectOptionValue { Label = "manager of Riverside" });
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Save next step" }).ClickAsync();
        await other.Page.GetByText("The next step is saved.").WaitForAsync();
        await other.Page.GotoAsync("/leads");
        await other.Page.GetByText("Without owner or next step: 0").WaitForAsync();
        Assert.Equal(0, await other.Page.Locator(".k-chip-stop").CountAsync());
        Assert.Empty(other.Complaints);
    }

    private static async Task WriteDown(IPage page, string name, string phone)
    {
        await page.GetByLabel("Full name").FillAsync(name);
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Phone" }).FillAsync(phone);
        await page.GetByRole(AriaRole.Button, new() { Name = "Write down" }).ClickAsync();
        await page.GetByText("The lead is written down.").WaitForAsync();
    }

    // From the lead's page, or the board, to the contract; then it stands among those who joined, and on no board.
    private static async Task Wins(Club club, IPage page, string name)
    {
        if (new Uri(page.Url).AbsolutePath == "/leads") await page.GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Sell a contract" }).ClickAsync();
        await page.Locator("#result .k-ledger, #result dl, #result li").First.WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sell" }).ClickAsync();
        await page.GetByText("Sold. The contract stands below.").WaitForAsync();
        await club.Pump();
        await page.GotoAsync("/leads/list?state=won");
        Assert.Equal([name], await page.Locator("tbody .k-person-name").AllInnerTextsAsync());
        await page.GotoAsync("/leads");
        Assert.Equal(0, await page.Locator("[data-lead]").CountAsync());
    }

    private static async Task<Guid> IdOf(Club club)
    {
        await using var db = await club.Dbs.CreateDbContextAsync();
        return db.Set<User>().Where(u => u.Email == Rui).Select(u => u.Id).Single();
    }

    private static async Task<Club> Opened()
    {
        var club = await Club.Open("sqlite");
        await club.AddUser(Rui, Roles.Sales);
        await (await Membership.Desk.Of(club)).AddPlan();
        return club;
    }
}
