using FitCrm.Crm;
using FitCrm.Data;
using FitCrm.Membership;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace FitCrm.Tests.Browser;

/// <summary>A trainer's day on a phone, by thumb.</summary>
[Collection(nameof(Chrome))]
public sealed class TrainerDayTests(Chrome chrome, LookedAt looked)
{
    private const string Davi = "davi@demo.example";

    [Fact]
    public async Task A_trainer_works_through_the_day_with_one_thumb_and_sees_only_what_is_theirs()
    {
        var club = await looked.Club;
        await using var screen = await chrome.Open(club.Address, Chrome.Phone, touch: true);
        var page = screen.Page;
        await screen.SignIn(Davi, club.PasswordOf(Davi));
        await page.WaitForURLAsync("**/tasks**");
        await Fits(screen);
        var own = await OwnTasks(club);
        var shown = await page.Locator("a.k-task").EvaluateAllAsync<string[]>("links => links.map(a => new URL(a.href).searchParams.get('open'))");
        Assert.NotEmpty(shown);
        Assert.Empty(shown.Except(own.Keys.Select(id => id.ToString())));

        var task = shown.First(id => own[Guid.Parse(id)]);   // of a client of theirs
        await page.Locator($"a.k-task[href*='{task}']").TapAsync();
        await page.WaitForURLAsync($"**open={task}**");
        Assert.NotEmpty(await page.Locator("#task .k-script p").InnerTextAsync());
        var client = await page.Locator("#task a.k-person").GetAttributeAsync("href");
        await page.GetByLabel("Note").FillAsync("Comes on Tuesday.");
        await page.Locator("#task .k-outcome[value=done]").TapAsync();
        await page.GetByText("Written down.").WaitForAsync();
        Assert.Equal(0, await page.Locator($"a.k-task[href*='{task}']").CountAsync());
        await page.Locator("#task .k-script").WaitForAsync();   // the next one stands there
        await Fits(screen);

        await page.GotoAsync(client!);
        await page.GetByLabel("New note").FillAsync("Squats without pain.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Write down" }).TapAsync();
        await page.GetByText("Squats without pain.").WaitForAsync();
        await page.GetByText("Comes on Tuesday.").WaitForAsync();
        await Fits(screen);
        await SeesNothingOf(page, await OthersClient(club));
        await Fits(screen);
        Assert.Empty(screen.Complaints);
    }

    private static async Task SeesNothingOf(IPage page, PersonRow other)
    {
        await page.GotoAsync($"/members/{other.Id}");
        Assert.Equal(other.FullName, await page.Locator("h1").InnerTextAsync());
        var words = await page.Locator("body").InnerHTMLAsync();
        foreach (var secret in (string[])[other.Phone![^6..], other.Email!, "€", "tel:", "mailto:"]) Assert.DoesNotContain(secret, words, StringComparison.Ordinal);
        Assert.Equal(0, await page.GetByLabel("New note").CountAsync());
        await page.GotoAsync("/members?q=" + Uri.EscapeDataString(other.FullName));
        words = await page.Locator("main").InnerHTMLAsync();
        Assert.Contains(other.Id.ToString(), words, StringComparison.Ordinal);
        foreach (var secret in (string[])[other.Phone![^6..], other.Email!, "€"]) Assert.DoesNotContain(secret, words, StringComparison.Ordinal);
    }

    // Nothing wider than the screen, and what a thumb presses is 44 px high, words within a sentence aside.
    private static async Task Fits(Screen screen)
    {
        Assert.Equal(0, await screen.Overhang());
        var faults = await screen.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('main a[href], main button, main summary, main select, main textarea, main input:not([type=hidden], [type=checkbox], [type=radio]), .k-tabbar a')]
              .filter(e => e.checkVisibility({ visibilityProperty: true }) && !e.closest('p:not(.k-row), dd, blockquote, thead') && e.getBoundingClientRect().height > 0)
              .map(e => [e, e.getBoundingClientRect()])
              .filter(([e, box]) => box.height < 43.5 || box.right > innerWidth + 1 && !e.closest('.k-filter, .k-head-actions, .k-scroll, .k-seg'))
              .map(([e, box]) => `${location.pathname}: ${e.outerHTML.slice(0, 120)} ${Math.round(box.height)} px high, right ${Math.round(box.right)}`)
            """);
        Assert.True(faults.Length == 0, string.Join(Environment.NewLine, faults));
    }

    // The open tasks, and whether each is about a client of theirs.
    private static async Task<Dictionary<Guid, bool>> OwnTasks(AliveClub club)
    {
        await using var db = await Db(club);
        var me = await db.Set<FitCrm.Staff.User>().Where(u => u.Email == Davi).Select(u => u.Id).SingleAsync();
        return await FitCrm.Crm.Tasks.Rows(db).Where(t => t.DoneOn == null && (t.OwnerId == me || (t.OwnerId == null && t.OwnerRole == "trainer")))
            .Join(People.Rows(db), t => t.PersonId, p => p.Id, (t, p) => new { t.Id, Own = p.TrainerId == me }).ToDictionaryAsync(t => t.Id, t => t.Own);
    }

    // Somebody of the same club who trains with a colleague.
    private static async Task<PersonRow> OthersClient(AliveClub club)
    {
        await using var db = await Db(club);
        var me = await db.Set<FitCrm.Staff.User>().Where(u => u.Email == Davi).Select(u => u.Id).SingleAsync();
        var at = await People.Rows(db).Where(p => p.TrainerId == me).Select(p => p.ClubId).FirstAsync();
        return await People.Rows(db).Where(p => p.ClubId == at && p.TrainerId != null && p.TrainerId != me && p.Phone != null && p.Email != null).OrderBy(p => p.SearchKey).FirstAsync();
    }

    private static Task<FitCrmDb> Db(AliveClub club) => club.Services.GetRequiredService<IDbContextFactory<FitCrmDb>>().CreateDbContextAsync();
}
