using Microsoft.Playwright;

namespace FitCrm.Tests.Browser;

[Collection(nameof(Chrome))]
public sealed class EveryPageTests(Chrome chrome, LookedAt looked)
{
    private const string Owner = "owner@demo.example";

    public static TheoryData<string, int, bool> Looks()
    {
        var looks = new TheoryData<string, int, bool>();
        foreach (var room in EveryPath.Rooms)
        {
            looks.Add(room, Chrome.Desktop.Width, false);
            looks.Add(room, Chrome.Desktop.Width, true);
            looks.Add(room, Chrome.Phone.Width, false);
        }
        return looks;
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Every_page_is_readable_for_everybody(string room, int width, bool dark)
    {
        var club = await looked.Club;
        await using var screen = await chrome.Open(club.Address, width == Chrome.Phone.Width ? Chrome.Phone : Chrome.Desktop, dark);
        await screen.SignIn(Owner, club.PasswordOf(Owner));
        var faults = new List<string>();
        foreach (var path in await EveryPath.Of(club, room)) faults.AddRange(await Look(screen, path));
        faults.AddRange(screen.Complaints);
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    [Fact]
    public async Task Each_number_of_the_start_page_opens_the_names_it_counts()
    {
        var club = await looked.Club;
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

    private static async Task<List<string>> Look(Screen screen, string path)
    {
        var answer = await screen.Page.GotoAsync(path);
        var faults = new List<string>();
        if (answer!.Status != 200) faults.Add($"{path} answers {answer.Status}");
        faults.AddRange((await screen.Barriers()).Select(b => $"{path}: {b}"));
        if (await screen.Overhang() is > 0 and var pixels) faults.Add($"{path} is {pixels} px too wide");
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
