using System.Globalization;
using FitCrm.Staff;
using FitCrm.Tests.Membership;
using Microsoft.Playwright;

namespace FitCrm.Tests.Browser;

[Collection(nameof(Chrome))]
public sealed class DeskPageTests(Chrome chrome)
{
    private const string Email = "petra@riverside.example";

    [Fact]
    public async Task A_member_is_in_after_five_keys_and_the_second_desk_sees_it_live()
    {
        await using var club = await OpenWith("Daniel Marsh", "+4915155500138", "0041882");
        await using var first = await At(club);
        await using var second = await At(club);
        await second.Page.Locator("html[data-live-state=on]").WaitForAsync();

        foreach (var key in new[] { "0", "1", "3", "8", "Enter" }) await first.Page.Keyboard.PressAsync(key);

        await Verdict(first.Page, "Come in");
        await first.Page.GetByText("Daniel").First.WaitForAsync();
        await second.Page.Locator("#feed").GetByText("Daniel Marsh").WaitForAsync();
        await Here(second.Page, 1);
        Assert.Equal("q", await Focused(first.Page));
        Assert.Equal("", await first.Page.Locator("input[name=q]").InputValueAsync());
        Assert.Empty(first.Complaints.Concat(second.Complaints));
        Assert.Empty(await first.Barriers());
    }

    [Fact]
    public async Task A_scanner_types_and_sends_enter_and_the_next_scan_replaces_the_card()
    {
        await using var club = await OpenWith("Daniel Marsh", null, "0041882");
        await using var screen = await At(club);
        await screen.Page.Keyboard.TypeAsync("0041882");
        await screen.Page.Keyboard.PressAsync("Enter");
        await Verdict(screen.Page, "Come in");

        await screen.Page.Keyboard.TypeAsync("9999999");
        await screen.Page.Keyboard.PressAsync("Enter");
        await Verdict(screen.Page, "Stop");
        await screen.Page.Locator("#feed li").Nth(1).WaitForAsync();
        Assert.Equal("q", await Focused(screen.Page));
        Assert.Empty(screen.Complaints);
    }

    [Fact]
    public async Task Somebody_is_chosen_from_the_list_by_arrow_keys_in_any_script()
    {
        await using var club = await OpenWith("Олег Громов", null, null);
        var desk = await Membership.Desk.Of(club);
        await desk.Join("Олег Громыко");
        await using var screen = await At(club);
        await screen.Page.Keyboard.TypeAsync("гром");
        var list = screen.Page.GetByRole(AriaRole.Option);
        await list.Nth(1).WaitForAsync();
        Assert.Empty(await screen.Barriers());

        await screen.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("true", await list.Nth(1).GetAttributeAsync("aria-selected"));
        await screen.Page.Keyboard.PressAsync("Enter");
        await Verdict(screen.Page, "Stop");
        await screen.Page.GetByText("No contract yet").First.WaitForAsync();
        Assert.Equal("q", await Focused(screen.Page));
        Assert.Empty(screen.Complaints);
    }

    [Fact]
    public async Task A_check_in_is_taken_back_by_F9_and_a_refused_one_let_in_with_a_reason()
    {
        await using var club = await OpenWith("Daniel Marsh", null, "0041882");
        var desk = await Membership.Desk.Of(club);
        await desk.Join("Tomasz Nowak", new { fullName = "Tomasz Nowak", cardCode = "0041883" });
        await using var screen = await At(club);
        await screen.Page.Keyboard.TypeAsync("0041882");
        await screen.Page.Keyboard.PressAsync("Enter");
        await Verdict(screen.Page, "Come in");
        await Here(screen.Page, 1);
        await screen.Page.Keyboard.PressAsync("F9");
        await Verdict(screen.Page, "Taken back");
        await Here(screen.Page, 0);

        await screen.Page.Keyboard.TypeAsync("0041883");
        await screen.Page.Keyboard.PressAsync("Enter");
        await Verdict(screen.Page, "Stop");
        await screen.Page.GetByText("Let in once").First.ClickAsync();
        await screen.Page.GetByLabel("Why, in a few words").FillAsync("comes to pay");
        await screen.Page.Keyboard.PressAsync("Enter");
        await Verdict(screen.Page, "Come in");
        await screen.Page.GetByText("comes to pay").First.WaitForAsync();
        Assert.Empty(screen.Complaints);
    }

