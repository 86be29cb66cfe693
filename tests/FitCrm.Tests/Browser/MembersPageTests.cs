using FitCrm.Staff;
using Microsoft.Playwright;

namespace FitCrm.Tests.Browser;

/// <summary>The members' room by mouse, keyboard and thumb.</summary>
[Collection(nameof(Chrome))]
public sealed class MembersPageTests(Chrome chrome)
{
    [Fact]
    public async Task A_line_of_the_card_is_changed_where_it_stands_by_keyboard_and_what_is_wrong_stays_typed()
    {
        await using var three = await Shell.Members.Three.Open("sqlite");
        await three.Club.AddUser("rui@riverside.example", Roles.FrontDesk);
        await using var screen = await chrome.Open(three.Club.Address);
        var page = screen.Page;
        await screen.SignIn("rui@riverside.example", start: $"/members/{three.Anna}");
        await page.GetByLabel("Change: E-mail").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var field = page.Locator("#about input[name=value]");
        await field.FillAsync("anna at mail");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#value-error").WaitForAsync();
        Assert.Equal("anna at mail", await field.InputValueAsync());
        Assert.Empty(await screen.Barriers());
        await field.FillAsync("anna@new.example");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#about").GetByText("anna@new.example").WaitForAsync();
        Assert.EndsWith($"/members/{three.Anna}", page.Url, StringComparison.Ordinal);
        Assert.Empty(screen.Complaints);
    }

    [Fact]
    public async Task A_choice_filters_at_once_a_column_sorts_and_on_a_phone_nothing_overhangs()
    {
        await using var three = await Shell.Members.Three.Open("sqlite");
        await three.Club.AddUser("rui@riverside.example", Roles.Manager);
        foreach (var size in new[] { Chrome.Desktop, Chrome.Phone })
        {
            await using var screen = await chrome.Open(three.Club.Address, size);
            var page = screen.Page;
            await screen.SignIn("rui@riverside.example", start: "/members");
            await page.GetByLabel("Any stage").SelectOptionAsync("lead");
            await page.WaitForURLAsync(url => url.Contains("stage=lead", StringComparison.Ordinal));
            Assert.Equal(["Carla Kolb"], await page.Locator(".k-table .k-person-name").AllInnerTextsAsync());
            await page.GetByText("Save this filter").ClickAsync();
            await page.GetByLabel("Name of the filter").FillAsync("Leads " + size.Width);
            await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "Leads " + size.Width }).WaitForAsync();
            Assert.Equal(0, await screen.Overhang());
            Assert.Empty(await screen.Barriers());
            Assert.Empty(screen.Complaints);
        }
    }

    [Fact]
    public async Task A_message_to_many_is_looked_over_before_it_goes()
    {
        await using var three = await Shell.Members.Three.Open("sqlite");
        await three.Club.AddUser("rui@riverside.example", Roles.Manager);
        await using var screen = await chrome.Open(three.Club.Address);
        var page = screen.Page;
        await screen.SignIn("rui@riverside.example", start: "/members");
        await page.GetByText("Act on everybody in this list").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Message" }).ClickAsync();
        await page.GetByLabel("Subject").FillAsync("Summer hours");
        await page.GetByLabel("Message").FillAsync("Hello {firstName|there}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Look it over" }).ClickAsync();
        await page.GetByText("1 person will get the message").WaitForAsync();
        Assert.Empty(await screen.Barriers());
        await page.GetByRole(AriaRole.Button, new() { Name = "Send it to 1 person" }).ClickAsync();
        await page.GetByText("1 person served").WaitForAsync();
        Assert.Empty(screen.Complaints);
    }
}
