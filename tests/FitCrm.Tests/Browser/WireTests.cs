using System.Globalization;
using FitCrm.Membership;
using FitCrm.Staff;
using FitCrm.Tests.Membership;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace FitCrm.Tests.Browser;

/// <summary>What pages weigh on the wire, and how they bear a slow one.</summary>
[Collection(nameof(Chrome))]
public sealed class WireTests(Chrome chrome, LookedAt looked, ITestOutputHelper say)
{
    private const string Owner = "owner@demo.example", Petra = "petra@riverside.example";
    private const int Cold = 350, Warm = 30;

    [Fact]
    public async Task A_page_weighs_350_kilobytes_at_the_first_look_and_30_from_then_on()
    {
        var club = await looked.Club;
        await using var screen = await chrome.Open(club.Address);
        var page = screen.Page;
        await screen.SignIn(Owner, club.PasswordOf(Owner));
        var wire = await Wire.Of(page);
        var faults = new List<string>();
        foreach (var path in (string[])["/desk", "/members", $"/members/{await Somebody(club)}", "/renewals", "/retention", "/overview", "/tasks", "/leads"])
        {
            await page.GotoAsync("about:blank");
            await wire.Forget();
            var (first, then) = (await wire.Weigh(page, path), await wire.Weigh(page, path));
            var line = string.Create(CultureInfo.InvariantCulture, $"{path}: {first} KB at first, {then} KB then");
            say.WriteLine(line);
            if (first is < 20 or > Cold || then is < 1 or > Warm) faults.Add(line);
        }
        Assert.Empty(faults);
    }

    [Fact]
    public async Task On_a_slow_line_the_desk_answers_in_seconds_says_that_it_waits_and_an_impatient_press_does_nothing_twice()
    {
        await using var club = await Club.Open("sqlite");
        await club.AddUser(Petra, Roles.FrontDesk);
        var desk = await Membership.Desk.Of(club);
        var daniel = await desk.Join("", new { fullName = "Daniel Marsh", firstName = "Daniel", cardCode = "0041882" });
        await desk.Sell(daniel, await desk.AddPlan());
        await using var screen = await chrome.Open(club.Address);
        var page = screen.Page;
        await screen.SignIn(Petra, start: "/desk");
        await (await Wire.Of(page)).Slow(300_000, 200);
        await page.ReloadAsync();
        await page.EvaluateAsync("() => { const sign = document.getElementById('asking'); new MutationObserver(() => { if (!sign.hidden) sign.dataset.shown = sign.innerText; }).observe(sign, { attributeFilter: ['hidden'] }); }");
        await page.Keyboard.TypeAsync("0041882");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".k-band").GetByText("Come in").WaitForAsync(new() { Timeout = 8000 });
        Assert.Contains("One moment", await page.Locator("#asking[hidden]").GetAttributeAsync("data-shown"), StringComparison.Ordinal);
        await page.Locator("#feed li").First.WaitForAsync();
        Assert.Equal(1, await page.Locator("#feed li").CountAsync());

        await page.GotoAsync("/members");
        await page.Locator(".k-filter [name=q]").FillAsync("marsh");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**q=marsh**", new() { Timeout = 12_000 });
        await page.GetByRole(AriaRole.Link, new() { Name = "Daniel Marsh" }).ClickAsync();
        await page.WaitForURLAsync($"**/members/{daniel}");   // with its script
        await page.GetByLabel("New note").FillAsync("Comes by bicycle.");
        var presses = """
            async () => {
              const button = document.querySelector('#notes form button');
              for (let i = 0; i < 8; i++) { button.click(); await new Promise(on => setTimeout(on, 130)); }
              return button.getAttribute('aria-busy');
            }
            """;
        try { Assert.Equal("true", await page.EvaluateAsync<string>(presses)); }
        catch (PlaywrightException) { /* the next page came before the last press */ }
        await page.Locator(".k-timeline").GetByText("Comes by bicycle.").First.WaitForAsync();
        await using var db = await club.Dbs.CreateDbContextAsync();
        Assert.Equal(1, await db.Set<FitCrm.Membership.Register.Note>().CountAsync());
        Assert.Empty(screen.Complaints);
    }

    [Fact]
    public async Task Every_scan_is_painted_and_the_time_from_the_key_to_the_paint_is_told()
    {
        var club = await looked.Club;
        await using var screen = await chrome.Open(club.Address);
        var page = screen.Page;
        await page.AddInitScriptAsync(Painted);
        await screen.SignIn(Owner, club.PasswordOf(Owner), "/desk");
        var cards = await Running(club, people => people.Where(p => p.CardCode != null).Select(p => p.CardCode!).Take(25));
        for (var i = 0; i < cards.Count; i++)
        {
            await page.Keyboard.TypeAsync(cards[i]);
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForFunctionAsync("count => window.painted.length === count", i + 1);
        }
        var times = (await page.EvaluateAsync<double[]>("window.painted")).Order().ToList();
        say.WriteLine(string.Create(CultureInfo.InvariantCulture, $"check-in painted after: median {times[times.Count / 2]:0} ms, worst {times[^1]:0} ms of {times.Count}"));
        Assert.True(times.Count >= 20);
        Assert.Empty(screen.Complaints);
    }

    // From the Enter of the scanner to the frame after the answer stands in the page.
    private const string Painted = """
        window.painted = [];
        addEventListener('keydown', e => { if (e.key === 'Enter' && e.target.name === 'q') window.pressed = performance.now(); }, true);
        addEventListener('htmx:afterSwap', e => { if (e.target.id === 'card') requestAnimationFrame(() => setTimeout(() => window.painted.push(performance.now() - window.pressed))); });
        """;

    private static async Task<Guid> Somebody(AliveClub club) => (await Running(club, people => people.Select(p => p.Id).Take(1)))[0];

    // Of people with a running contract, in the order of their names.
    private static async Task<List<T>> Running<T>(AliveClub club, Func<IQueryable<PersonRow>, IQueryable<T>> what)
    {
        await using var db = await club.Services.GetRequiredService<IDbContextFactory<FitCrm.Data.FitCrmDb>>().CreateDbContextAsync();
        var running = Contracts.Rows(db).Where(c => c.EndsOn > new DateOnly(2026, 11, 25) && c.StartsOn < new DateOnly(2026, 11, 1) && c.CancelledOn == null);
        return await what(People.Rows(db).Where(p => running.Any(c => c.PersonId == p.Id)).OrderBy(p => p.SearchKey)).ToListAsync();
    }
}
