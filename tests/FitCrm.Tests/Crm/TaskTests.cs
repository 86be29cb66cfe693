using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FitCrm.Crm;
using FitCrm.Messaging;

namespace FitCrm.Tests.Crm;

public sealed class TaskTests
{
    private static readonly Uri Mine = new("/api/v1/tasks?mine=true", UriKind.Relative);
    private static readonly Uri All = new("/api/v1/tasks", UriKind.Relative);

    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_task_asked_for_twice_stands_once_and_its_owner_finds_it(string database)
    {
        await using var club = await Club.Open(database);
        var call = Call(club) with { OwnerRole = "trainer" };
        for (var i = 0; i < 2; i++) await club.Writes.Run((db, ct) => Tasks.Create(db, call, ct));
        using var trainer = await club.As("trainer");
        using var desk = await club.As("front-desk");
        var shown = Assert.Single(await List(trainer, Mine));
        Assert.Equal(("absent", "call", "2026-11-28"), (shown.GetProperty("touch").GetString(), shown.GetProperty("kind").GetString(), shown.GetProperty("expiresOn").GetString()));
        Assert.Empty(await List(desk, All));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Everybody_sees_as_far_as_their_role_reaches(string database)
    {
        await using var club = await Club.Open(database);
        var other = await club.Establish("HAM", "Harbour", "Europe/Berlin", "EUR");
        var anna = await club.AddUser("anna@fitcrm.example", "trainer");
        NewTask[] tasks =
        [
            Call(club) with { OwnerRole = "trainer" }, Call(club) with { OwnerId = anna }, Call(club) with { OwnerRole = "front-desk" },
            Call(club) with { ClubId = other.Id, OwnerRole = "trainer" },
        ];
        await club.Writes.Run((db, ct) => Tasks.Create(db, tasks, ct));
        foreach (var (role, mine, all) in ((string, int, int)[])[("trainer", 1, 1), ("front-desk", 1, 1), ("manager", 0, 3), ("owner", 0, 4)])
        {
            using var client = await club.As(role);
            Assert.Equal((mine, all), ((await List(client, Mine)).Count, (await List(client, All)).Count));
        }
        using var admin = await club.As("admin");
        Assert.Equal(HttpStatusCode.Forbidden, (await admin.GetAsync(All)).StatusCode);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Saying_what_came_of_it_closes_the_task_once(string database)
    {
        await using var club = await Club.Open(database);
        var call = Call(club) with { OwnerRole = "front-desk" };
        await club.Writes.Run((db, ct) => Tasks.Create(db, call, ct));
        using var desk = await club.As("front-desk");
        using var sales = await club.As("sales");
        Assert.Equal("not-your-task", await Done(sales, call, "done"));
        Assert.Equal("outcome-unknown", await Done(desk, call, "fine"));
        Assert.Null(await Done(desk, call, "reason:price"));
        Assert.Null(await Done(desk, call, "reason:price"));
        Assert.Equal("already-done", await Done(desk, call, "no-answer"));
        Assert.Empty(await List(desk, Mine));
        Assert.Equal("task-unknown", await Done(desk, Call(club), "done"));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_task_expires_after_seven_days_of_the_club(string database)
    {
        await using var club = await Club.Open(database);
        var call = Call(club) with { OwnerRole = "front-desk" };
        await club.Writes.Run((db, ct) => Tasks.Create(db, call, ct));
        club.Clock.Turn(TimeSpan.FromDays(7));
        using var desk = await club.As("front-desk");
        Assert.True(Assert.Single(await List(desk, Mine)).GetProperty("late").GetBoolean());
        club.Clock.Turn(TimeSpan.FromDays(1));   // the token of yesterday is over too
        using var again = await club.As("front-desk");
        Assert.Empty(await List(again, Mine));
        Assert.Equal("task-expired", await Done(again, call, "done"));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task An_opt_out_withdraws_every_consent_to_marketing(string database)
    {
        await using var club = await Club.Open(database);
        var call = Call(club) with { OwnerRole = "front-desk" };
        await club.Writes.Run(async (db, ct) =>
        {
            await Tasks.Create(db, call, ct);
            await Consents.Record(db, new(Guid.CreateVersion7(), call.PersonId, Channel.Email, Purpose.Marketing, true, club.Clock.Now.AddDays(-9), "Yes.", "desk"), club.Clock.Now, ct);
        });
        using var desk = await club.As("front-desk");
        Assert.Null(await Done(desk, call, "opt-out"));
        await using var db = await club.Dbs.CreateDbContextAsync();
        Assert.False(await Consents.Allows(db, call.PersonId, Channel.Email, Purpose.Marketing, null, default));
        Assert.False(await Consents.Allows(db, call.PersonId, Channel.Sms, Purpose.Marketing, null, default));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task The_list_is_paged_by_urgency(string database)
    {
        await using var club = await Club.Open(database);
        var tasks = Enumerable.Range(0, 5).Select(i => Call(club) with { OwnerRole = "front-desk", DueOn = new DateOnly(2026, 11, 21).AddDays(i % 3), CreatedOn = new DateOnly(2026, 11, 21) }).ToList();
        await club.Writes.Run((db, ct) => Tasks.Create(db, tasks, ct));
        using var desk = await club.As("front-desk");
        var seen = new List<JsonElement>();
        for (var page = await List(desk, new("/api/v1/tasks?take=2", UriKind.Relative)); page.Count > 0; page = await List(desk, new($"/api/v1/tasks?take=2&after={seen[^1].GetProperty("id").GetGuid()}", UriKind.Relative)))
            seen.AddRange(page);
        Assert.Equal(5, seen.Select(t => t.GetProperty("id").GetGuid()).Distinct().Count());
        Assert.Equal(seen.Select(t => t.GetProperty("dueOn").GetString()).Order(), seen.Select(t => t.GetProperty("dueOn").GetString()));
        Assert.Equal(2, (await List(desk, new("/api/v1/tasks?due=2026-11-21", UriKind.Relative))).Count);
    }

    private static NewTask Call(Club club) =>
        new(Guid.CreateVersion7(), club.Home.Id, Guid.CreateVersion7(), new DateOnly(2026, 11, 21), "Call Maria", "Say hello.") { Touch = "absent", Kind = TaskKind.Call };

    private static async Task<List<JsonElement>> List(HttpClient client, Uri where) => [.. (await client.GetFromJsonAsync<JsonElement>(where)).GetProperty("items").EnumerateArray()];

    private static async Task<string?> Done(HttpClient client, NewTask task, string outcome)
    {
        var answer = await client.PostAsJsonAsync(new Uri($"/api/v1/tasks/{task.Id}/done", UriKind.Relative), new { outcome });
        return answer.IsSuccessStatusCode ? null : (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString();
    }
}
