using FitCrm.Staff;

namespace FitCrm.Tests.Membership;

public class CurrencyTests
{
    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_club_that_sold_keeps_its_currency_and_sells_in_no_other(string database)
    {
        await using var club = await Club.Open(database);
        var owner = await Desk.Of(club);
        object InDollars(string[]? clubs) => new { name = "Dollars", term = "months", termCount = 12, price = new { amount = 100, currency = "USD" }, clubs };
        Assert.Equal("422 plan-currency-unfit price.currency", await owner.RefusedPost("/plans", InDollars(null)));
        Assert.Equal("422 plan-currency-unfit price.currency", await owner.RefusedPost("/plans", InDollars(["BER"])));
        await club.Establish("NYC", "Hudson", "America/New_York", "USD");
        var dollars = (await owner.Post("/plans", InDollars(null))).Id();
        var anna = await owner.Join("Anna", new { fullName = "Anna Lind", club = "BER" });
        Assert.Equal("422 plan-currency-unfit price.currency", await owner.RefusedPost($"/members/{anna}/contracts", new { planId = dollars }));

        await owner.Patch($"/clubs/{club.Home.Id}", new { currency = "CHF" });
        await owner.Patch($"/clubs/{club.Home.Id}", new { currency = "EUR" });
        var sold = await owner.Sell(anna, await owner.AddPlan());
        Assert.Equal("422 currency-in-use currency", await owner.Refused(HttpMethod.Patch, $"/clubs/{club.Home.Id}", new { currency = "CHF" }));
        Assert.Equal(sold.Text("chargeId"), (await owner.Get($"/members/{anna}")).GetProperty("contracts")[0].Text("chargeId"));
        await owner.Post($"/charges/{sold.Text("chargeId")}/payments", new { amount = new { amount = 100, currency = "EUR" }, method = "cash" });
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task The_story_says_who_froze_ended_the_freeze_cancelled_and_took_a_consent(string database)
    {
        await using var club = await Club.Open(database);
        var (owner, desk) = (await Desk.Of(club), await Desk.Of(club, Roles.FrontDesk));
        var anna = await owner.Join("Anna");
        var contract = (await owner.Sell(anna, await owner.AddPlan())).Id();
        await desk.Post($"/contracts/{contract}/freeze", new { from = "2026-11-21", to = "2026-12-04" });
        club.Clock.Turn(TimeSpan.FromDays(2));
        await desk.Post($"/contracts/{contract}/unfreeze", null);
        await desk.Post($"/members/{anna}/consents", new { channel = "email", given = true, wording = "Yes" });
        await desk.Post($"/contracts/{contract}/cancel", new { reason = "moved away" });

        var story = (await owner.Get($"/members/{anna}/timeline")).GetProperty("items").EnumerateArray().ToDictionary(e => e.Text("kind")!, e => e.Text("by"));
        foreach (var kind in (string[])["contract-frozen", "contract-unfrozen", "contract-cancelled", "consent-given"]) Assert.Equal("front-desk of Riverside", story[kind]);
    }
}
