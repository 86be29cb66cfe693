using FitCrm.Crm;
using FitCrm.Membership;
using FitCrm.Staff;
using FitCrm.Tests.Membership;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Tests.Crm;

/// <summary>Tasks done later, by a colleague, and the team's day. Today in the club is 2026-11-21.</summary>
public sealed class RosterTests
{
    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_task_waits_until_tomorrow_but_not_beyond_its_use_and_only_for_its_owner(string database)
    {
        await using var club = await Club.Open(database);
        var task = await Asked(club, "front-desk", null);
        var (desk, trainer) = (await Desk.Of(club, Roles.FrontDesk), await Desk.Of(club, Roles.Trainer));
        Assert.Equal("2026-11-22", (await desk.Post($"/tasks/{task}/postpone", new { })).Text("dueOn"));
        Assert.Equal("2026-11-28", (await desk.Post($"/tasks/{task}/postpone", new { dueOn = "2026-11-28" })).Text("dueOn"));
        Assert.Equal("422 postponed-too-far dueOn", await desk.RefusedPost($"/tasks/{task}/postpone", new { dueOn = "2026-11-29" }));
        Assert.Equal("422 postponed-too-far dueOn", await desk.RefusedPost($"/tasks/{task}/postpone", new { dueOn = "2026-11-20" }));
        Assert.Equal("422 not-your-task", await trainer.RefusedPost($"/tasks/{task}/postpone", new { }));
        await desk.Post($"/tasks/{task}/done", new { outcome = "done" });
        Assert.Equal("422 already-done", await desk.RefusedPost($"/tasks/{task}/postpone", new { }));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_manager_hands_tasks_to_somebody_who_works_there_all_or_none_and_sees_the_teams_day(string database)
    {
        await using var club = await Club.Open(database);
        var (anna, bar) = (await club.AddUser("anna@fitcrm.example", Roles.Trainer), await club.AddUser("root@fitcrm.example", Roles.Admin));
        var (first, second, third) = (await Asked(club, "front-desk", null), await Asked(club, "trainer", null), await Asked(club, "trainer", anna));
        var (manager, desk) = (await Desk.Of(club, Roles.Manager), await Desk.Of(club, Roles.FrontDesk));
        Assert.Equal("422 colleague-unfit to", await manager.RefusedPost("/tasks/hand-over", new { tasks = new[] { first }, to = bar }));
        Assert.Equal("404 task-unknown", await manager.RefusedPost("/tasks/hand-over", new { tasks = new[] { first, Guid.CreateVersion7() }, to = anna }));
        Assert.StartsWith("403", await desk.RefusedPost("/tasks/hand-over", new { tasks = new[] { first }, to = anna }), StringComparison.Ordinal);
        Assert.Equal("2", (await manager.Post("/tasks/hand-over", new { tasks = new[] { first, second }, to = anna })).Text("tasks"));
        Assert.Empty((await desk.Get("/tasks?mine=true")).GetProperty("items").EnumerateArray());
        Assert.Equal(3, (await manager.Get("/tasks")).GetProperty("items").EnumerateArray().Count(t => t.GetProperty("ownerId").GetGuid() == anna));
        Assert.NotEqual(Guid.Empty, third);
    }

    private static async Task<Guid> Asked(Club club, string role, Guid? owner)
    {
        var person = await (await Desk.Of(club)).Join("Ilse Berg " + Guid.NewGuid().ToString()[..4]);
        var day = new DateOnly(2026, 11, 21);
        var id = Guid.CreateVersion7();
        await club.Writes.Run((db, ct) => Tasks.Create(db, new NewTask(id, club.Home.Id, person, day, "Call", "Say hello.") { OwnerRole = role, OwnerId = owner, Kind = TaskKind.Call }, ct));
        return id;
    }
}
