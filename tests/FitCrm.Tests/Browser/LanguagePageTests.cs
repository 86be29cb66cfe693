using FitCrm.Crm;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace FitCrm.Tests.Browser;

/// <summary>Longer words on a narrow screen: in each language the main pages of each role stand on a phone with no word cut.</summary>
[Collection(nameof(Chrome))]
public sealed class LanguagePageTests(Chrome chrome, LookedAt looked)
{
    public static TheoryData<string> Translations => [.. Languages.All.Select(l => l.Code).Where(l => l != "en")];

    [Theory, MemberData(nameof(Translations))]
    public async Task No_word_is_cut_on_a_phone(string language)
    {
        var club = await looked.Club;
        var faults = new List<string>();
        foreach (var (who, paths) in await Pages(club))
        {
            await using var screen = await chrome.Open(club.Address, Chrome.Phone);
            await screen.SignIn(who, club.PasswordOf(who));
            await Speak(screen.Page, language);
            try
            {
                foreach (var path in paths) faults.AddRange((await Cut(screen, path, language)).Select(f => $"{language} {path}: {f}"));
            }
            finally
            {
                await Speak(screen.Page, "en");
            }
            faults.AddRange(screen.Complaints);
        }
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults.Distinct()));
    }

    private static async Task Speak(IPage page, string language)
    {
        await page.GotoAsync("/me");
        if (await page.Locator("html").GetAttributeAsync("lang") == language) return;
        await page.Locator("select[name=language]").SelectOptionAsync(language);
        await page.Locator($"html[lang={language}]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    private static async Task<IEnumerable<string>> Cut(Screen screen, string path, string language)
    {
        await screen.Page.GotoAsync(path);
        var faults = (await screen.Page.EvaluateAsync<string[]>(Look)).ToList();
        if (await screen.Page.Locator("html").GetAttributeAsync("lang") != language) faults.Add("is in another language");
        if (await screen.Page.Locator(".k-skip").InnerTextAsync() == "Skip to content") faults.Add("is in English");
        if (await screen.Overhang() is > 0 and var pixels) faults.Add($"is {pixels} px too wide");
        return faults;
    }

    private static async Task<IReadOnlyList<(string Who, string[] Paths)>> Pages(AliveClub club)
    {
        await using var db = await club.Services.GetRequiredService<IDbContextFactory<FitCrmDb>>().CreateDbContextAsync();
        var lead = await Leads.Rows(db).Where(l => l.State == LeadState.Open).OrderBy(l => l.NextOn).Select(l => l.Id).FirstAsync();
        var davi = await db.Set<FitCrm.Staff.User>().Where(u => u.Email == "davi@demo.example").Select(u => u.Id).SingleAsync();
        var client = await People.Rows(db).Where(p => p.TrainerId == davi && Contracts.Rows(db).Any(c => c.PersonId == p.Id && c.EndsOn > new DateOnly(2026, 11, 25))).OrderBy(p => p.SearchKey).Select(p => p.Id).FirstAsync();
        return
        [
            ("desk.harbour@demo.example", ["/desk", "/tasks", "/members", $"/members/{client}", $"/members/{client}/sell", "/members/new", "/leads/new?from=desk"]),
            ("davi@demo.example", ["/tasks", $"/members/{client}", "/retention"]),
            ("sales.harbour@demo.example", ["/leads", "/leads/list", "/leads/numbers", $"/leads/{lead}"]),
            ("owner@demo.example", ["/overview", "/renewals", "/retention", "/retention/playbook", "/tasks?all=true", "/plans", "/imports", "/settings", "/settings/users", "/settings/templates", "/me"]),
            ("admin@demo.example", ["/settings/channels", "/settings/audit", "/settings/health", "/settings/tokens"]),
        ];
    }

    // Text that ends beyond the box which hides what overflows, or beyond the screen. What scrolls is not cut; names and the line under them may end in dots.
    private const string Look = """
        () => {
          const faults = new Set();
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const tell = (text, why) => faults.add(`“${text.textContent.trim().slice(0, 60)}” ${why} in ${text.parentElement.tagName.toLowerCase()}.${text.parentElement.className}`);
          for (let text; (text = texts.nextNode());) {
            const parent = text.parentElement;
            if (!text.textContent.trim() || parent.closest('svg, script, style, option, template') || !parent.checkVisibility({ visibilityProperty: true })) continue;
            const range = document.createRange();
            range.selectNodeContents(text);
            const boxes = [...range.getClientRects()].filter(b => b.width > 1);
            if (!boxes.length) continue;
            const [left, right] = [Math.min(...boxes.map(b => b.left)), Math.max(...boxes.map(b => b.right))];
            let free = false;
            for (let box = parent; box && box !== document.body; box = box.parentElement) {
              const style = getComputedStyle(box);
              if (style.clipPath !== 'none' || style.clip !== 'auto' || /auto|scroll/.test(style.overflowX)) { free = true; break; }
              if (!/hidden|clip/.test(style.overflowX)) continue;
              const edge = box.getBoundingClientRect();
              if (right <= edge.right + 1.5 && left >= edge.left - 1.5) continue;
              if (style.textOverflow !== 'ellipsis' || !box.matches('.k-person-name, .k-person-meta')) tell(text, `is cut by ${Math.round(Math.max(right - edge.right, edge.left - left))} px`);
              free = true;
              break;
            }
            if (!free && (right > innerWidth + 1.5 || left < -1.5)) tell(text, `stands ${Math.round(right - innerWidth)} px beyond the screen`);
          }
          return [...faults];
        }
        """;
}
