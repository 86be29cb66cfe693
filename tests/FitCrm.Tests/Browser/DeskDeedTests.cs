using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Staff;
using FitCrm.Tests.Membership;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace FitCrm.Tests.Browser;

/// <summary>What the desk does without leaving the desk.</summary>
[Collection(nameof(Chrome))]
public sealed class DeskDeedTests(Chrome chrome)
{
    private const string Email = "petra@riverside.example";

    [Fact]
    public async Task Somebody_refused_is_sold_a_contract_by_F4_and_is_in_and_pays_by_F4_without_leaving_the_desk()
    {
        await using var club = await Open();
        await using var screen = await At(club);
        var page = screen.Page;
        await page.Keyboard.TypeAsync("0041882");
        await page.Keyboard.PressAsync("Enter");
        await Verdict(page, "Stop");
        Assert.Equal("stop", await Sounded(page));

        await page.Keyboard.PressAsync("F4");
        await page.Locator("#deed[open]").GetByText("Anna Lind").First.WaitForAsync();
        Assert.Empty(await screen.Barriers());
        await page.Locator("#deed footer .btn-primary").ClickAsync();
        await Verdict(page, "Come in");
        Assert.Equal("warn", await Sounded(page));
        Assert.Equal("q", await Focused(page));

        await page.Keyboard.PressAsync("F4");
        await page.Locator("#deed[open] [name=amount]").FillAsync("1.5.5");
        await page.Locator("#deed footer .btn-primary").ClickAsync();
        await page.Locator("#amount-error").WaitForAsync();
        Assert.Equal("1.5.5", await page.Locator("#deed [name=amount]").InputValueAsync());
        await page.Locator("#deed [name=amount]").FillAsync("588");
        await page.Keyboard.PressAsync("Enter");   // a scanner's Enter must not take money
        Assert.True(await page.Locator("#deed[open]").IsVisibleAsync());
        await page.Locator("#deed footer .btn-primary").ClickAsync();
        await page.GetByText("Payment taken.").WaitForAsync();
        Assert.Equal("q", await Focused(page));
        Assert.Equal(2, await page.Locator("#feed li").CountAsync());
        Assert.DoesNotContain(screen.Complaints, c => !c.Contains("422", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_day_pass_is_sold_paid_and_checked_in_from_one_form_and_counts_as_no_membership()
    {
        await using var club = await Open();
        await (await Membership.Desk.Of(club)).AddPlan("Day pass", "days", 1, 1500, 0, "day pass");
        await using var screen = await At(club);
        var page = screen.Page;
        await page.Keyboard.PressAsync("F8");
        await page.Locator("#deed[open] .btn-primary").ClickAsync();
        await page.Locator("#fullName-error").WaitForAsync();
        await page.Locator("#deed [name=fullName]").FillAsync("Greta Gast");
        await page.Locator("#deed [name=phone]").FillAsync("+4915155500199");
        await page.Locator("#deed .btn-primary").ClickAsync();
        await Verdict(page, "Come in");
        await page.Locator("#feed").GetByText("Greta Gast").WaitForAsync();
        await page.Locator("#occupancy a").ClickAsync();
        await page.Locator("#deed[open]").GetByText("Greta Gast").WaitForAsync();
        Assert.Empty(await screen.Barriers());

        await using var db = await club.Dbs.CreateDbContextAsync();
        var greta = await People.Rows(db).SingleAsync(p => p.FullName == "Greta Gast");
        Assert.Equal(0, await FitCrm.Billing.Accounts.Rows(db).Where(c => c.PersonId == greta.Id).SumAsync(c => c.Owed));
        Assert.False(await Contracts.Renewable(db).AnyAsync(c => c.PersonId == greta.Id));
    }

    [Fact]
    public async Task A_photo_from_a_file_is_made_small_and_stands_on_the_next_card()
    {
        await using var club = await Open();
        await using var screen = await At(club);
        var page = screen.Page;
        await page.Keyboard.TypeAsync("0041882");
        await page.Keyboard.PressAsync("Enter");
        await Verdict(page, "Stop");
        await page.GetByText("Photo", new() { Exact = true }).ClickAsync();
        await page.Locator("#deed[open] [type=file]").SetInputFilesAsync(new FilePayload { Name = "anna.png", MimeType = "image/png", Buffer = await page.Locator("#card").ScreenshotAsync() });
        await page.Locator("#deed img[src^=blob]").WaitForAsync();
        await page.Locator("#deed footer .btn-primary").ClickAsync();
        await page.Locator("#deed").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await page.Locator("#card img[alt='Photo of Anna Lind']").WaitForAsync();
        Assert.Equal(480, await page.Locator("#card img").EvaluateAsync<int>("async i => { await i.decode(); return i.naturalWidth; }"));
        Assert.Empty(screen.Complaints);
    }

    private static async Task<Club> Open()
    {
        var club = await Club.Open("sqlite");
        await club.AddUser(Email, Roles.FrontDesk);
        var desk = await Membership.Desk.Of(club);
        await desk.AddPlan();
        await desk.Join("Anna", new { fullName = "Anna Lind", firstName = "Anna", lastName = "Lind", cardCode = "0041882" });
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

    private static Task<string> Focused(IPage page) => page.EvaluateAsync<string>("document.activeElement.name");

    private static Task<string> Sounded(IPage page) => page.EvaluateAsync<string>("document.documentElement.dataset.sounded");
}
