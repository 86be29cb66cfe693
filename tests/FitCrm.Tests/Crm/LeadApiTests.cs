using System.Text.Json;
using FitCrm.Crm;
using FitCrm.Data;
using FitCrm.Staff;
using FitCrm.Tests.Membership;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Tests.Crm;

public sealed class LeadApiTests
{
    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_lead_written_at_the_desk_has_an_owner_and_a_next_step_and_its_task_leads_on(string database)
    {
        await using var club = await Club.Open(database);
        var rui = await club.AddUser("rui@riverside.example", Roles.Sales);
        var (desk, manager) = (await Desk.Of(club, Roles.FrontDesk), await Desk.Of(club, Roles.Manager));
        var lead = await desk.Post("/leads", Emma());
        Assert.Equal(("new", "open", rui.ToString(), "2026-11-21", "walk-in"), (lead.Text("stage"), lead.Text("state"), lead.Text("ownerId"), lead.Text("nextOn"), lead.Text("source")));

        var task = (await manager.Get("/tasks")).GetProperty("items")[0];
        Assert.Equal((lead.Text("nextTaskId"), "call", "Emma Novak"), (task.Text("id"), task.Text("kind"), task.Text("personName")));
        Assert.Contains("back pain", task.Text("script"), StringComparison.Ordinal);
        await manager.Post($"/tasks/{task.Id()}/done", new { outcome = "no-answer" });
        var again = await manager.Get($"/leads/{lead.Id()}");
        Assert.Equal(("new", "2026-11-22"), (again.Text("stage"), again.Text("nextOn")));
        await manager.Post($"/tasks/{again.GetProperty("nextTaskId").GetGuid()}/done", new { outcome = "done" });
        var reached = await manager.Get($"/leads/{lead.Id()}");
        Assert.Equal(("contacted", "2026-11-23", "Call and offer a visit"), (reached.Text("stage"), reached.Text("nextOn"), reached.Text("nextStep")));
        await manager.Post($"/tasks/{reached.GetProperty("nextTaskId").GetGuid()}/done", new { outcome = "reason:price", note = "Too dear." });
        var lost = await manager.Get($"/leads/{lead.Id()}");
        Assert.Equal(("lost", "price", "Too dear."), (lost.Text("state"), lost.Text("lostReason"), lost.Text("lostNote")));
        Assert.Equal(["new", "contacted", "lost"], Moves(lost));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_contract_sold_wins_the_lead_once_and_drops_its_task(string database)
    {
        await using var club = await Club.Open(database);
        var owner = await Desk.Of(club);
        var lead = await owner.Post("/leads", Emma());
        await owner.Post($"/leads/{lead.Id()}/move", new { stage = "offer" });
        var contract = await owner.Sell(lead.GetProperty("personId").GetGuid(), await owner.AddPlan());
        await club.Pump();
        await club.Pump();
        var won = await owner.Get($"/leads/{lead.Id()}");
        Assert.Equal(("won", "offer", contract.Text("id"), "2026-11-21"), (won.Text("state"), won.Text("stage"), won.Text("contractId"), won.Text("closedOn")));
        Assert.Equal(["new", "offer", "won"], Moves(won));
        Assert.Empty((await owner.Get("/tasks")).GetProperty("items").EnumerateArray().Where(t => t.Text("touch") is null));
        Assert.Equal("422 lead-won", await owner.RefusedPost($"/leads/{lead.Id()}/move", new { stage = "new" }));
        Assert.Equal("422 lead-won", await owner.RefusedPost($"/leads/{lead.Id()}/lose", new { reason = "price" }));
        Assert.Equal("422 lead-is-member", await owner.RefusedPost("/leads", new { personId = lead.GetProperty("personId").GetGuid() }));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task The_verbs_refuse_by_name_and_a_lost_lead_opens_again(string database)
    {
        await using var club = await Club.Open(database);
        var owner = await Desk.Of(club);
        var lead = (await owner.Post("/leads", Emma())).Id();
        Assert.Equal("422 funnel-stage-unknown stage", await owner.RefusedPost($"/leads/{lead}/move", new { stage = "nirvana" }));
        Assert.Equal("422 lead-there stage", await owner.RefusedPost($"/leads/{lead}/move", new { stage = "new" }));
        Assert.Equal("422 next-day-unlikely nextOn", await owner.RefusedPost($"/leads/{lead}/move", new { stage = "offer", nextOn = "2026-11-20" }));
        Assert.Equal("422 lost-reason-missing reason", await owner.RefusedPost($"/leads/{lead}/lose", new { }));
        Assert.Equal("422 lead-not-lost", await owner.RefusedPost($"/leads/{lead}/reopen", new { }));
        Assert.Equal("422 lead-owner-unfit ownerId", await owner.Refused(HttpMethod.Patch, $"/leads/{lead}", new { ownerId = Guid.NewGuid() }));
        Assert.Equal("422 next-step-missing nextStep", await owner.Refused(HttpMethod.Patch, $"/leads/{lead}", new { nextStep = " " }));
        Assert.Equal("404 lead-unknown", await owner.RefusedPost($"/leads/{Guid.NewGuid()}/move", new { stage = "offer" }));
        Assert.Equal("422 lead-unreachable phone", await owner.RefusedPost("/leads", new { fullName = "Nobody Known" }));
        Assert.Equal("422 lead-source-unknown source", await owner.RefusedPost("/leads", new { fullName = "A B", phone = "+4930123456", source = "dream" }));
        var person = (await owner.Get($"/leads/{lead}")).GetProperty("personId").GetGuid();
        Assert.Equal("422 lead-open-already", await owner.RefusedPost("/leads", new { personId = person }));

        await owner.Post($"/leads/{lead}/lose", new { reason = "not-now", note = "In spring." });
        Assert.Equal("422 lead-lost", await owner.RefusedPost($"/leads/{lead}/move", new { stage = "offer" }));
        var open = await owner.Post($"/leads/{lead}/reopen", new { stage = "contacted", nextStep = "Call in spring", nextOn = "2027-03-01" });
        Assert.Equal(("open", "contacted", "Call in spring", "2027-03-01"), (open.Text("state"), open.Text("stage"), open.Text("nextStep"), open.Text("nextOn")));
        Assert.Equal(["new", "lost", "contacted"], Moves(await owner.Get($"/leads/{lead}")));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_change_moves_the_same_task_to_another_owner_and_day_and_a_late_one_stays_late(string database)
    {
        await using var club = await Club.Open(database);
        var (rui, anna) = (await club.AddUser("rui@riverside.example", Roles.Sales), await club.AddUser("anna@riverside.example", Roles.Sales));
        var owner = await Desk.Of(club);
        var lead = await owner.Post("/leads", Emma());
        var changed = await owner.Patch($"/leads/{lead.Id()}", new { nextStep = "Send the timetable", nextOn = "2026-11-25", wish = "Classes" });
        Assert.Equal((lead.Text("nextTaskId"), "Send the timetable"), (changed.Text("nextTaskId"), changed.Text("nextStep")));
        club.Clock.Turn(TimeSpan.FromDays(6));
        var other = lead.GetProperty("ownerId").GetGuid() == rui ? anna : rui;
        var handed = await owner.Patch($"/leads/{lead.Id()}", new { ownerId = other, nextOn = "2026-11-25" });
        Assert.Equal((other.ToString(), "2026-11-25", "True"), (handed.Text("ownerId"), handed.Text("nextOn"), handed.Text("late")));
        var task = Assert.Single((await owner.Get("/tasks")).GetProperty("items").EnumerateArray());
        Assert.Equal((other.ToString(), "Send the timetable", "2026-11-25"), (task.Text("ownerId"), task.Text("title"), task.Text("dueOn")));
        Assert.Equal("409 changed-meanwhile", await owner.Refused(HttpMethod.Patch, $"/leads/{lead.Id()}", new { wish = "x", version = 0 }));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Everybody_sees_as_far_as_their_role_reaches_and_a_retry_writes_once(string database)
    {
        await using var club = await Club.Open(database);
        var other = await club.Establish("HAM", "Harbour", "Europe/Berlin", "EUR");
        var (desk, sales, stranger, trainer) = (await Desk.Of(club, Roles.FrontDesk), await Desk.Of(club, Roles.Sales), await Desk.Of(club, Roles.Sales, other.Id), await Desk.Of(club, Roles.Trainer));
        var id = Guid.CreateVersion7();
        var first = await desk.Post("/leads", Emma(id));
        Assert.Equal(first.ToString(), (await desk.Post("/leads", Emma(id))).ToString());
        Assert.Equal("409 id-reused", await desk.RefusedPost("/leads", Emma(id, "Somebody Else")));
        Assert.Equal("403 not-allowed", await desk.Refused(HttpMethod.Get, "/leads"));
        Assert.Equal("403 not-allowed", await desk.RefusedPost($"/leads/{id}/move", new { stage = "offer" }));
        Assert.Equal("403 not-allowed", await trainer.RefusedPost("/leads", Emma()));
        Assert.Equal("404 lead-unknown", await stranger.Refused(HttpMethod.Get, $"/leads/{id}"));
        Assert.Equal("404 lead-unknown", await stranger.RefusedPost($"/leads/{id}/move", new { stage = "offer" }));
        Assert.Empty((await stranger.Get("/leads")).GetProperty("items").EnumerateArray());
        Assert.Equal("422 club-unknown club", await stranger.Refused(HttpMethod.Get, "/leads?club=BER"));
        Assert.Equal("Emma Novak", Assert.Single((await sales.Get("/leads?stage=new")).GetProperty("items").EnumerateArray()).Text("name"));
        Assert.Equal("422 lead-state-unknown state", await sales.Refused(HttpMethod.Get, "/leads?state=asleep"));
        await using var db = await club.Dbs.CreateDbContextAsync();
        Assert.Equal(1, await Leads.Rows(db).CountAsync());
        Assert.Contains(await db.AuditLines().Select(a => a.Subject).ToListAsync(), s => s == "Lead");
    }

    private static object Emma(Guid? id = null, string name = "Emma Novak") => new { id, club = "BER", fullName = name, phone = "+49 30 5550100", source = "walk-in", wish = "Something against the back pain." };

    private static string[] Moves(JsonElement lead) => [.. lead.GetProperty("moves").EnumerateArray().Select(m => m.Text("to")!)];
}
