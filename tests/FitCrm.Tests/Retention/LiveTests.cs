using FitCrm.Attendance;
using FitCrm.Crm;
using FitCrm.Messaging;
using FitCrm.Retention;
using FitCrm.Staff;
using FitCrm.Tests.Membership;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FitCrm.Tests.Retention;

// Today in the club is 2026-11-21, 10 o'clock.
public class LiveTests
{
    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_sale_is_met_by_a_welcome_that_becomes_a_letter_and_a_task(string database)
    {
        await using var club = await Club.Open(database);
        var (desk, anna) = await Sold(club);

        var touch = (await desk.Get($"/members/{anna}/touches"))[0];
        Assert.Equal(("welcome", "fired", "2026-11-21", "2026-11-25"), (touch.Text("touch"), touch.Text("state"), touch.Text("stateOn"), touch.Text("closesOn")));
        await using var db = await club.Dbs.CreateDbContextAsync();
        var letter = Assert.Single(await Outbound.Rows(db).ToListAsync());
        Assert.Equal(("welcome", Channel.Email, touch.Id()), (letter.Template, letter.Channel, letter.TouchId!.Value));
        var task = Assert.Single(await Tasks.Rows(db).ToListAsync());
        Assert.Equal(("welcome", Roles.FrontDesk), (task.Touch, task.OwnerRole));
        var standing = (await club.Services.GetRequiredService<Standing>().Of([anna], default))[anna];
        Assert.Equal(("active", "adaptation", 5), (standing.Relationship, standing.Stage, standing.Risk));
        Assert.Equal(["+5: first membership"], standing.Reasons);
        await club.Pump();
        Assert.Equal(1, await Touches.Rows(db).CountAsync());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task The_first_visit_has_a_prompt_at_once_and_its_touch_a_moment_later(string database)
    {
        await using var club = await Club.Open(database);
        var (desk, anna) = await Sold(club);
        await CheckIn(club, desk, anna);

        var arrivals = club.Services.GetRequiredService<Arrivals>();
        async Task<Prompt?> Prompt() => (await arrivals.Greet(anna, new(2026, 11, 21), default))?.Prompt;
        var prompt = await Prompt();
        Assert.Equal("first-visit", prompt?.Key);
        await club.Pump();
        Assert.Equal(["first-visit fired", "welcome fired"], (await desk.Get($"/members/{anna}/touches")).EnumerateArray().Select(t => $"{t.Text("touch")} {t.Text("state")}").Order());
        Assert.Equal(prompt, await Prompt());
        Assert.True((await desk.Put($"/touches/{prompt!.TouchId}/prompt", new { done = true })).GetProperty("done").GetBoolean());
        Assert.Null(await Prompt());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_prompt_that_nobody_answered_is_not_said_after_its_closing_day(string database)
    {
        await using var club = await Club.Open(database);
        var (desk, anna) = await Sold(club);
        await CheckIn(club, desk, anna);
        await club.Pump();
        var arrivals = club.Services.GetRequiredService<Arrivals>();
        Assert.Equal("first-visit", (await arrivals.Greet(anna, new(2026, 11, 21), default))?.Prompt?.Key);

        await using (var db = await club.Dbs.CreateDbContextAsync())
            await db.Set<FitCrm.Retention.Touching.TouchEntry>().Where(t => t.Touch == "first-visit").ExecuteUpdateAsync(s => s.SetProperty(t => t.ClosesOn, new DateOnly(2026, 11, 20)));
        Assert.Null((await arrivals.Greet(anna, new(2026, 11, 21), default))!.Prompt);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task An_undone_visit_never_happened(string database)
    {
        await using var club = await Club.Open(database);
        var (desk, anna) = await Sold(club);
        var checkIn = await CheckIn(club, desk, anna);
        await club.Pump();
        await desk.Send(HttpMethod.Delete, $"/check-ins/{checkIn}", null, null);
        await club.Pump();
        await using var db = await club.Dbs.CreateDbContextAsync();
        Assert.Equal(0, await Visits.Rows(db).CountAsync());
        club.Clock.Turn(TimeSpan.FromDays(5));
        await club.Sweep(new(2026, 11, 26));
        Assert.Contains("no-first-visit", (await desk.Get($"/members/{anna}/touches")).EnumerateArray().Select(t => t.Text("touch")));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_call_that_nobody_answers_is_followed_by_one_text_message(string database)
    {
        await using var club = await Club.Open(database);
        var (desk, anna) = await Sold(club);
        club.Clock.Turn(TimeSpan.FromDays(5));
        await club.Sweep(new(2026, 11, 26));
        await using var db = await club.Dbs.CreateDbContextAsync();
        var call = await Tasks.Rows(db).SingleAsync(t => t.Touch == "no-first-visit");
        Assert.Equal((TaskKind.Call, "sales"), (call.Kind, call.OwnerRole));
        await desk.Post($"/tasks/{call.Id}/done", new { outcome = "no-answer" });
        await club.Pump();
        await club.Pump();
        Assert.Equal(Channel.Sms, (await Outbound.Rows(db).SingleAsync(m => m.Template == "no-first-visit")).Channel);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Withdrawn_consent_stops_what_would_be_sent(string database)
    {
        await using var club = await Club.Open(database);
        var (desk, anna) = await Sold(club);
        await desk.Post($"/members/{anna}/consents", new { channel = "email", given = false, wording = "No more, please." });
        await CheckIn(club, desk, anna);
        await club.Pump();
        club.Clock.Turn(TimeSpan.FromDays(21));
        await club.Sweep(new(2026, 12, 12));
        var low = (await desk.Get("/touches?key=low-start")).GetProperty("items")[0];
        Assert.Equal(("suppressed", "consent"), (low.Text("state"), low.Text("reason")));
    }

    [Fact]
    public async Task A_playbook_is_edited_as_a_new_version_unless_nothing_changed_and_nonsense_is_refused()
    {
        await using var club = await Club.Open("sqlite");
        var desk = await Desk.Of(club, Roles.Manager);
        var shown = await desk.Get("/retention/playbook");
        Assert.Equal(1, shown.GetProperty("version").GetInt32());
        var text = shown.GetProperty("playbook").GetRawText();
        var edited = System.Text.Json.Nodes.JsonNode.Parse(text.Replace("\"closes\":\"4\"", "\"closes\":\"6\"", StringComparison.Ordinal));
        Assert.Equal(2, (await desk.Put("/retention/playbook", new { version = 1, playbook = edited })).GetProperty("version").GetInt32());
        Assert.Equal("422 playbook-changed version", await desk.Refused(HttpMethod.Put, "/retention/playbook", new { version = 1, playbook = edited }));
        Assert.Equal(2, (await desk.Put("/retention/playbook", new { version = 2, playbook = edited })).GetProperty("version").GetInt32());
        var nonsense = System.Text.Json.Nodes.JsonNode.Parse(text.Replace("C < 3", "C < moon", StringComparison.Ordinal));
        Assert.Equal("422 playbook-not-understood playbook", await desk.Refused(HttpMethod.Put, "/retention/playbook", new { version = 2, playbook = nonsense }));
    }

    private static async Task<(Desk Desk, Guid Anna)> Sold(Club club)
    {
        var desk = await Desk.Of(club, Roles.Manager);
        var plan = await desk.AddPlan();
        var anna = await desk.Join("Anna", new { fullName = "Anna Lind", email = "anna@example.org", phone = "+4930123456" });
        await desk.Post($"/members/{anna}/consents", new { channel = "email", given = true, wording = "Yes, write to me." });
        await desk.Post($"/members/{anna}/consents", new { channel = "sms", given = true, wording = "Yes, text me." });
        await desk.Sell(anna, plan);
        await club.Pump();
        return (desk, anna);
    }

    private static async Task<Guid> CheckIn(Club club, Desk desk, Guid person)
    {
        var id = Guid.CreateVersion7(club.Clock.Now);
        await desk.Put($"/check-ins/{id}", new { club = "BER", memberId = person, source = "desk" });
        return id;
    }
}
