using FitCrm.Membership;
using FitCrm.Staff;
using FitCrm.Tests.Membership;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace FitCrm.Tests.Browser;

/// <summary>The server is stopped and started again under pages that are open and typed into.</summary>
[Collection(nameof(Chrome))]
public sealed class RestartPageTests(Chrome chrome)
{
    private const string Elena = "elena@riverside.example";

    private sealed record Typing(string Path, string Field, string Text, string Button, string Saved, Func<IPage, Task>? First = null);

    [Fact]
    public async Task What_is_typed_outlives_a_stop_of_the_server_and_is_saved_once_by_the_next_press()
    {
        await using var club = await Club.Open("sqlite");
        var forms = await Forms(club);
        await using var screen = await chrome.Open(club.Address);
        await screen.SignIn(Elena);
        var pages = new List<(IPage Page, Typing Form)>();
        foreach (var form in forms) pages.Add((await Type(screen.Page.Context, form), form));

        var back = await club.GoAway();
        foreach (var (page, form) in pages)
        {
            await page.Locator(form.Button).ClickAsync();
            await page.GetByText("No connection to the server").WaitForAsync();
            Assert.Equal((form.Path, form.Text), (form.Path, await page.Locator(form.Field).InputValueAsync()));
        }
        await back();
        foreach (var (page, form) in pages)
        {
            Assert.Equal((form.Path, form.Text), (form.Path, await page.Locator(form.Field).InputValueAsync()));
            await page.Locator(form.Button).ClickAsync();
            await page.Locator(form.Saved).First.WaitForAsync();
        }
        await using var db = await club.Dbs.CreateDbContextAsync();
        Assert.Equal(1, await People.Rows(db).CountAsync(p => p.FullName == "Greta Gast"));
        Assert.Equal(1, await People.Rows(db).CountAsync(p => p.FullName == "Lena Otto"));
        Assert.Equal("Asked for a Tuesday.", await FitCrm.Crm.Tasks.Rows(db).Where(t => t.DoneOn != null).Select(t => t.Note).SingleAsync());
    }

    private static async Task<IPage> Type(IBrowserContext context, Typing form)
    {
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(30_000);
        await page.GotoAsync(form.Path);
        if (form.First is not null) await form.First(page);
        await page.Locator(form.Field).FillAsync(form.Text);
        return page;
    }

    // The card's line, a new lead, the desk's dialog, a setting, what came of a task.
    private static async Task<IReadOnlyList<Typing>> Forms(Club club)
    {
        var elena = await club.AddUser(Elena, Roles.Owner);
        var desk = await Membership.Desk.Of(club);
        await desk.AddPlan("Day pass", "days", 1, 1500, 0, "day pass");
        var member = await desk.Join("", new { fullName = "Sofia Lindqvist", email = "sofia@old.example" });
        await desk.Post("/leads", new { fullName = "Emma Novak", phone = "+49305550100", ownerId = elena });
        return
        [
            new($"/members/{member}", "#about input[name=value]", "sofia@new.example", "#about .btn-primary", "#about :text('sofia@new.example')", async page =>
            {
                await page.GetByLabel("Change: E-mail").ClickAsync();
                await page.Locator("#about input[name=value]").WaitForAsync();
            }),
            new("/leads/new", "#fullName", "Lena Otto", "main .btn-primary", ":text('The lead is written down.')", page => page.GetByRole(AriaRole.Textbox, new() { Name = "Phone" }).FillAsync("+49305550102")),
            new("/desk", "#deed [name=fullName]", "Greta Gast", "#deed .btn-primary", "#feed :text('Greta Gast')", async page =>
            {
                await page.Keyboard.PressAsync("F8");
                await page.Locator("#deed[open] [name=fullName]").WaitForAsync();
            }),
            new($"/settings/clubs/{club.Home.Id}", "#closes7", "19:30", "form.k-w7 .btn-primary", ":text('Saved.')"),
            new("/tasks", "#task [name=note]", "Asked for a Tuesday.", "#task .k-outcome[value=done]", ":text('Written down.')"),
        ];
    }
}
