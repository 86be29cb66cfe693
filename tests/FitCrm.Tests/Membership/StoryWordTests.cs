using FitCrm.Staff;

namespace FitCrm.Tests.Membership;

/// <summary>What the story of a person says is for people: no keys, no days of machines, and who did it.</summary>
public class StoryWordTests
{
    [Fact]
    public async Task Freezes_cancellings_and_payments_are_told_in_words_with_who_did_it()
    {
        await using var club = await Club.Open("sqlite");
        var desk = await Desk.Of(club, Roles.Manager);
        var anna = await desk.Join("Anna");
        var contract = (await desk.Sell(anna, await desk.AddPlan())).Id();
        await desk.Post($"/charges/{contract}/payments", new { amount = new { amount = 58800, currency = "EUR" }, method = "card" });
        await desk.Post($"/contracts/{contract}/freeze", new { from = "2026-12-20", to = "2026-12-24", reason = "travel" });
        await desk.Post($"/contracts/{contract}/unfreeze", null);
        club.Clock.Turn(TimeSpan.FromDays(1));
        await desk.Post($"/contracts/{contract}/cancel", new { reason = "competitor" });

        var told = (await desk.Get($"/members/{anna}/timeline")).GetProperty("items").EnumerateArray().ToDictionary(e => e.Text("kind")!, e => (Text: e.Text("text"), By: e.Text("by")));
        var manager = "manager of Riverside";
        Assert.Equal(("Cancelled from 22 Nov 2026 on: Other club", manager), told["contract-cancelled"]);
        Assert.Equal(("Frozen from 20 Dec 2026, called off before it began", manager), told["contract-frozen"]);
        Assert.Equal(("Back on 21 Nov 2026: the freeze ended", manager), told["contract-unfrozen"]);
        Assert.Equal("Standard 12 sold: 21 Nov 2026 to 20 Nov 2027", told["contract-sold"].Text);
        Assert.Equal("Paid €588.00 by card.", told["payment-taken"].Text!.Replace("¤", "€", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_contract_that_rolls_on_is_never_said_to_end_in_the_year_9999()
    {
        await using var club = await Club.Open("sqlite");
        var desk = await Desk.Of(club);
        var anna = await desk.Join("Anna");
        await desk.Sell(anna, await desk.AddPlan("Flex", "monthly", 1, 4900));
        using var refused = await desk.Send(HttpMethod.Post, $"/members/{anna}/contracts", new { planId = await desk.AddPlan() }, null);
        var text = await refused.Content.ReadAsStringAsync();
        Assert.Contains("days-taken", text, StringComparison.Ordinal);
        Assert.Contains("21 Nov 2026 to an open end", text, StringComparison.Ordinal);
    }
}