    [Fact]
    public async Task Scans_that_found_no_server_stay_in_sight_and_go_when_it_answers_again()
    {
        await using var club = await OpenWith("Daniel Marsh", null, "0041882");
        await (await Membership.Desk.Of(club)).Join("Tomasz Nowak", new { fullName = "Tomasz Nowak", cardCode = "0041883" });
        await using var screen = await At(club);
        await screen.Page.Context.SetOfflineAsync(true);
        foreach (var card in new[] { "0041882", "0041883" })
        {
            await screen.Page.Keyboard.TypeAsync(card);
            await screen.Page.Keyboard.PressAsync("Enter");
            await screen.Page.Locator("#unsent li").GetByText(card).WaitForAsync();
            Assert.Equal("", await screen.Page.Locator("input[name=q]").InputValueAsync());
        }
        await screen.Page.GetByText("No connection to the server").WaitForAsync();
        await screen.Page.GetByText("Not connected").WaitForAsync();
        Assert.False(await screen.Page.GetByText("Scanner ready").IsVisibleAsync());
        Assert.Empty(await screen.Barriers());

        await screen.Page.Context.SetOfflineAsync(false);
        await screen.Page.Locator("#feed").GetByText("Daniel Marsh").WaitForAsync();
        await screen.Page.Locator("#feed").GetByText("Tomasz Nowak").WaitForAsync();
        await screen.Page.Locator("#unsent").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        Assert.False(await screen.Page.GetByText("No connection to the server").IsVisibleAsync());
        Assert.Equal(2, await screen.Page.Locator("#feed li").CountAsync());
        Assert.Equal("q", await Focused(screen.Page));
    }

    [Fact]
    public async Task A_desk_whose_person_was_signed_out_says_so_and_keeps_the_scan()
    {
        await using var club = await OpenWith("Daniel Marsh", null, "0041882");
        await using var screen = await At(club);
        await screen.Page.Context.ClearCookiesAsync();
        await screen.Page.Keyboard.TypeAsync("0041882");
        await screen.Page.Keyboard.PressAsync("Enter");
        await screen.Page.GetByText("You are signed out").WaitForAsync();
        await screen.Page.Locator("#unsent li").GetByText("0041882").WaitForAsync();
        Assert.Equal("q", await Focused(screen.Page));
        Assert.Equal(0, await screen.Page.Locator("#password").CountAsync());
    }

    private static async Task<Club> OpenWith(string name, string? phone, string? card)
    {
        var club = await Club.Open("sqlite");
        await club.AddUser(Email, Roles.FrontDesk);
        var desk = await Membership.Desk.Of(club);
        var member = await desk.Join(name, new { fullName = name, phone, cardCode = card });
        var sold = await desk.Sell(member, await desk.AddPlan());
        await desk.Post(string.Create(CultureInfo.InvariantCulture, $"/charges/{sold.Id()}/payments"), new { amount = new { amount = 58800, currency = "EUR" }, method = "card" });
        return club;
    }

    private async Task<Screen> At(Club club)
    {
        var screen = await chrome.Open(club.Address);
        await screen.SignIn(Email);
        await screen.Page.Locator("input[name=q]:focus").WaitForAsync();
        return screen;
    }

    private static Task Verdict(IPage page, string word) => page.Locator(".k-band").GetByText(word).WaitForAsync();

    // The count comes with the feed, which is fetched after the verdict.
    private static Task Here(IPage page, int people) => page.Locator("#here").GetByText($"{people}", new() { Exact = true }).WaitForAsync();

    private static Task<string> Focused(IPage page) => page.EvaluateAsync<string>("document.activeElement.name");
}
