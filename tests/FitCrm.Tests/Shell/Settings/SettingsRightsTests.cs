using System.Net;
using FitCrm.Staff;
using FitCrm.Tests.World;

namespace FitCrm.Tests.Shell.Settings;

/// <summary>Who sees which door of the settings, and that the page behind each asks the same right as its call of the API.</summary>
public sealed class SettingsRightsTests
{
    private static readonly string[] OfTheHouse = ["/settings/clubs", "/settings/clubs/new", "/settings/users", "/settings/users/new", "/settings/tokens", "/settings/tokens/new", "/settings/channels", "/settings/health"];
    private static readonly string[] OfTheClub = ["/settings/templates", "/settings/templates/email/welcome/en"];

    [Fact]
    public async Task Desk_trainer_bar_and_sales_are_refused_everywhere_and_see_no_entry()
    {
        await using var club = await Club.Open("sqlite");
        foreach (var role in new[] { Roles.FrontDesk, Roles.Trainer, Roles.Bar, Roles.Sales })
        {
            var pages = await Pages.Of(club, role);
            foreach (var path in OfTheHouse.Concat(OfTheClub).Concat(["/settings", "/settings/audit"])) Assert.Equal((path, 403), (path, (await pages.Look(path)).Status));
            Assert.DoesNotContain("href=\"/settings\"", await pages.Read("/me"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_manager_gets_texts_plans_and_audit_and_no_key_of_the_house()
    {
        await using var club = await Club.Open("sqlite");
        var pages = await Pages.Of(club, Roles.Manager);
        var start = await pages.Read("/settings");
        Assert.All(["/settings/templates", "/plans", "/settings/audit"], door => Assert.Contains($"href=\"{door}\"", start, StringComparison.Ordinal));
        foreach (var path in OfTheHouse)
        {
            Assert.DoesNotContain($"href=\"{path}\"", start, StringComparison.Ordinal);
            Assert.Equal((path, 403), (path, (await pages.Look(path)).Status));
        }
        foreach (var path in OfTheClub) await pages.Read(path);
    }

    [Fact]
    public async Task An_owner_gets_every_door_and_an_admin_all_but_texts_and_plans()
    {
        await using var club = await Club.Open("sqlite");
        var (owner, admin) = (await Pages.Of(club, Roles.Owner), await Pages.Of(club, Roles.Admin));
        foreach (var path in OfTheHouse.Append("/settings/audit"))
        {
            await owner.Read(path);
            await admin.Read(path);
        }
        var start = await admin.Read("/settings");
        Assert.DoesNotContain("/settings/templates", start, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/plans\"", start, StringComparison.Ordinal);
        foreach (var path in OfTheClub) Assert.Equal((path, 403), (path, (await admin.Look(path)).Status));
        Assert.Contains("href=\"/settings\"", await admin.Read("/me"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_calls_behind_the_pages_ask_the_same_rights()
    {
        await using var club = await Club.Open("sqlite");
        foreach (var (path, allowed) in new (string, string[])[]
        {
            ("/api/v1/health", [Roles.Owner, Roles.Admin]), ("/api/v1/health/parked", [Roles.Owner, Roles.Admin]), ("/api/v1/tokens", [Roles.Owner, Roles.Admin]), ("/api/v1/users", [Roles.Owner, Roles.Admin]),
            ("/api/v1/templates?club=BER", [Roles.Owner, Roles.Manager]), ("/api/v1/audit", [Roles.Owner, Roles.Admin, Roles.Manager]), ($"/api/v1/clubs/{club.Home.Id}/holidays", [Roles.Owner, Roles.Admin, Roles.Manager, Roles.FrontDesk, Roles.Trainer]),
        })
        {
            foreach (var role in new[] { Roles.Owner, Roles.Admin, Roles.Manager, Roles.FrontDesk, Roles.Trainer })
            {
                using var client = await club.As(role);
                using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
                Assert.Equal((path, role, allowed.Contains(role) ? HttpStatusCode.OK : HttpStatusCode.Forbidden), (path, role, answer.StatusCode));
            }
        }
    }
}
