using System.Globalization;
using Microsoft.Playwright;

namespace FitCrm.Tests.Browser;

/// <summary>Retention, playbook and renewals under the hand of a manager: each number opens as many people, a touch is changed in place.</summary>
[Collection(nameof(Chrome))]
public sealed class RetentionPageTests(Chrome chrome, LookedAt looked)
{
    private const string Owner = "owner@demo.example";

    [Fact]
    public async Task Each_number_of_the_retention_page_opens_the_people_it_counts()
    {
        var club = await looked.Club;
        await using var screen = await chrome.Open(club.Address);
        await screen.SignIn(Owner, club.PasswordOf(Owner));
        var page = screen.Page;
        await page.GotoAsync("/retention?from=2026-11-01");
        var doors = await page.Locator("main a[href^='/retention/people/'], main .k-table td a[href*='#people']").EvaluateAllAsync<string[]>("links => links.map(a => a.innerText + '|' + a.getAttribute('href'))");
        Assert.True(doors.Length > 20, $"only {doors.Length} numbers");
        foreach (var door in doors.Select(d => d.Split('|')).Where(d => d[1].StartsWith('/')).DistinctBy(d => d[1]))
        {
            await page.GotoAsync(door[1].Split('#')[0]);
            var expected = int.Parse(new string([.. door[0].Where(char.IsAsciiDigit)]), CultureInfo.InvariantCulture);
            var rows = door[1].StartsWith("/retention/people/", StringComparison.Ordinal) ? ".k-table tbody tr" : "#people .k-table tbody tr";
            Assert.Equal((door[1], Math.Min(expected, 50)), (door[1], await page.Locator(rows).CountAsync()));
        }

        Assert.Empty(screen.Complaints);
    }

    [Fact]
    public async Task A_touch_is_opened_by_its_name_changed_in_place_and_taken_back()
    {
        await using var club = await AliveClub.Open(30, 6);
        await using var screen = await chrome.Open(club.Address);
        await screen.SignIn(Owner, club.PasswordOf(Owner));
        var page = screen.Page;
        await page.GotoAsync("/retention/playbook");
        await page.Locator("#slip a.k-play-name").ClickAsync();
        await page.GetByLabel("Learn 50/50").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save as version 2" }).ClickAsync();
        await page.GetByText("Version 2 is in force").WaitForAsync();
        Assert.Equal(1, await page.Locator("#slip .k-badge", new() { HasText = "Learn 50/50" }).CountAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "Versions" }).ClickAsync();
        await page.GetByText("Slip: mode set to Learn 50/50.").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Back to this one" }).ClickAsync();
        await page.GetByText("Version 3 is in force").WaitForAsync();
        Assert.Empty(screen.Complaints);
    }

    [Fact]
    public async Task The_renewals_draw_their_curves_and_compare_days_of_ones_own()
    {
        await using var club = await AliveClub.Open(150, 26);
        await using var screen = await chrome.Open(club.Address);
        await screen.SignIn(Owner, club.PasswordOf(Owner));
        var page = screen.Page;
        await page.GotoAsync("/renewals");
        await page.Locator("select[name=compare]").SelectOptionAsync("free");
        await page.Locator("input[name=cfrom]").WaitForAsync();
        await page.Locator("input[name=cfrom]").FillAsync("2024-10-01");
        await page.Locator("input[name=cto]").FillAsync("2025-09-30");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();
        await page.GetByText("beside 1 Oct 2024 to 30 Sep 2025").WaitForAsync();
        await page.Locator("[data-chart=survival] .k-chart-plot svg path").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        var link = page.Locator("section", new() { HasText = "Two periods" }).Locator("td a").First;
        var count = int.Parse((await link.InnerTextAsync()).Split(" of ")[1], CultureInfo.InvariantCulture);
        await link.ClickAsync();
        await page.WaitForURLAsync("**/names/final**");
        Assert.Equal(Math.Min(50, count), await page.Locator(".k-table tbody tr").CountAsync());
        Assert.Empty(screen.Complaints);
    }
}
