using FitCrm.Billing;
using FitCrm.Staff;
using FitCrm.Tests.Membership;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Tests.Billing;

// Today in the club is 2026-11-21.
public class PaymentTests
{
    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Paid_and_owed_are_true_and_the_day_is_the_one_on_which_the_sum_reached_the_price(string database)
    {
        await using var club = await Club.Open(database);
        var (manager, desk) = (await Desk.Of(club, Roles.Manager), await Desk.Of(club, Roles.FrontDesk));
        var contract = (await desk.Sell(await desk.Join("Anna"), await manager.AddPlan())).Id();
        Assert.Equal((0L, 58800L, null), await Account(club, contract));

        Assert.Equal(38800, (await desk.Post($"/charges/{contract}/payments", Pay(20000, "cash", "2026-11-20"))).Money("owed"));
        Assert.Equal((20000L, 38800L, null), await Account(club, contract));
        Assert.Equal("422 more-than-owed amount", await desk.RefusedPost($"/charges/{contract}/payments", Pay(38801, "card")));
        Assert.Equal("422 amount-missing amount", await desk.RefusedPost($"/charges/{contract}/payments", Pay(0, "card")));
        Assert.Equal("422 paid-in-future on", await desk.RefusedPost($"/charges/{contract}/payments", Pay(1, "card", "2026-11-22")));
        Assert.Equal("422 field-missing method", await desk.RefusedPost($"/charges/{contract}/payments", new { amount = new { amount = 1, currency = "EUR" } }));
        Assert.Equal("400 not-readable method", await desk.RefusedPost($"/charges/{contract}/payments", Pay(1, "shells")));

        club.Clock.Turn(TimeSpan.FromDays(2));
        var last = await desk.Post($"/charges/{contract}/payments", Pay(38800, "bank"));
        Assert.Equal((58800L, 0L, new DateOnly(2026, 11, 23)), await Account(club, contract));
        Assert.Equal("422 all-paid amount", await desk.RefusedPost($"/charges/{contract}/payments", Pay(1, "cash")));

        Assert.Equal("403 not-allowed", await desk.RefusedPost($"/payments/{last.Id()}/correct", new { reason = "wrong member" }));
        Assert.Equal("422 correction-reason-missing reason", await manager.RefusedPost($"/payments/{last.Id()}/correct", new { }));
        Assert.Equal(38800, (await manager.Post($"/payments/{last.Id()}/correct", new { reason = "wrong member" })).Money("owed"));
        Assert.Equal("422 already-corrected", await manager.RefusedPost($"/payments/{last.Id()}/correct", new { reason = "again" }));
        Assert.Equal((20000L, 38800L, null), await Account(club, contract));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_payment_of_one_id_is_taken_once_and_many_at_once_never_take_more_than_is_owed(string database)
    {
        await using var club = await Club.Open(database);
        var desk = await Desk.Of(club, Roles.Manager);
        var contract = (await desk.Sell(await desk.Join("Anna"), await desk.AddPlan())).Id();
        var pay = new { id = Guid.NewGuid(), amount = new { amount = 8800, currency = "EUR" }, method = "card" };
        Assert.Equal((await desk.Post($"/charges/{contract}/payments", pay)).GetRawText(), (await desk.Post($"/charges/{contract}/payments", pay)).GetRawText());
        Assert.Equal("409 id-reused", await desk.RefusedPost($"/charges/{contract}/payments", pay with { method = "cash" }));
        Assert.Equal("409 id-reused", await desk.RefusedPost($"/charges/{contract}/payments", pay with { method = "cash" }, "another key"));
        Assert.Equal((8800L, 50000L, null), await Account(club, contract));

        var rush = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => desk.Send(HttpMethod.Post, $"/charges/{contract}/payments", Pay(10000, "cash"), null)));
        Assert.Equal(5, rush.Count(r => r.IsSuccessStatusCode));
        Assert.Equal(0L, (await Account(club, contract)).Owed);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task The_story_of_a_person_tells_sales_freezes_payments_and_notes_newest_first_in_pages(string database)
    {
        await using var club = await Club.Open(database);
        var desk = await Desk.Of(club, Roles.Manager);
        var anna = await desk.Join("Anna");
        var contract = (await desk.Sell(anna, await desk.AddPlan())).Id();
        foreach (var step in new Func<Task>[]
        {
            () => desk.Post($"/charges/{contract}/payments", Pay(58800, "card")),
            () => desk.Post($"/members/{anna}/notes", new { text = "Likes swimming." }),
            () => desk.Post($"/contracts/{contract}/freeze", new { from = "2026-12-20", to = "2026-12-24" }),
            () => desk.Post($"/contracts/{contract}/cancel", new { reason = "moved away" }),
        })
        {
            club.Clock.Turn(TimeSpan.FromDays(1));
            await step();
        }
        var (kinds, after) = (new List<string>(), "");
        do
        {
            var page = await desk.Get($"/members/{anna}/timeline?take=2{after}");
            kinds.AddRange(page.GetProperty("items").EnumerateArray().Select(e => e.Text("kind")!));
            after = page.Text("next") is { } next ? $"&after={next}" : null;
        }
        while (after is not null);
        Assert.Equal(["contract-cancelled", "contract-frozen", "note", "payment-taken", "contract-sold"], kinds);
        Assert.Equal("422 note-empty text", await desk.RefusedPost($"/members/{anna}/notes", new { text = " " }));
    }

    private static object Pay(long amount, string method, string? on = null) => new { amount = new { amount, currency = "EUR" }, method, on };

    private static async Task<(long Paid, long Owed, DateOnly? PaidOn)> Account(Club club, Guid contract)
    {
        await using var db = await club.Dbs.CreateDbContextAsync();
        var row = await Accounts.Rows(db).SingleAsync(a => a.ContractId == contract);
        return (row.Paid, row.Owed, row.PaidOn);
    }
}
