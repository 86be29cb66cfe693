using FitCrm.Membership;
using FitCrm.Staff;
using FitCrm.Tests.Membership;
using FitCrm.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Tests.Shell.Members;

/// <summary>The forms that change dates and money: what is refused, and how.</summary>
public class DeedPageTests
{
    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Who_once_cancelled_a_contract_that_rolled_on_is_renewed_after_the_one_that_ran_last(string database)
    {
        await using var club = await Club.Open(database);
        var desk = await Desk.Of(club);
        var anna = await desk.Join("Anna Keller");
        var old = (await desk.Sell(anna, await desk.AddPlan("Monthly", "monthly", 1, 4900), "2026-01-01")).Id();
        await desk.Post($"/contracts/{old}/cancel", new { on = "2026-03-01", reason = "moved" });
        await desk.Sell(anna, await desk.AddPlan("Half year", "months", 6), "2026-05-25");

        var pages = await Pages.Of(club, Roles.FrontDesk);
        Assert.Contains($"/members/{anna}/renew", await pages.Read($"/members/{anna}"), StringComparison.Ordinal);
        Assert.Contains("25 Nov 2026", await pages.Read($"/members/{anna}/renew"), StringComparison.Ordinal);
        var (list, card, found) = (await pages.Read("/members"), await pages.Read($"/members/{anna}"), await pages.Read("/desk/found?q=anna"));
        Assert.Contains("24 Nov 2026", list, StringComparison.Ordinal);
        Assert.Contains("Half year", found, StringComparison.Ordinal);
        Assert.Contains("28 Feb 2026", card, StringComparison.Ordinal);
        Assert.All([list, card, found], html => Assert.DoesNotContain("rolls on", html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_cancelling_asks_for_its_reason_and_what_becomes_of_the_contract_bought_for_later()
    {
        await using var club = await Club.Open("sqlite");
        var desk = await Desk.Of(club);
        var (anna, plan) = (await desk.Join("Anna Keller"), await desk.AddPlan());
        var running = (await desk.Sell(anna, plan, "2026-11-01")).Id();
        await desk.Post($"/contracts/{running}/renew", null);
        var (pages, address) = (await Pages.Of(club, Roles.Manager), $"/members/{anna}/cancel");

        Assert.Contains("Bought for later: Standard 12, 1 Nov 2027 to 31 Oct 2028", await pages.Read(address), StringComparison.Ordinal);
        Assert.Contains("Choose why they leave", (await pages.Send(address, new Dictionary<string, string> { ["on"] = "2026-11-30", ["reason"] = "", ["later"] = "" })).Html, StringComparison.Ordinal);
        var unsaid = await pages.Send(address, new Dictionary<string, string> { ["on"] = "2026-11-30", ["reason"] = "moved", ["later"] = "" });
        Assert.Equal(422, unsaid.Status);
        Assert.Contains("Choose whether it is cancelled too", unsaid.Html, StringComparison.Ordinal);
        Assert.Contains("Choose that day so that it never begins", (await pages.Send(address, new Dictionary<string, string> { ["on"] = "2026-10-31", ["reason"] = "moved", ["later"] = "keep" })).Html, StringComparison.Ordinal);
        var preview = await pages.Send(address, new Dictionary<string, string> { ["on"] = "2026-11-30", ["reason"] = "", ["later"] = "too" }, address + "/preview");
        Assert.Contains("cancelled too, never begins (€588.00 stays owed)", preview.Html, StringComparison.Ordinal);

        Assert.Equal(302, (await pages.Send(address, new Dictionary<string, string> { ["on"] = "2026-11-30", ["reason"] = "moved", ["later"] = "too" })).Status);
        await using var db = await club.Dbs.CreateDbContextAsync();
        var days = await Contracts.Rows(db).OrderBy(c => c.StartsOn).Select(c => c.LastDay).ToListAsync();
        Assert.Equal([new DateOnly(2026, 11, 29), new DateOnly(2027, 10, 31)], days);
    }

    [Theory]
    [InlineData("-50", "A payment is more than nothing. Type it like 588.00.")]
    [InlineData("0", "A payment is more than nothing. Type it like 588.00.")]
    [InlineData("", "This is no amount. Type it like 588.00.")]
    [InlineData("ten", "This is no amount. Type it like 588.00.")]
    public async Task An_amount_is_refused_in_the_unit_of_its_field_and_an_empty_one_takes_nothing(string typed, string why)
    {
        await using var club = await Club.Open("sqlite");
        var desk = await Desk.Of(club);
        var anna = await desk.Join("Anna Keller");
        await desk.Sell(anna, await desk.AddPlan());
        var answer = await (await Pages.Of(club, Roles.FrontDesk)).Send($"/members/{anna}/pay", new Dictionary<string, string> { ["amount"] = typed, ["method"] = "cash" });
        Assert.Equal(422, answer.Status);
        Assert.Contains(why, answer.Html, StringComparison.Ordinal);
        Assert.Contains("id=\"amount-error\"", answer.Html, StringComparison.Ordinal);
        Assert.Equal(58800, (await desk.Get($"/members/{anna}")).Money("owed"));
    }

    [Theory]
    [InlineData("31.11.2026", "This is no day")]
    [InlineData("", "This is no day")]
    [InlineData("0026-11-30", "can hardly be meant")]
    public async Task A_day_that_cannot_be_read_is_refused_beside_its_field_and_kept(string typed, string why)
    {
        await using var club = await Club.Open("sqlite");
        var desk = await Desk.Of(club);
        var anna = await desk.Join("Anna Keller");
        await desk.Sell(anna, await desk.AddPlan());
        var pages = await Pages.Of(club, Roles.FrontDesk);
        foreach (var (deed, field) in new[] { ("freeze", "from"), ("freeze", "to"), ("cancel", "on"), ("sell", "startsOn") })
        {
            var answer = await pages.Send($"/members/{anna}/{deed}", new Dictionary<string, string> { [field] = typed, ["reason"] = "moved" });
            Assert.Equal(422, answer.Status);
            Assert.Contains(why, answer.Html, StringComparison.Ordinal);
            Assert.Contains($"id=\"{field}-error\"", answer.Html, StringComparison.Ordinal);
            if (typed.Length > 0) Assert.Contains($"value=\"{typed}\"", answer.Html, StringComparison.Ordinal);
        }
        Assert.Contains("21 Nov 2026 to 4 Dec 2026", await pages.Read($"/members/{anna}/freeze"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_person_with_a_phone_or_address_of_another_one_is_shown_that_one_first()
    {
        await using var club = await Club.Open("sqlite");
        var anna = (await (await Desk.Of(club)).Post("/members", new { fullName = "Anna Keller", phone = "0151 5550138" })).Id();
        var pages = await Pages.Of(club, Roles.FrontDesk);
        var form = new Dictionary<string, string> { ["fullName"] = "Anna Kelller", ["phone"] = "+49 151 5550138", ["email"] = "" };
        var asked = await pages.Send("/members/new", form);
        Assert.Equal(422, asked.Status);
        Assert.Contains("May be the same as Anna Keller: same phone", asked.Html, StringComparison.Ordinal);
        Assert.Contains($"href=\"/members/{anna}\"", asked.Html, StringComparison.Ordinal);
        Assert.Equal(302, (await pages.Send("/members/new", new Dictionary<string, string>(form) { ["other"] = "true" })).Status);
        var unborn = await pages.Send("/members/new", new Dictionary<string, string> { ["fullName"] = "Bert", ["birthday"] = "31.02.1990" });
        Assert.Equal(422, unborn.Status);
        Assert.All(["id=\"birthday-error\"", "value=\"31.02.1990\""], word => Assert.Contains(word, unborn.Html, StringComparison.Ordinal));
        var nameless = await pages.Send("/members/new", new Dictionary<string, string> { ["fullName"] = "", ["source"] = new string('x', 101) });
        Assert.Contains("Write the name, as the person writes it.", nameless.Html, StringComparison.Ordinal);
        var wordy = await pages.Send("/members/new", new Dictionary<string, string> { ["fullName"] = "Bert", ["source"] = new string('x', 101) });
        Assert.Contains("At most 100 characters fit here", wordy.Html, StringComparison.Ordinal);
    }
}
