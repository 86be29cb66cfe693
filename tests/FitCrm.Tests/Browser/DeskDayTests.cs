using FitCrm.Membership;
using FitCrm.Staff;
using FitCrm.Tests.Membership;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace FitCrm.Tests.Browser;

/// <summary>A day of the front desk by keys alone: after each step the scan field waits for the next person.</summary>
[Collection(nameof(Chrome))]
public sealed class DeskDayTests(Chrome chrome)
{
    private const string Email = "petra@riverside.example", Daniel = "0041882", Tomasz = "0041883", Anna = "0041884";

    [Fact]
    public async Task The_desk_works_a_whole_day_by_keys_alone_and_never_keeps_the_next_person_waiting()
    {
        await using var club = await Morning();
        await using var screen = await chrome.Open(club.Address);
        var page = screen.Page;
        await SignInByKeys(page);
        await Greet(page);
        await SolveARefusal(page);
        await ScanOverADialog(page);
        await FindAndTakeBack(page);
        await WriteALeadDown(page);
        await SellADayPass(page);
        await LookWhoIsInside(page);
        Assert.Empty(screen.Complaints);

        await using var db = await club.Dbs.CreateDbContextAsync();
        var people = People.Rows(db);
        Assert.Equal(0, await FitCrm.Billing.Accounts.Rows(db).Where(c => people.Any(p => p.Id == c.PersonId && (p.CardCode == Tomasz || p.FullName == "Greta Gast"))).SumAsync(c => c.Owed));
        Assert.True(await FitCrm.Crm.Leads.Rows(db).AnyAsync(l => people.Any(p => p.Id == l.PersonId && p.FullName == "Emma Novak")));
    }

