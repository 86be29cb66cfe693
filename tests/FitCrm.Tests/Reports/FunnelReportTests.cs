using FitCrm.Staff;
using FitCrm.Tests.Membership;
using FitCrm.Tests.World;

namespace FitCrm.Tests.Reports;

public sealed class FunnelReportTests
{
    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task The_funnel_tells_each_day_as_it_was_and_the_page_opens_the_names(string database)
    {
        await using var club = await Club.Open(database);
        var (rui, anna) = (await club.AddUser("rui@riverside.example", Roles.Sales), await club.AddUser("anna@riverside.example", Roles.Sales));
        var owner = await Desk.Of(club);
        var leads = new List<Guid>();
        for (var i = 0; i < 21; i++) leads.Add((await owner.Post("/leads", new { fullName = $"Lead {i}", phone = $"+4930555{i:D4}", source = i < 20 ? "website" : "friend", ownerId = rui })).Id());
        club.Clock.Turn(TimeSpan.FromDays(1));
        await owner.Post($"/leads/{leads[0]}/move", new { stage = "offer" });
        await owner.Sell((await owner.Get($"/leads/{leads[0]}")).GetProperty("personId").GetGuid(), await owner.AddPlan());
        await club.Pump();
        await owner.Post($"/leads/{leads[1]}/lose", new { reason = "price" });
        club.Clock.Turn(TimeSpan.FromDays(1));
        await owner.Patch($"/leads/{leads[2]}", new { ownerId = anna });

        var now = await owner.Get("/reports/funnel");
        Assert.Equal((21, 1, 1, 19), (now.GetProperty("leads").GetInt32(), now.GetProperty("won").GetInt32(), now.GetProperty("lost").GetInt32(), now.GetProperty("open").GetInt32()));
        Assert.Equal((1, 1, 21), (now.GetProperty("reached").GetProperty("won").GetInt32(), now.GetProperty("reached").GetProperty("visited").GetInt32(), now.GetProperty("reached").GetProperty("new").GetInt32()));
        Assert.Equal(("5", null), (now.GetProperty("by").GetProperty("source").GetProperty("website").Text("per100"), now.GetProperty("by").GetProperty("source").GetProperty("friend").Text("per100")));
        Assert.Equal(1, now.GetProperty("lostReasons").GetProperty("price").GetInt32());
        Assert.Equal(2, now.GetProperty("by").GetProperty("person").EnumerateObject().Count());
        var then = await owner.Get("/reports/funnel?asOf=2026-11-21");
        Assert.Equal((21, 0, 0), (then.GetProperty("leads").GetInt32(), then.GetProperty("won").GetInt32(), then.GetProperty("lost").GetInt32()));
        Assert.Single(then.GetProperty("by").GetProperty("person").EnumerateObject());

        var pages = await Pages.Of(club, Roles.Manager);
        var numbers = await pages.Read("/leads/numbers");
        Assert.Contains("5 of 100", numbers, StringComparison.Ordinal);
        Assert.All(["csv", "xlsx", "pdf"], format => Assert.Contains("&format=" + format, numbers, StringComparison.Ordinal));
        Assert.Contains("Fewer than 20", numbers, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("18", await pages.Read("/leads?owner=" + rui), StringComparison.Ordinal);
        var list = await pages.Read("/leads/list?state=won&from=2026-08-26&to=2026-11-23&source=website");
        Assert.Contains("Lead 0", list, StringComparison.Ordinal);
        Assert.DoesNotContain("Lead 1<", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sellers_are_told_the_funnel_of_the_club_and_of_the_people_only_themselves()
    {
        await using var club = await Club.Open("sqlite");
        var owner = await Desk.Of(club);
        var (sales, reception) = (await Desk.Of(club, Roles.Sales), await Desk.Of(club, Roles.FrontDesk));
        await sales.Post("/leads", new { fullName = "Emma Novak", phone = "+49305550100" });
        var other = await club.AddUser("anna@riverside.example", Roles.Sales);
        await owner.Post("/leads", new { fullName = "Piet Vos", phone = "+49305550101", ownerId = other });
        var told = await sales.Get("/reports/funnel");
        Assert.Equal(2, told.GetProperty("leads").GetInt32());
        Assert.Equal(1, Assert.Single(told.GetProperty("by").GetProperty("person").EnumerateObject()).Value.GetProperty("leads").GetInt32());
        Assert.Equal("403 not-allowed", await reception.Refused(HttpMethod.Get, "/reports/funnel"));
    }
}
