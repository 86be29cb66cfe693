using FitCrm.Data;
using FitCrm.Membership;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace FitCrm.Tests.Browser;

[Collection(nameof(Chrome))]
public sealed class EveryPageTests(Chrome chrome)
{
    private const string Owner = "owner@demo.example";

    [Fact]
    public async Task Every_page_is_readable_for_everybody_on_desktop_and_phone_light_and_dark()
    {
        await using var club = await AliveClub.Open(150, 14);
        var faults = new List<string>();
        foreach (var (size, dark) in new[] { (Chrome.Desktop, false), (Chrome.Desktop, true), (Chrome.Phone, false) })
        {
            await using var screen = await chrome.Open(club.Address, size, dark);
            await screen.SignIn(Owner, club.PasswordOf(Owner));
            foreach (var path in await EveryPath.Of(club)) faults.AddRange(await Look(screen, path, $"{size.Width} {(dark ? "dark" : "light")}"));
            faults.AddRange(screen.Complaints);
        }
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    [Fact]
    public async Task Each_number_of_the_start_page_opens_the_names_it_counts()
    {
        await using var club = await AliveClub.Open(150, 14);
        await using var screen = await chrome.Open(club.Address);
        var page = screen.Page;
        await screen.SignIn(Owner, club.PasswordOf(Owner));
        var doors = await page.Locator(".k-stat > a").EvaluateAllAsync<string[]>("links => links.map(a => a.innerText + '|' + a.getAttribute('href'))");
        Assert.Equal(4, doors.Length);
        foreach (var door in doors)
        {
            var (words, href) = (door.Split('|')[0], door.Split('|')[1]);
            await page.GotoAsync(href);
            var said = new string([.. words.Where(char.IsAsciiDigit)]);
            var expected = words.Contains("the name", StringComparison.Ordinal) && said.Length == 0 ? 1 : int.Parse(said, System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(Math.Min(expected, 50), await page.Locator(".k-table tbody tr").CountAsync());
        }
        await page.GotoAsync("/overview");
        await page.Locator(".k-chart-plot svg").WaitForAsync();
        Assert.Empty(screen.Complaints);
    }

    private static async Task<List<string>> Look(Screen screen, string path, string how)
    {
        var answer = await screen.Page.GotoAsync(path);
        var faults = new List<string>();
        if (answer!.Status != 200) faults.Add($"{path} answers {answer.Status}");
        faults.AddRange((await screen.Barriers()).Select(b => $"{path} ({how}): {b}"));
        if (await screen.Overhang() is > 0 and var pixels) faults.Add($"{path} ({how}) is {pixels} px too wide");
        var missing = await screen.Page.EvaluateAsync<string[]>("""
            async () => {
              const sheet = await (await fetch('/assets/icons.svg')).text();
              return [...document.querySelectorAll('use')].map(u => u.getAttribute('href').split('#')[1]).filter(i => !sheet.includes(`id="${i}"`));
            }
            """);
        faults.AddRange(missing.Select(icon => $"{path}: no icon {icon}"));
        return faults;
    }
}
