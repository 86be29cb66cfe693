using System.Text;
using FitCrm.Membership;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace FitCrm.Tests.Browser;

[Collection(nameof(Chrome))]
public sealed class ImportPageTests(Chrome chrome)
{
    private const string File = "No;Who;Sort;Since;Mail\n1;Anna Keller;W;03.02.2020;anna@keller.example\n2;Ben Otto;M;31.02.2020;ben@otto.example\n3;Cleo Marsh;X9;04.05.2021;cleo@marsh.example\n";

    [Fact]
    public async Task A_file_is_brought_mapped_tried_imported_and_undone()
    {
        await using var club = await Club.Open("sqlite", background: true);
        await club.AddUser("elena@riverside.example", Roles.Manager);
        await using var screen = await chrome.Open(club.Address);
        var page = screen.Page;
        await screen.SignIn("elena@riverside.example", start: "/imports");

        await Bring(page, "empty.csv", "");
        await page.Locator("#file-error").WaitForAsync();
        await Bring(page, "broken.xlsx", "PK\u0003\u0004 no workbook");
        await page.Locator("#file-error").WaitForAsync();
        Assert.Contains("broken.xlsx cannot be read", await page.Locator("#file-error").InnerTextAsync(), StringComparison.Ordinal);

        await Bring(page, "members.csv", File);
        await page.GetByRole(AriaRole.Heading, new() { Name = "Columns" }).WaitForAsync();
        await page.GetByLabel("Column No is").SelectOptionAsync("externalId");
        await page.GetByLabel("Column Who is").SelectOptionAsync("fullName");
        await page.GetByLabel("Column Sort is").SelectOptionAsync("sex");
        await page.GetByLabel("Column Since is").SelectOptionAsync("joinedOn");
        await page.GetByRole(AriaRole.Button, new() { Name = "Look again" }).ClickAsync();
        await page.Locator("td.k-wrong").First.WaitForAsync();
        Assert.Contains("31.02.2020", await page.Locator("td.k-wrong").First.InnerTextAsync(), StringComparison.Ordinal);
        await page.GetByLabel("Sex: X9").SelectOptionAsync("other");
        await page.Locator("#keepAs").FillAsync("Old system");
        await Fine(screen);
        await page.GetByRole(AriaRole.Button, new() { Name = "Dry run" }).ClickAsync();
        await page.GetByText("This was a dry run.").WaitForAsync();
        Assert.Equal(["3", "2", "0", "1"], await page.Locator(".k-stat-value").AllInnerTextsAsync());
        await Fine(screen);

        await page.GetByRole(AriaRole.Button, new() { Name = "Import 2 rows" }).ClickAsync();
        await page.GetByText("The import is done.").WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "See the people" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Anna Keller" }).WaitForAsync();
        await page.GoBackAsync();
        var rejected = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download 1 row" }).ClickAsync());
        Assert.Contains("2,Ben Otto,M,31.02.2020,ben@otto.example", await System.IO.File.ReadAllTextAsync(await rejected.PathAsync()), StringComparison.Ordinal);
        await page.GetByText("Undo this import").ClickAsync();
        await Fine(screen);
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo all of it" }).ClickAsync();
        await page.GetByText("The import was undone.").WaitForAsync();
        await using var db = await club.Dbs.CreateDbContextAsync();
        Assert.Empty(await People.Rows(db).Select(p => p.FullName).ToListAsync());

        await page.GotoAsync("/imports");
        await Bring(page, "members-2.csv", File);
        await page.GetByRole(AriaRole.Heading, new() { Name = "Columns" }).WaitForAsync();
        Assert.Equal("fullName", await page.GetByLabel("Column Who is").InputValueAsync());
        Assert.Empty(screen.Complaints);
    }

    [Fact]
    public async Task A_run_shows_how_far_it_is_and_can_be_cancelled()
    {
        await using var club = await Club.Open("sqlite", background: true);
        await club.AddUser("elena@riverside.example", Roles.Manager);
        await using var screen = await chrome.Open(club.Address, Chrome.Phone);
        var page = screen.Page;
        await screen.SignIn("elena@riverside.example", start: "/imports");
        await Bring(page, "many.csv", string.Join('\n', Enumerable.Range(0, 20_000).Select(i => $"M{i},Member {i}").Prepend("id,name")));
        await page.GetByRole(AriaRole.Button, new() { Name = "Dry run" }).ClickAsync();
        await page.Locator("#progress").WaitForAsync();
        await Fine(screen);
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Columns" }).WaitForAsync();
        await using var db = await club.Dbs.CreateDbContextAsync();
        Assert.Empty(await People.Rows(db).Select(p => p.FullName).ToListAsync());
        Assert.Empty(screen.Complaints);
    }

    private static async Task Bring(IPage page, string name, string text)
    {
        await page.GetByLabel("File").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Upload and look" }).ClickAsync();
    }

    private static async Task Fine(Screen screen)
    {
        Assert.Empty(await screen.Barriers());
        Assert.Equal(0, await screen.Overhang());
    }
}
