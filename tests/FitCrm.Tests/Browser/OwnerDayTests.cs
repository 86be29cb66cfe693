using System.Globalization;
using Microsoft.Playwright;

namespace FitCrm.Tests.Browser;

/// <summary>An owner asks each number who stands behind it; a manager sets the team's day.</summary>
[Collection(nameof(Chrome))]
public sealed class OwnerDayTests(Chrome chrome, LookedAt looked)
{
    private const string Owner = "owner@demo.example", Manager = "manager.harbour@demo.example", Tomas = "Tomás Magalhães";

    [Fact]
    public async Task Each_number_on_the_owners_pages_opens_a_list_of_exactly_so_many()
    {
        var club = await looked.Club;
        await using var screen = await chrome.Open(club.Address);
        await screen.SignIn(Owner, club.PasswordOf(Owner));
        var (faults, asked) = (new List<string>(), new Dictionary<string, int>());
        foreach (var path in (string[])["/overview", "/renewals?compare=year", "/renewals?by=plan&period=last-90", "/renewals?by=trainer", "/retention?from=2026-11-01", "/leads/numbers?period=last-365"])
        {
            await screen.Page.GotoAsync(path);
            var found = await screen.Page.EvaluateAsync<Number[]>(Ask);
            asked[path] = found.Length;
            faults.AddRange(found.Where(n => n.Said != n.Behind).Select(n => $"{path}: “{n.Text}” says {n.Said}, behind it are {n.Behind}: {n.Href}"));
        }
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
        Assert.All(asked, a => Assert.True(a.Value >= 8, string.Create(CultureInfo.InvariantCulture, $"{a.Key} has only {a.Value} numbers")));
        Assert.Empty(screen.Complaints);
    }

    [Fact]
    public async Task How_long_members_stay_is_drawn_told_as_a_table_and_taken_along_as_a_file()
    {
        var club = await looked.Club;
        await using var screen = await chrome.Open(club.Address);
        var page = screen.Page;
        await screen.SignIn(Owner, club.PasswordOf(Owner));
        await page.GotoAsync("/renewals");
        var stay = page.Locator("section.card", new() { Has = page.Locator("[data-chart=survival]") });
        await stay.Locator(".k-chart-plot svg path").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await stay.Locator("summary").ClickAsync();
        Assert.True(await stay.Locator("tbody tr").CountAsync() > 3);
        foreach (var file in await stay.Locator("a[download]").EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href'))"))
            Assert.Equal(200, await page.EvaluateAsync<int>("async href => (await fetch(href)).status", file));
        Assert.Empty(screen.Complaints);
    }

    [Fact]
    public async Task A_manager_hands_tasks_to_a_colleague_and_gives_many_people_a_task_at_once()
    {
        var club = await looked.Club;
        await using var screen = await chrome.Open(club.Address);
        var page = screen.Page;
        await screen.SignIn(Manager, club.PasswordOf(Manager));
        await page.GotoAsync("/tasks?all=true");
        var before = await OpenOf(page, Tomas);
        await page.GetByRole(AriaRole.Button, new() { Name = "Hand over the chosen ones" }).ClickAsync();
        await page.Locator("#to-error").WaitForAsync();
        var names = await page.Locator("a.k-task .k-strong").AllInnerTextsAsync();
        await page.Locator("input[name=task]").Nth(0).CheckAsync();
        await page.Locator("input[name=task]").Nth(1).CheckAsync();
        await page.Locator("select[name=to]").SelectOptionAsync(new SelectOptionValue { Label = Tomas });
        await page.GetByRole(AriaRole.Button, new() { Name = "Hand over the chosen ones" }).ClickAsync();
        await page.GetByText("Handed over.").WaitForAsync();
        Assert.Equal(before + 2, await OpenOf(page, Tomas));
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = Tomas, Exact = true }).ClickAsync();
        foreach (var name in names.Take(2)) await page.Locator("a.k-task").GetByText(name).First.WaitForAsync();

        await page.GotoAsync("/members?stage=renewal");
        await page.GetByText("Act on everybody in this list").ClickAsync();
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Task", Exact = true }).ClickAsync();
        await page.GetByLabel("What to do").FillAsync("Invite to the open day");
        await page.GetByLabel("Whose task").SelectOptionAsync(new SelectOptionValue { Label = Tomas });
        await page.GetByRole(AriaRole.Button, new() { Name = "Look it over" }).ClickAsync();
        var served = int.Parse(new string([.. (await page.Locator("#outlook b").InnerTextAsync()).Where(char.IsAsciiDigit)]), CultureInfo.InvariantCulture);
        await page.Locator("#outlook .btn-primary").ClickAsync();
        await page.GetByText(" served.").WaitForAsync();
        await page.GotoAsync("/tasks?all=true");
        Assert.Equal(before + 2 + served, await OpenOf(page, Tomas));
        Assert.Empty(screen.Complaints);
    }

    // The line of a colleague in the team's day; who has nothing to do has none.
    private static async Task<int> OpenOf(IPage page, string colleague)
    {
        var line = page.Locator("tr", new() { HasText = colleague });
        return await line.CountAsync() == 0 ? 0 : int.Parse(await line.Locator("td").Nth(2).InnerTextAsync(), CultureInfo.InvariantCulture);
    }

    private sealed record Number
    {
        public string Text { get; set; } = "";
        public string Href { get; set; } = "";
        public int Said { get; set; }
        public int Behind { get; set; }
    }

    // Every link of the page that says a number and leads to a list: what it says, and how many the list counts. A share beside a number is not it.
    private const string Ask = """
        async () => {
          const lists = /^\/(names|people|retention\/people|leads\/list|retention\?)|#people$/;
          const last = text => +(text.match(/\d+(?:[\u00a0\u202f,.]\d{3})*(?!.*\d)/)?.[0].replace(/\D/g, '') ?? (/the name/.test(text) ? 1 : NaN));
          const words = node => [...node.childNodes].map(n => n.nodeType === Node.TEXT_NODE ? n.data : words(n)).join(' ');
          const said = link => { const copy = link.cloneNode(true); for (const s of copy.querySelectorAll('*')) if (/%\s*$/.test(s.textContent)) s.remove(); return last(words(copy)); };
          const links = [...document.querySelectorAll('main a[href]')].filter(a => lists.test(a.getAttribute('href')) && !a.closest('.k-filter, .k-seg, .k-pager, .k-head-actions, #people') && !Number.isNaN(said(a)));
          const seen = new Map();
          const behind = async href => {
            const page = new DOMParser().parseFromString(await (await fetch(href)).text(), 'text/html');
            const list = page.querySelector('#people') ?? page;
            const pager = list.querySelector('.k-pager > .k-num')?.textContent;
            return pager ? last(pager) : list.querySelectorAll('tbody tr').length;
          };
          const numbers = [];
          for (const a of links) {
            const href = a.getAttribute('href').split('#')[0];
            if (!seen.has(href)) seen.set(href, await behind(href));
            numbers.push({ text: words(a).trim().replace(/\s+/g, ' '), href, said: said(a), behind: seen.get(href) });
          }
          return numbers;
        }
        """;
}
