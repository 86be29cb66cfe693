using FitCrm.Data;
using FitCrm.Staff;
using FitCrm.Tests.Membership;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Tests.Retention;

/// <summary>What came of a prompt is told over the API as at the desk.</summary>
public class PromptTests
{
    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_prompt_is_answered_once_may_be_corrected_and_is_noted(string database)
    {
        await using var club = await Club.Open(database);
        var manager = await Desk.Of(club, Roles.Manager);
        var (anna, prompt) = await Greeted(club, manager, null);

        // People read words, and never the key of a touch.
        var pages = await World.Pages.Of(club, Roles.Manager);
        var (waiting, told) = (await pages.Read("/tasks"), await pages.Read($"/members/{anna}"));
        Assert.All([waiting, told], html => Assert.Contains("First visit", html, StringComparison.Ordinal));
        Assert.DoesNotContain(">first-visit", waiting, StringComparison.Ordinal);
        Assert.DoesNotContain("first-visit:", told, StringComparison.Ordinal);

        var answer = await manager.Put($"/touches/{prompt}/prompt", new { done = false });
        Assert.Equal((prompt, "2026-11-21", "False"), (answer.Id(), answer.Text("on"), answer.Text("done")));
        await manager.Put($"/touches/{prompt}/prompt", new { done = false });
        Assert.Equal("True", (await manager.Put($"/touches/{prompt}/prompt", new { done = true })).Text("done"));
        Assert.Null((await CameIn(manager, anna)).Text("prompt"));
        await using var db = await club.Dbs.CreateDbContextAsync();
        Assert.Equal(2, await db.Set<AuditRow>().CountAsync(a => a.Subject == "Prompt" && a.Action == "answered" && a.PersonId == anna));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Who_may_not_greet_a_member_finds_no_prompt_to_answer(string database)
    {
        await using var club = await Club.Open(database);
        var away = await club.Establish("HAM", "Harbour", "Europe/Berlin", "EUR");
        var (manager, trainer) = (await Desk.Of(club, Roles.Manager), await Desk.Of(club, Roles.Trainer));
        var me = (await trainer.Get("/me")).Id();
        var (own, others) = ((await Greeted(club, manager, me)).Prompt, (await Greeted(club, manager, null)).Prompt);

        foreach (var stranger in (Desk[])[trainer, await Desk.Of(club, Roles.FrontDesk, away.Id), await Desk.Of(club, Roles.Device)])
            Assert.Equal("404 touch-unknown", await Answer(stranger, others, new { done = true }));
        Assert.Equal("403 not-allowed", await Answer(await Desk.Of(club, Roles.Bar), others, new { done = true }));
        Assert.Equal("404 touch-unknown", await Answer(manager, Guid.NewGuid(), new { done = true }));
        Assert.Equal("422 done-missing done", await Answer(manager, others, new { }));
        await trainer.Put($"/touches/{own}/prompt", new { done = true });
    }

    private static Task<string> Answer(Desk who, Guid touch, object body) => who.Refused(HttpMethod.Put, $"/touches/{touch}/prompt", body);

    private static Task<System.Text.Json.JsonElement> CameIn(Desk desk, Guid person) => desk.Put($"/check-ins/{Guid.CreateVersion7()}", new { club = "BER", memberId = person });

    private static async Task<(Guid Person, Guid Prompt)> Greeted(Club club, Desk manager, Guid? trainer)
    {
        var person = await manager.Join("", new { fullName = "Anna Lind", trainerId = trainer });
        await manager.Sell(person, await manager.AddPlan($"Plan {Guid.NewGuid():N}", clubs: ["BER"]));
        await club.Pump();
        var prompt = (await CameIn(manager, person)).GetProperty("prompt").Id();
        await club.Pump();
        return (person, prompt);
    }
}
