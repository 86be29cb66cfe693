using FitCrm.Crm;
using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Messaging;
using FitCrm.Retention;
using FitCrm.Staff;
using FitCrm.Tests.Membership;
using FitCrm.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Tests.Shell.Members;

/// <summary>Tasks, messages and tags for everybody a filter finds: looked over first, done once, with the engine's guards.</summary>
public class ManyPageTests
{
    public static TheoryData<string> Databases => Club.Databases;

    private static Dictionary<string, string> Message(Guid id, string query) => new()
    {
        ["id"] = id.ToString(), ["query"] = query, ["template"] = "own", ["title"] = "Summer hours", ["body"] = "Hello {firstName|there}, we open at six. {clubName}",
    };

    [Theory, MemberData(nameof(Databases))]
    public async Task A_message_goes_to_those_whom_consent_and_guards_allow_and_the_others_are_named_before(string database)
    {
        await using var three = await Three.Open(database);
        var manager = await three.As(Roles.Manager);
        var (form, address) = (Message(Guid.NewGuid(), ""), "/members/many/message");
        Assert.Contains("For 3 people", await manager.Read(address), StringComparison.Ordinal);

        var unfit = await manager.Send(address, new Dictionary<string, string>(form) { ["body"] = "Hello {shoeSize}" });
        Assert.Equal(422, unfit.Status);
        Assert.Contains("id=\"body-error\"", unfit.Html, StringComparison.Ordinal);
        var looked = await manager.Send(address, form);
        Assert.Equal(200, looked.Status);
        Assert.All(["1 person will get the message", "1: no consent to messages by e-mail", "1: no e-mail address", "Hello Maria, we open at six. Riverside", "Send it to 1 person"],
            word => Assert.Contains(word, looked.Html, StringComparison.Ordinal));
        Assert.Empty(await Letters(three.Club));

        var sure = new Dictionary<string, string>(form) { ["sure"] = "yes" };
        var done = await manager.Send(address, sure);
        Assert.Equal((302, $"/members/rounds/{form["id"]}"), (done.Status, done.Html));
        Assert.Equal(302, (await manager.Send(address, sure)).Status);
        var letter = Assert.Single(await Letters(three.Club));
        Assert.Equal((three.Anna, MessageState.Queued, Purpose.Marketing), (letter.PersonId, letter.State, letter.Purpose));
        var round = await manager.Read(done.Html);
        Assert.All(["1 person served", "1: no consent", "It is done."], word => Assert.Contains(word, round, StringComparison.Ordinal));

        var again = await manager.Send(address, Message(Guid.NewGuid(), ""));
        Assert.All(["0 people will get the message", "1: a message in the last two days"], word => Assert.Contains(word, again.Html, StringComparison.Ordinal));
        Assert.DoesNotContain("name=\"sure\"", again.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_sent_to_many_counts_in_the_guards_of_the_engine_and_stands_on_the_card()
    {
        await using var three = await Three.Open("sqlite");
        var manager = await three.As(Roles.Manager);
        await three.Desk.Patch($"/members/{three.Carla}", new { email = "carla@mail.example" });
        await three.Desk.Post($"/members/{three.Carla}/consents", new { channel = "email", given = true, wording = "Yes" });
        await manager.Send("/members/many/message", new Dictionary<string, string>(Message(Guid.NewGuid(), "")) { ["sure"] = "yes" });
        await three.Desk.Sell(three.Carla, await three.Desk.AddPlan("Year"));
        await three.Club.Pump();
        await using var db = await three.Club.Dbs.CreateDbContextAsync();
        var welcome = await Touches.Rows(db).SingleAsync(t => t.PersonId == three.Carla && t.Touch == "welcome");
        Assert.Equal((TouchState.Deferred, "message-48h"), (welcome.State, welcome.DeferredReason));
        Assert.Contains("Message to many", await manager.Read($"/members/{three.Carla}?show=touches"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Tasks_go_to_the_owner_of_each_person_once_and_are_found_by_them(string database)
    {
        await using var three = await Three.Open(database);
        using var signed = await three.Club.As(Roles.Sales);
        var rui = (await new Desk(signed).Get("/me")).Id();
        await three.Desk.Patch($"/members/{three.Anna}", new { ownerId = rui });
        await three.Club.Pump();
        var manager = await three.As(Roles.Manager);
        var form = new Dictionary<string, string> { ["id"] = Guid.NewGuid().ToString(), ["query"] = "stage=adaptation", ["title"] = "Ask about classes", ["body"] = "", ["due"] = "2026-11-30", ["owner"] = "owner", ["sure"] = "yes" };
        Assert.Equal(422, (await manager.Send("/members/many/task", new Dictionary<string, string>(form) { ["due"] = "2026-11-20" })).Status);
        await manager.Send("/members/many/task", form);
        await manager.Send("/members/many/task", form);
        await using var db = await three.Club.Dbs.CreateDbContextAsync();
        var tasks = await Tasks.Rows(db).Where(t => t.Title == "Ask about classes").ToListAsync();
        Assert.Equal([(three.Anna, (Guid?)rui), (three.Berta, null)], tasks.Select(t => (t.PersonId, t.OwnerId)).OrderBy(t => t.OwnerId is null));
        Assert.Contains("Ask about classes", await Pages.Of(three.Club, signed).Read("/tasks"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Sales_reach_their_own_people_only_and_reception_nobody(string database)
    {
        await using var three = await Three.Open(database);
        using var signed = await three.Club.As(Roles.Sales);
        await three.Desk.Patch($"/members/{three.Anna}", new { ownerId = (await new Desk(signed).Get("/me")).Id() });
        await three.Club.Pump();
        var (sales, reception) = (Pages.Of(three.Club, signed), await three.As(Roles.FrontDesk));
        Assert.Equal(403, (await reception.Look("/members/many/tag")).Status);
        Assert.DoesNotContain("/members/many/", await reception.Read("/members"), StringComparison.Ordinal);
        var done = await sales.Send("/members/many/tag", new Dictionary<string, string> { ["id"] = Guid.NewGuid().ToString(), ["query"] = "", ["tag"] = "Summer", ["sure"] = "yes" });
        Assert.Equal(302, done.Status);
        await using var db = await three.Club.Dbs.CreateDbContextAsync();
        Assert.Equal([three.Anna], await PeopleTags.Rows(db).Where(t => t.Tag == "Summer").Select(t => t.PersonId).ToListAsync());
        Assert.Contains(await db.AuditLines().Where(a => a.Subject == "Round").ToListAsync(), a => a.Actor.StartsWith("sales", StringComparison.Ordinal));
        using var other = await three.Club.As(Roles.Sales);
        Assert.Equal(404, (await Pages.Of(three.Club, other).Look(done.Html)).Status);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Many_are_served_in_the_background_under_the_name_of_who_ordered_it(string database)
    {
        await using var club = await Club.Open(database, background: true);
        var desk = await Desk.Of(club);
        for (var i = 0; i < 130; i++) await desk.Join($"Member {i}");
        await Until(async () => (await Shown(club)) == 130);
        var owner = await Pages.Of(club, Roles.Owner);
        var done = await owner.Send("/members/many/tag", new Dictionary<string, string> { ["id"] = Guid.NewGuid().ToString(), ["query"] = "stage=lead", ["tag"] = "Open day", ["sure"] = "yes" });
        await Until(async () => (await owner.Read(done.Html)).Contains("130 people served", StringComparison.Ordinal));
        await using var db = await club.Dbs.CreateDbContextAsync();
        Assert.Equal(130, await PeopleTags.Rows(db).CountAsync(t => t.Tag == "Open day"));
        Assert.All(await db.AuditLines().Where(a => a.Subject == "PersonTag").Select(a => a.Actor).Distinct().ToListAsync(), actor => Assert.StartsWith("owner", actor, StringComparison.Ordinal));
    }

    private static async Task<int> Shown(Club club)
    {
        await using var db = await club.Dbs.CreateDbContextAsync();
        return await Roster.Rows(db).CountAsync();
    }

    private static async Task Until(Func<Task<bool>> so)
    {
        for (var i = 0; i < 300; i++)
        {
            if (await so()) return;
            await Task.Delay(100);
        }
        Assert.Fail("It took more than half a minute.");
    }

    private static async Task<List<MessageRow>> Letters(Club club)
    {
        await using var db = await club.Dbs.CreateDbContextAsync();
        return await Outbound.Rows(db).Where(m => m.Template.StartsWith("once-")).ToListAsync();
    }
}
