using FitCrm.Membership;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Tests.Membership;

// Today in the club is 2026-11-21.
public class ContractApiTests
{
    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_contract_is_sold_with_its_price_owed_and_heard(string database)
    {
        await using var club = await Club.Open(database);
        var desk = await Desk.Of(club, Roles.Manager);
        var (plan, anna) = (await desk.AddPlan(), await desk.Join("Anna"));
        var preview = await desk.Post($"/members/{anna}/contracts?preview=true", new { planId = plan });
        Assert.Equal(("2026-11-21", "2027-11-20", 58800L), (preview.Text("startsOn"), preview.Text("endsOn"), preview.Money("owed")));
        Assert.Empty((await desk.Get($"/members/{anna}")).GetProperty("contracts").EnumerateArray());

        var sold = await desk.Sell(anna, plan);
        Assert.Equal((preview.Text("endsOn"), "running", 4900L, "Standard 12"), (sold.Text("endsOn"), sold.Text("state"), sold.Money("monthlyPrice"), sold.Text("plan")));
        var card = await desk.Get($"/members/{anna}");
        Assert.Equal((58800L, sold.Id()), (card.Money("owed"), card.GetProperty("contracts")[0].Id()));
        Assert.Equal("422 days-taken startsOn", await desk.RefusedPost($"/members/{anna}/contracts", new { planId = plan, startsOn = "2027-11-20" }));
        var solarium = await desk.AddPlan("Solarium", group: "solarium");
        Assert.Equal("coming", (await desk.Sell(anna, solarium, "2027-01-01")).Text("state"));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_freeze_moves_the_end_and_what_was_bought_for_later_and_a_preview_saves_nothing(string database)
    {
        await using var club = await Club.Open(database);
        var desk = await Desk.Of(club, Roles.Manager);
        var (plan, anna) = (await desk.AddPlan(), await desk.Join("Anna"));
        var first = (await desk.Sell(anna, plan)).Id();
        var next = await desk.Post($"/contracts/{first}/renew", new { });
        Assert.Equal(("2027-11-21", "early"), (next.Text("startsOn"), next.GetProperty("change").Text("timing")));

        var wish = new { from = "2026-12-01", to = "2026-12-10", reason = "skiing" };
        var preview = await desk.Post($"/contracts/{first}/freeze?preview=true", wish);
        Assert.Equal(("2027-11-30", "2027-11-20", 20), (preview.Text("endsOn"), preview.GetProperty("change").Text("endsOnBefore"), preview.GetProperty("freezeDaysLeft").GetInt32()));
        Assert.Equal("2027-12-01", preview.GetProperty("change").GetProperty("moved")[0].Text("startsOn"));
        await using var db = await club.Dbs.CreateDbContextAsync();
        Assert.Equal(0, await Freezes.Rows(db).CountAsync());

        Assert.Equal("2027-11-30", (await desk.Post($"/contracts/{first}/freeze", wish)).Text("endsOn"));
        Assert.Equal(new DateOnly(2027, 12, 1), await Contracts.Rows(db).Where(c => c.Id == next.Id()).Select(c => c.StartsOn).SingleAsync());
        Assert.Equal("422 field-missing from", await desk.RefusedPost($"/contracts/{first}/freeze", new { }));
        Assert.Equal("422 freeze-overlaps from", await desk.RefusedPost($"/contracts/{first}/freeze", wish));
        Assert.Equal("422 freeze-too-long to", await desk.RefusedPost($"/contracts/{first}/freeze", new { from = "2027-02-01", to = "2027-02-21" }));

        club.Clock.Turn(TimeSpan.FromDays(13)); // 4 December: three days were frozen
        Assert.Equal("2027-11-23", (await desk.Post($"/contracts/{first}/unfreeze", null)).Text("endsOn"));
        Assert.Equal("422 nothing-frozen", await desk.RefusedPost($"/contracts/{first}/unfreeze", null));
        Assert.Equal(new DateOnly(2027, 11, 24), await Contracts.Rows(db).Where(c => c.Id == next.Id()).Select(c => c.StartsOn).SingleAsync());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_contract_is_renewed_on_time_in_grace_or_after_and_only_once(string database)
    {
        await using var club = await Club.Open(database);
        var desk = await Desk.Of(club, Roles.Owner);
        var plan = await desk.AddPlan("Month", count: 1);
        foreach (var (name, startsOn, start, timing) in new[]
        {
            ("On time", "2026-11-01", "2026-12-01", "on-time"), ("Last day", "2026-10-22", "2026-11-22", "on-time"),
            ("In grace", "2026-10-01", "2026-11-21", "in-grace"), ("Gone", "2026-09-01", "2026-11-21", "rejoined"),
        })
        {
            var contract = (await desk.Sell(await desk.Join(name), plan, startsOn)).Id();
            var renewed = await desk.Post($"/contracts/{contract}/renew", null);
            Assert.Equal((start, timing), (renewed.Text("startsOn"), renewed.GetProperty("change").Text("timing")));
            Assert.Equal("422 already-renewed", await desk.RefusedPost($"/contracts/{contract}/renew", null));
        }
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Only_who_may_correct_dates_things_back_and_a_cancelling_needs_a_reason(string database)
    {
        await using var club = await Club.Open(database);
        var (manager, desk) = (await Desk.Of(club, Roles.Manager), await Desk.Of(club, Roles.FrontDesk));
        var (plan, anna) = (await manager.AddPlan(), await manager.Join("Anna"));
        Assert.Equal("422 start-too-far-back startsOn", await desk.RefusedPost($"/members/{anna}/contracts", new { planId = plan, startsOn = "2026-10-01" }));
        var contract = (await manager.Sell(anna, plan, "2026-10-01")).Id();
        Assert.Equal("422 freeze-backdated from", await desk.RefusedPost($"/contracts/{contract}/freeze", new { from = "2026-11-01", to = "2026-11-05" }));
        Assert.Equal("422 reason-missing reason", await desk.RefusedPost($"/contracts/{contract}/cancel", new { on = "2026-11-30" }));
        Assert.Equal("422 cancel-backwards on", await desk.RefusedPost($"/contracts/{contract}/cancel", new { on = "2026-11-20", reason = "moved away" }));
        Assert.Equal("403 not-allowed", await (await Desk.Of(club, Roles.Trainer)).RefusedPost($"/contracts/{contract}/cancel", new { reason = "moved away" }));

        var cancelled = await manager.Post($"/contracts/{contract}/cancel", new { on = "2026-11-20", reason = "moved away" });
        Assert.Equal(("cancelled", "2026-11-20", "moved away"), (cancelled.Text("state"), cancelled.Text("cancelledOn"), cancelled.Text("cancelReason")));
        Assert.Equal("422 already-cancelled", await desk.RefusedPost($"/contracts/{contract}/renew", null));
        Assert.Equal("running", (await desk.Sell(anna, plan)).Text("state"));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Two_sales_at_once_never_take_the_same_days(string database)
    {
        await using var club = await Club.Open(database);
        var desk = await Desk.Of(club, Roles.Manager);
        var (plan, anna) = (await desk.AddPlan(), await desk.Join("Anna"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => desk.Send(HttpMethod.Post, $"/members/{anna}/contracts", new { planId = plan }, null)));
        Assert.Single(answers, a => a.IsSuccessStatusCode);
        Assert.All(answers.Where(a => !a.IsSuccessStatusCode), a => Assert.Equal(422, (int)a.StatusCode));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Plans_are_changed_for_later_sales_and_archived_but_never_taken_from_who_has_them(string database)
    {
        await using var club = await Club.Open(database);
        await club.Establish("HAM", "Harbour", "Europe/Berlin", "EUR");
        var (manager, desk) = (await Desk.Of(club, Roles.Manager), await Desk.Of(club, Roles.FrontDesk));
        var plan = await manager.AddPlan(clubs: ["BER"]);
        Assert.Equal("403 not-allowed clubs", await manager.RefusedPost("/plans", new { name = "Everywhere", term = "days", termCount = 3, price = new { amount = 1, currency = "EUR" } }));
        var anna = (await desk.Sell(await desk.Join("Anna"), plan)).Id();
        var terms = new { name = "Standard 12", term = "months", termCount = 12, price = new { amount = 60000, currency = "eur" }, accessFrom = "06:00", accessTo = "16:00", clubs = new[] { "ber" }, freezeDays = 10 };
        Assert.Equal(60000, (await manager.Put($"/plans/{plan}", terms)).Money("price"));
        Assert.Equal("403 not-allowed", await desk.Refused(HttpMethod.Put, $"/plans/{plan}", terms));
        Assert.Equal("422 hours-incomplete accessTo", await manager.Refused(HttpMethod.Put, $"/plans/{plan}", new { name = "X", term = "days", termCount = 3, price = new { amount = 1, currency = "EUR" }, accessFrom = "06:00" }));
        Assert.Equal("422 plan-name-taken name", await manager.RefusedPost("/plans", terms));
        await using var db = await club.Dbs.CreateDbContextAsync();
        Assert.Equal(58800, (await Contracts.Rows(db).SingleAsync(c => c.Id == anna)).Price.Amount);

        await manager.Post($"/plans/{plan}/archive", null);
        Assert.Equal("422 already-archived", await manager.RefusedPost($"/plans/{plan}/archive", null));
        Assert.Equal("422 plan-archived planId", await desk.RefusedPost($"/members/{await desk.Join("Berta")}/contracts", new { planId = plan }));
        Assert.Empty((await desk.Get("/plans")).Names());
        Assert.Equal(["Standard 12"], (await desk.Get("/plans?archived=true")).Names());
    }
}
