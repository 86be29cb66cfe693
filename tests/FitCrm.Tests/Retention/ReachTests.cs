using FitCrm.Staff;
using FitCrm.Tests.Membership;

namespace FitCrm.Tests.Retention;

/// <summary>Whom the engine answers, and about which days it lets itself be asked.</summary>
public class ReachTests
{
    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_day_to_come_is_only_tried(string database)
    {
        await using var club = await Club.Open(database);
        var manager = await Desk.Of(club, Roles.Manager);
        Assert.Equal("422 sweep-ahead asOf", await manager.RefusedPost("/retention/sweeps", new { asOf = "2027-11-20" }));
        await manager.Post("/retention/sweeps", new { asOf = "2027-11-20", dryRun = true });
        await manager.Post("/retention/sweeps", new { asOf = "2026-11-21" });
    }

    [Fact]
    public async Task Beside_a_server_a_command_sweeps_no_day_to_come_and_alone_it_does()
    {
        await using var club = await Club.Open("sqlite", background: true);
        string[] ahead = ["sweep", "--as-of", "2101-01-01", "--data", club.DataFolder];
        Assert.Equal(1, await new CommandLine(TheHouse.Modules).Run(ahead));
        Assert.Equal(0, await new CommandLine(TheHouse.Modules).Run([.. ahead, "--dry-run"]));
        await using var quiet = await Club.Open("sqlite");
        Assert.Equal(0, await new CommandLine(TheHouse.Modules).Run(["sweep", "--as-of", "2101-01-01", "--data", quiet.DataFolder]));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Touches_reach_as_far_as_the_role(string database)
    {
        await using var club = await Club.Open(database);
        var manager = await Desk.Of(club, Roles.Manager);
        var (trainer, seller, other, desk) = (await Desk.Of(club, Roles.Trainer), await Desk.Of(club, Roles.Sales), await Desk.Of(club, Roles.Trainer), await Desk.Of(club, Roles.FrontDesk));
        var anna = await manager.Join("Anna", new
        {
            fullName = "Anna Lind", email = "anna@example.org", trainerId = (await trainer.Get("/me")).Id(), ownerId = (await seller.Get("/me")).Id(),
        });
        await manager.Post($"/members/{anna}/consents", new { channel = "email", given = true, wording = "Yes, write to me." });
        await manager.Sell(anna, await manager.AddPlan());
        await club.Pump();

        foreach (var own in (Desk[])[manager, trainer, seller])
        {
            Assert.Equal(1, (await own.Get("/touches?state=fired&key=welcome")).GetProperty("items").GetArrayLength());
            Assert.NotEqual(0, (await own.Get($"/members/{anna}/touches")).GetArrayLength());
        }
        Assert.NotEqual(0, (await desk.Get($"/members/{anna}/touches")).GetArrayLength());
        Assert.Equal(0, (await other.Get("/touches")).GetProperty("items").GetArrayLength());
        Assert.Equal("404 person-unknown", await other.Refused(HttpMethod.Get, $"/members/{anna}/touches"));
        Assert.Equal("422 word-unknown state", await manager.Refused(HttpMethod.Get, "/touches?state=7"));
        foreach (var asks in (Desk[])[trainer, seller, desk]) Assert.Equal("403 not-allowed", await asks.Refused(HttpMethod.Get, "/retention/playbook"));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Who_sees_no_contact_data_finds_nobody_by_them_and_gets_no_code_of_the_door(string database)
    {
        await using var club = await Club.Open(database);
        var (manager, trainer, bar) = (await Desk.Of(club, Roles.Manager), await Desk.Of(club, Roles.Trainer), await Desk.Of(club, Roles.Bar));
        var anna = await manager.Join("Anna", new { fullName = "Anna Lind", email = "anna7@example.org", phone = "+4915155500138", cardCode = "0041882" });
        var own = await manager.Join("Own", new { fullName = "Otto Own", email = "otto7@example.org", phone = "+4915155500139", trainerId = (await trainer.Get("/me")).Id() });
        foreach (var typed in (string[])["00138", "%2B4915155500138", "anna7@example.org", "0041882"])
        {
            Assert.Equal(1, await Found(manager, typed));
            foreach (var other in (Desk[])[trainer, bar]) Assert.Equal(0, await Found(other, typed));
        }
        var told = await manager.Join("Told", new { fullName = "Eva Rast", email = "secretword@example.org" });
        Assert.Equal(1, await Found(manager, "secretw"));
        foreach (var other in (Desk[])[trainer, bar]) Assert.Equal((0, 0, 1, 1), (await Found(other, "secretw"), await Found(other, "eva secretw"), await Found(other, "rast ev"), await Found(other, "anna")));
        await manager.Patch($"/members/{told}", new { email = "rast@example.org", fullName = "Eva Berg", trainerId = (await trainer.Get("/me")).Id() });
        Assert.Equal((1, 0), (await Found(trainer, "rast"), await Found(bar, "rast")));
        Assert.Equal(1, await Found(trainer, "00139"));
        Assert.Equal("403 not-allowed", await bar.Refused(HttpMethod.Get, $"/members/{own}/qr"));
        Assert.Equal("404 person-unknown", await trainer.Refused(HttpMethod.Get, $"/members/{anna}/qr"));
    }

    private static async Task<int> Found(Desk desk, string typed) => (await desk.Get($"/members?search={typed}")).GetProperty("items").GetArrayLength();

    [Theory, MemberData(nameof(Databases))]
    public async Task Renewals_are_told_to_trainer_and_seller_for_their_own_people(string database)
    {
        await using var club = await Club.Open(database);
        var manager = await Desk.Of(club, Roles.Manager);
        var (trainer, seller) = (await Desk.Of(club, Roles.Trainer), await Desk.Of(club, Roles.Sales));
        var plan = await manager.AddPlan(count: 1);
        await manager.Sell(await manager.Join("A", new { fullName = "Anna Lind", trainerId = (await trainer.Get("/me")).Id() }), plan);
        await manager.Sell(await manager.Join("Ben"), plan);
        await seller.Sell(await manager.Join("Cem"), plan);

        async Task<int> Due(Desk who) => (await who.Get("/reports/renewals?from=2026-12-01&to=2026-12-31&asOf=2026-11-21")).GetProperty("provisional").GetProperty("due").GetInt32();
        Assert.Equal((3, 1, 1), (await Due(manager), await Due(trainer), await Due(seller)));
        foreach (var report in (string[])["attrition", "members", "touches"]) Assert.Equal("403 not-allowed", await trainer.Refused(HttpMethod.Get, $"/reports/{report}"));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_reading_of_another_day_and_one_that_was_answered_say_nothing(string database)
    {
        await using var club = await Club.Open(database);
        var manager = await Desk.Of(club, Roles.Manager);
        var (anna, ben, plan) = (await manager.Join("Anna"), await manager.Join("Ben"), await manager.AddPlan());
        foreach (var person in (Guid[])[anna, ben]) await manager.Sell(person, plan, "2026-11-10");
        await club.Pump();
        async Task<string?> Said(Guid person, string? at) => (await manager.Put($"/check-ins/{Guid.CreateVersion7()}", new { club = "BER", memberId = person, at })).Text("prompt");

        Assert.Null(await Said(anna, "2026-11-18T09:00:00Z"));
        var prompt = System.Text.Json.JsonDocument.Parse((await Said(ben, null))!).RootElement.Id();
        await club.Pump();
        await manager.Put($"/touches/{prompt}/prompt", new { done = true });
        Assert.Null(await Said(ben, null));
    }
}