    private static async Task SignInByKeys(IPage page)
    {
        await page.GotoAsync("/");
        await page.Keyboard.TypeAsync(Email);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(Club.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/desk");
        await Ready(page);
    }

    // A prompt is answered, another put off; the same card again is a warning.
    private static async Task Greet(IPage page)
    {
        await Scan(page, Daniel, "Come in", "ok");
        await page.Keyboard.PressAsync("F2");
        await page.GetByText("Written down as done.").WaitForAsync();
        await Ready(page);
        await Scan(page, Tomasz, "Come in", "warn");
        await page.Keyboard.PressAsync("F3");
        await page.GetByText("It comes again at the next visit").WaitForAsync();
        await Ready(page);
        await Scan(page, Daniel, "Come in", "warn");
    }

    // Refused, the contract is renewed in the dialog and she is read again; what is owed is taken next.
    private static async Task SolveARefusal(IPage page)
    {
        await Scan(page, Anna, "Stop", "stop");
        await page.Keyboard.PressAsync("F4");
        await page.Locator("#deed .btn-primary:focus").WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        await Verdict(page, "Come in", "warn");
        await Ready(page);
        await page.Keyboard.PressAsync("F4");
        await page.Locator("#deed .btn-primary:focus").WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("Payment taken.").WaitForAsync();
        await Ready(page);
    }

    // A card over an open dialog takes no money; it is read as soon as the dialog is closed.
    private static async Task ScanOverADialog(IPage page)
    {
        await Scan(page, Tomasz, "Come in", "warn");
        await page.Keyboard.PressAsync("F4");
        await page.Locator("#deed .btn-primary:focus").WaitForAsync();
        await page.Keyboard.TypeAsync(Daniel);
        await page.Keyboard.PressAsync("Enter");
        Assert.True(await page.Locator("#deed[open]").IsVisibleAsync());
        await page.Keyboard.PressAsync("Escape");
        await page.Locator("#card .k-verdict-name").GetByText("Daniel").WaitForAsync();
        await Ready(page);
        await Scan(page, Tomasz, "Come in", "warn");
        await page.Keyboard.PressAsync("F4");
        await page.Locator("#deed .btn-primary:focus").WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("Payment taken.").WaitForAsync();
        await Ready(page);
    }

    private static async Task FindAndTakeBack(IPage page)
    {
        await Scan(page, "अर्जुन", "Come in", "ok");
        await page.Locator("#card .k-verdict-name").GetByText("अर्जुन").WaitForAsync();
        await page.Keyboard.PressAsync("F9");
        await Verdict(page, "Taken back", "warn");
        await Ready(page);
        await Scan(page, "0138", "Come in", "warn");
        await page.Locator("#card .k-verdict-name").GetByText("Daniel").WaitForAsync();
    }

    private static async Task WriteALeadDown(IPage page)
    {
        await page.Keyboard.PressAsync("F6");
        await page.WaitForURLAsync("**/leads/new?from=desk*");
        foreach (var typed in (string[])["Emma Novak", "+49305550100", "Swim in the mornings."])
        {
            await page.Keyboard.TypeAsync(typed);
            await page.Keyboard.PressAsync("Tab");
        }
        await Reach(page, "main .btn-primary");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("Emma Novak is written down.").WaitForAsync();
        await page.Keyboard.PressAsync("F6");
        await page.WaitForURLAsync("**/desk");
        await Ready(page);
    }

    private static async Task SellADayPass(IPage page)
    {
        await page.Keyboard.PressAsync("F8");
        await page.Locator("#deed [name=fullName]:focus").WaitForAsync();
        await page.Keyboard.TypeAsync("Greta Gast");
        await Reach(page, "#deed .btn-primary");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#card .k-verdict-name").GetByText("Greta").WaitForAsync();
        await Verdict(page, "Come in", "ok");
        await Ready(page);
    }

    private static async Task LookWhoIsInside(IPage page)
    {
        await Reach(page, "#occupancy a");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#deed[open]").GetByText("Greta Gast").WaitForAsync();
        Assert.Equal(4, await page.Locator("#deed li").CountAsync());
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#deed").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await Ready(page);
        await Scan(page, "9999999", "Stop", "stop");
    }

    private static async Task Scan(IPage page, string typed, string word, string verdict)
    {
        var before = await page.Locator("#card [data-check-in]").CountAsync() == 0 ? "" : await page.Locator("#card [data-check-in]").GetAttributeAsync("data-check-in");
        await page.Keyboard.TypeAsync(typed);
        await page.Keyboard.PressAsync("Enter");
        await page.Locator($"#card [data-check-in]:not([data-check-in='{before}'])").WaitForAsync();
        await Verdict(page, word, verdict);
        await Ready(page);
    }

    private static Task Verdict(IPage page, string word, string verdict) => page.Locator($".k-band[data-v={verdict}]").GetByText(word).WaitForAsync();

    // The next card can be read: the field is empty and has the focus, and nothing stands over it.
    private static Task<IJSHandle> Ready(IPage page) => page.WaitForFunctionAsync(
        "() => document.activeElement?.name === 'q' && document.activeElement.value === '' && !document.querySelector('dialog[open]')", null, new() { Timeout = 5000 });

    private static async Task Reach(IPage page, string what)
    {
        for (var i = 0; i < 16 && !await page.EvaluateAsync<bool>("what => document.activeElement.matches(what)", what); i++) await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("what => document.activeElement.matches(what)", what), $"{what} is not reached by Tab");
    }

    private static async Task<Club> Morning()
    {
        var club = await Club.Open("sqlite");
        await club.AddUser(Email, Roles.FrontDesk);
        await club.AddUser("rui@riverside.example", Roles.Sales);
        var desk = await Membership.Desk.Of(club);
        var year = await desk.AddPlan();
        var month = await desk.AddPlan("Thirty days", "days", 30, 4900);
        await desk.AddPlan("Day pass", "days", 1, 1500, 0, "day pass");
        await Member(desk, new { fullName = "Daniel Marsh", firstName = "Daniel", lastName = "Marsh", phone = "+4915155500138", cardCode = Daniel }, year, null, 58800);
        await Member(desk, new { fullName = "Tomasz Nowak", firstName = "Tomasz", lastName = "Nowak", cardCode = Tomasz }, year, null, null);
        await Member(desk, new { fullName = "अर्जुन नायर", firstName = "अर्जुन", lastName = "नायर" }, year, null, 58800);
        await Member(desk, new { fullName = "Anna Lind", firstName = "Anna", lastName = "Lind", cardCode = Anna }, month, "2026-10-20", 4900);
        await club.Pump();   // the engine knows them, and what to say
        club.Clock.Turn(TimeSpan.FromHours(1));   // what was paid, was paid a while ago
        return club;
    }

    private static async Task Member(Membership.Desk desk, object who, Guid plan, string? startsOn, long? paid)
    {
        var sold = await desk.Sell(await desk.Join("", who), plan, startsOn);
        if (paid is { } amount) await desk.Post($"/charges/{sold.Id()}/payments", new { amount = new { amount, currency = "EUR" }, method = "card" });
    }
}
