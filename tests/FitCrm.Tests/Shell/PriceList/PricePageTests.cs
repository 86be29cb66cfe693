using FitCrm.Data;
using FitCrm.Staff;
using FitCrm.Tests.Membership;
using FitCrm.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Tests.Shell.PriceList;

/// <summary>The price list on its page: from nothing on sale to a plan that is archived.</summary>
public class PricePageTests
{
    [Fact]
    public async Task A_club_without_plans_says_how_to_get_them_and_three_come_in_one_press()
    {
        await using var club = await Club.Open("sqlite");
        var anna = await (await Desk.Of(club)).Join("Anna Keller");
        var (owner, reception) = (await Pages.Of(club, Roles.Owner), await Pages.Of(club, Roles.FrontDesk));
        Assert.Contains("href=\"/plans\"", await owner.Read($"/members/{anna}/sell"), StringComparison.Ordinal);
        Assert.Contains("Ask a manager", await reception.Read($"/members/{anna}/sell"), StringComparison.Ordinal);
        Assert.Equal(403, (await reception.Look("/plans")).Status);

        var unclear = await owner.Send("/plans", new Dictionary<string, string> { ["price1"] = "49", ["price3"] = "cheap", ["price12"] = "449,00" }, "/plans/starters");
        Assert.Equal(422, unclear.Status);
        Assert.Contains("id=\"price3-error\"", unclear.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"449,00\"", unclear.Html, StringComparison.Ordinal);
        Assert.Equal(302, (await owner.Send("/plans", new Dictionary<string, string> { ["price1"] = "49", ["price3"] = "129", ["price12"] = "449,00" }, "/plans/starters")).Status);
        var list = await owner.Read("/plans");
        Assert.All(["€49.00", "€129.00", "€449.00"], price => Assert.Contains(price, list, StringComparison.Ordinal));
        Assert.DoesNotContain("Three plans to begin with", list, StringComparison.Ordinal);
        Assert.Contains("12 months · €449.00", await reception.Read($"/members/{anna}/sell"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manager_adds_a_plan_changes_its_price_and_hours_and_archives_it_and_the_audit_knows()
    {
        await using var club = await Club.Open("sqlite");
        var desk = await Desk.Of(club);
        var pages = await Pages.Of(club, Roles.Manager);
        var form = new Dictionary<string, string> { ["name"] = "Mornings", ["term"] = "months", ["termCount"] = "6", ["price"] = "199", ["accessFrom"] = "06:00", ["accessTo"] = "", ["freezeDays"] = "14" };
        var refused = await pages.Send("/plans/new", form);
        Assert.Equal(422, refused.Status);
        Assert.Contains("Give both hours", refused.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("accessFrom and", refused.Html, StringComparison.Ordinal);
        Assert.Equal(302, (await pages.Send("/plans/new", new Dictionary<string, string>(form) { ["accessTo"] = "14:00" })).Status);
        var plan = (await desk.Get("/plans")).GetProperty("items")[0].Id();
        await desk.Sell(await desk.Join("Anna Keller"), plan);

        var change = new Dictionary<string, string> { ["name"] = "Mornings", ["price"] = "219.50", ["accessFrom"] = "07:00", ["accessTo"] = "14:00", ["freezeDays"] = "14" };
        Assert.Equal(302, (await pages.Send($"/plans/{plan}", change)).Status);
        var list = await pages.Read("/plans");
        Assert.All(["Mornings", "€219.50", "6 months", "07:00–14:00", "data-word=\"Sold\">1</td>"], part => Assert.Contains(part, list, StringComparison.Ordinal));
        Assert.Equal(302, (await pages.Send($"/plans/{plan}", change, $"/plans/{plan}/archive")).Status);
        Assert.DoesNotContain("Mornings", await pages.Read("/plans"), StringComparison.Ordinal);
        Assert.Contains("Mornings", await pages.Read("/plans?archived=true"), StringComparison.Ordinal);
        await using var db = await club.Dbs.CreateDbContextAsync();
        Assert.Equal(3, await db.Set<AuditRow>().CountAsync(a => a.Subject == "Plan"));
    }
}
