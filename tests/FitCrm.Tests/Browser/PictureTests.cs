using FitCrm.Data;
using FitCrm.Membership;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FitCrm.Tests.Browser;

/// <summary>Takes the pictures of the handbook from the real pages. With FITCRM_PICTURES=docs/pictures they are kept there, of the full demo club.</summary>
[Collection(nameof(Chrome))]
public sealed class PictureTests(Chrome chrome)
{
    private static readonly string? Kept = Environment.GetEnvironmentVariable("FITCRM_PICTURES");

    [Fact]
    public async Task The_pictures_of_the_handbook_are_taken_from_the_real_pages()
    {
        await using var club = await (Kept is null ? AliveClub.Open(60, 6) : AliveClub.Open(1200, 24));
        var folder = Kept ?? Directory.CreateTempSubdirectory("pictures").FullName;
        Directory.CreateDirectory(folder);
        var member = await MemberOf(club);
        await Take(club, folder, "overview", "/overview");
        await Take(club, folder, "renewals", "/renewals", dark: true);
        await Take(club, folder, "member", $"/members/{member}");
        await Take(club, folder, "freeze", $"/members/{member}/freeze");
        await Take(club, folder, "desk", "/desk", scans: await CardsOf(club));
        foreach (var (name, path) in new[] { ("tasks", "/tasks?all=true"), ("members", "/members?stage=renewal&sort=-risk"), ("leads", "/leads"), ("retention", "/retention"), ("playbook", "/retention/playbook"), ("health", "/settings/health") })
            await Take(club, folder, name, path);
        await Take(club, folder, "tasks-phone", "/tasks", phone: true, by: "davi@demo.example");
        await Take(club, folder, "desk-phone", "/desk", phone: true, scans: (await CardsOf(club)).TakeLast(1));
        Assert.All(Directory.GetFiles(folder, "*.png"), file => Assert.True(new FileInfo(file).Length > 10_000, file));
    }

    private async Task Take(AliveClub club, string folder, string name, string path, bool dark = false, bool phone = false, IEnumerable<string>? scans = null, string by = "owner@demo.example")
    {
        await using var screen = await chrome.Open(club.Address, phone ? Chrome.Phone : Chrome.Desktop, dark);
        await screen.SignIn(by, club.PasswordOf(by));
        await screen.Page.GotoAsync(path);
        foreach (var card in scans ?? [])
        {
            await screen.Page.Keyboard.TypeAsync(card);
            await screen.Page.RunAndWaitForResponseAsync(() => screen.Page.Keyboard.PressAsync("Enter"), r => r.Url.Contains("/desk/feed", StringComparison.Ordinal));
        }
        await screen.Page.WaitForTimeoutAsync(700);
        await screen.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
    }

    private static async Task<Guid> MemberOf(AliveClub club) => (await Running(club, db => Freezes.Rows(db).Select(f => f.PersonId)))[0].PersonId;

    // The last one scanned stands on the card: somebody whose contract ends soon.
    private static async Task<IEnumerable<string>> CardsOf(AliveClub club)
    {
        var home = (await club.Services.GetRequiredService<FitCrm.Staff.Clubs>().All())[0].Id;
        var cards = await Running(club, null, home);
        return [.. cards.Skip(10).Take(14).Select(c => c.Card), cards[4].Card];
    }

    private static async Task<List<(Guid PersonId, string Card)>> Running(AliveClub club, Func<FitCrmDb, IQueryable<Guid>>? among, Guid? home = null)
    {
        await using var db = await club.Services.GetRequiredService<IDbContextFactory<FitCrmDb>>().CreateDbContextAsync();
        var soon = new DateOnly(2026, 11, 23);
        var rows = from c in Contracts.Rows(db) join p in People.Rows(db) on c.PersonId equals p.Id
                   where c.EndsOn >= soon && c.StartsOn < soon.AddDays(-90) && c.CancelledOn == null && p.CardCode != null && (home == null || p.ClubId == home)
                   orderby c.EndsOn, p.SearchKey select new { p.Id, p.CardCode };
        if (among is not null && await rows.AnyAsync(r => among(db).Contains(r.Id))) rows = rows.Where(r => among(db).Contains(r.Id));
        return [.. (await rows.Take(60).ToListAsync()).Select(r => (r.Id, r.CardCode!))];
    }
}
