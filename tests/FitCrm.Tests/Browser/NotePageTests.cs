using FitCrm.Staff;
using FitCrm.Tests.Membership;
using Microsoft.Playwright;

namespace FitCrm.Tests.Browser;

[Collection(nameof(Chrome))]
public sealed class NotePageTests(Chrome chrome)
{
    [Fact]
    public async Task A_note_that_is_too_long_is_refused_beside_its_field_and_kept_and_older_ones_are_one_press_away()
    {
        await using var club = await Club.Open("sqlite");
        await club.AddUser("rui@riverside.example", Roles.Sales);
        var desk = await Membership.Desk.Of(club);
        var member = await desk.Join("Sofia Lindqvist");
        for (var i = 1; i <= 14; i++)
        {
            club.Clock.Turn(TimeSpan.FromMinutes(1));
            await desk.Post($"/members/{member}/notes", new { text = $"Note number {i}." });
        }

        await using var screen = await chrome.Open(club.Address);
        var page = screen.Page;
        await screen.SignIn("rui@riverside.example", start: $"/members/{member}");
        var text = new string('a', 4001);
        await page.GetByLabel("New note").FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Write down" }).ClickAsync();
        await page.Locator("#text-error").WaitForAsync();
        Assert.Equal(text, await page.GetByLabel("New note").InputValueAsync());
        Assert.Equal("Sofia Lindqvist", await page.Locator("h1").InnerTextAsync());

        await page.GetByText("Note number 14.").WaitForAsync();
        Assert.Equal(0, await page.GetByText("Note number 1.", new() { Exact = true }).CountAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "Show older" }).ClickAsync();
        await page.GetByText("Note number 1.", new() { Exact = true }).WaitForAsync();
        Assert.Empty(await screen.Barriers());
    }
}
