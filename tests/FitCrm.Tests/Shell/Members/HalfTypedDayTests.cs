using FitCrm.Staff;
using FitCrm.Tests.Browser;
using FitCrm.Tests.Membership;
using Microsoft.Playwright;

namespace FitCrm.Tests.Shell.Members;

/// <summary>A day on the card in a real browser: of one that is half typed a browser sends nothing at all.</summary>
[Collection(nameof(Chrome))]
public sealed class HalfTypedDayTests(Chrome chrome)
{
    [Fact]
    public async Task A_birthday_that_is_half_typed_stays_as_it_was_and_goes_when_it_is_asked_for()
    {
        await using var club = await Club.Open("sqlite");
        await club.AddUser("rosa@riverside.example", Roles.FrontDesk);
        var desk = await Membership.Desk.Of(club);
        var anna = await desk.Join("Anna Keller", new { fullName = "Anna Keller", birthday = "1990-04-21" });
        await using var screen = await chrome.Open(club.Address);
        var page = screen.Page;
        await screen.SignIn("rosa@riverside.example", start: "/me");
        await page.GotoAsync($"/members/{anna}");
        await page.GetByLabel("Change: Birthday").ClickAsync();
        var field = page.Locator("#value");
        await field.FocusAsync();
        await page.Keyboard.PressAsync("Backspace");
        Assert.True(await field.EvaluateAsync<bool>("f => f.validity.badInput && f.value === ''"));
        await page.Locator(".k-about-form").GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        Assert.True(await field.IsVisibleAsync());
        Assert.Equal("1990-04-21", (await desk.Get($"/members/{anna}")).Text("birthday"));

        await page.GetByRole(AriaRole.Button, new() { Name = "Remove the day" }).ClickAsync();
        await field.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.Null((await desk.Get($"/members/{anna}")).Text("birthday"));
    }
}
