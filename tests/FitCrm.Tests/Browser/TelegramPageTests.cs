using FitCrm.Staff;
using FitCrm.Tests.World;
using Microsoft.Playwright;

namespace FitCrm.Tests.Browser;

[Collection(nameof(Chrome))]
public sealed class TelegramPageTests(Chrome chrome)
{
    [Fact]
    public async Task The_desk_shows_a_member_the_way_into_the_bot_and_the_card_says_when_they_took_it()
    {
        await using var board = await Switchboard.Open("sqlite", chat: true);
        await board.Club.AddUser("rui@riverside.example", Roles.FrontDesk);
        var member = await (await Membership.Desk.Of(board.Club)).Join("Sofia Lindqvist");
        foreach (var (size, dark) in new[] { (Chrome.Desktop, false), (Chrome.Desktop, true), (Chrome.Phone, false) })
        {
            await using var screen = await chrome.Open(board.Club.Address, size, dark);
            var page = screen.Page;
            await screen.SignIn("rui@riverside.example", start: $"/members/{member}");
            await page.GetByRole(AriaRole.Button, new() { Name = "Link Telegram" }).ClickAsync();
            var link = await page.Locator(".k-telegram a").GetAttributeAsync("href");
            Assert.Matches(@"^https://t\.me/riverside_bot\?start=[A-Za-z0-9_-]{22}$", link);
            await page.Locator(".k-telegram-code svg").WaitForAsync();
            Assert.Equal("QR code that opens the bot riverside_bot in Telegram", await page.Locator(".k-telegram-code").GetAttributeAsync("aria-label"));
            await page.GetByText("I want news and offers from Riverside by Telegram.").WaitForAsync();
            Assert.Empty(await screen.Barriers());
            Assert.Equal(0, await screen.Overhang());
            if (!dark && size == Chrome.Phone) await board.Telegram.Says(42, "/start " + link!.Split("start=")[1]);
            if (Environment.GetEnvironmentVariable("SHOTS") is { } shots) await page.ScreenshotAsync(new() { Path = $"{shots}/telegram-{size.Width}-{dark}.png", FullPage = true });
            Assert.Empty(screen.Complaints);
        }
        await board.Listen();
        var read = await Pages.Of(board.Club, Roles.FrontDesk);
        var card = await read.Read($"/members/{member}");
        Assert.Contains("News and offers by Telegram", card, StringComparison.Ordinal);
        Assert.Contains("Since 21 Nov 2026, telegram", card, StringComparison.Ordinal);
        Assert.DoesNotContain("Link Telegram", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_club_without_a_bot_offers_no_link_and_says_why_when_asked()
    {
        await using var club = await Club.Open("sqlite");
        var member = await (await Membership.Desk.Of(club)).Join("Sofia Lindqvist");
        var read = await Pages.Of(club, Roles.FrontDesk);
        Assert.DoesNotContain("Telegram", await read.Read($"/members/{member}"), StringComparison.Ordinal);
        var (status, html) = await read.Send($"/members/{member}", new Dictionary<string, string>(), $"/members/{member}/telegram");
        Assert.Equal(422, status);
        Assert.Contains("no Telegram bot yet", html, StringComparison.Ordinal);
        Assert.Equal(403, (await (await Pages.Of(club, Roles.Bar)).Send("/me", new Dictionary<string, string>(), $"/members/{member}/telegram")).Status);
    }
}
