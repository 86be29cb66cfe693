using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FitCrm.Attendance;
using FitCrm.Data;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Tests.Attendance;

public class UndoTests
{
    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Undone_within_ten_minutes_the_visit_is_gone_and_the_audit_knows_who(string database)
    {
        await using var club = await Club.Open(database);
        var person = await club.Member("C1");
        var (desk, id) = (await club.As(Roles.FrontDesk), Guid.CreateVersion7());
        await Read(desk, id, "C1");
        club.Clock.Turn(TimeSpan.FromMinutes(10));

        Assert.Equal(HttpStatusCode.OK, (await desk.DeleteAsync($"/api/v1/check-ins/{id}")).StatusCode);

        await using var db = await club.Dbs.CreateDbContextAsync();
        Assert.Equal(0, await Visits.Rows(db).CountAsync());
        Assert.Contains(await db.Set<AuditRow>().ToListAsync(), a => a.Action == "undone" && a.PersonId == person);
        Assert.Equal(HttpStatusCode.OK, (await desk.DeleteAsync($"/api/v1/check-ins/{id}")).StatusCode);   // a retry hears the same
        Assert.Equal("already-undone", await Code(await (await club.As(Roles.FrontDesk)).DeleteAsync($"/api/v1/check-ins/{id}")));
        Assert.Empty((await Read(desk, Guid.CreateVersion7(), "C1")).Words("warnings"));   // an undone entry is no entry
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task After_ten_minutes_a_check_in_stands_and_a_refusal_cannot_be_undone(string database)
    {
        await using var club = await Club.Open(database);
        await club.Member("C1");
        var (desk, id, refused) = (await club.As(Roles.FrontDesk), Guid.CreateVersion7(), Guid.CreateVersion7());
        await Read(desk, id, "C1");
        await Read(desk, refused, "nobody's");
        Assert.Equal("nobody-came-in", await Code(await desk.DeleteAsync($"/api/v1/check-ins/{refused}")));
        club.Clock.Turn(TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(1));

        Assert.Equal("too-late-to-undo", await Code(await desk.DeleteAsync($"/api/v1/check-ins/{id}")));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Whoever_left_is_no_longer_inside(string database)
    {
        await using var club = await Club.Open(database);
        await club.Member("C1");
        var (desk, id) = (await club.As(Roles.FrontDesk), Guid.CreateVersion7());
        await Read(desk, id, "C1");
        Assert.Equal(1, await Inside(desk));

        await desk.PutAsJsonAsync($"/api/v1/check-ins/{id}/out", new { });

        Assert.Equal(0, await Inside(desk));
        Assert.Equal(HttpStatusCode.OK, (await desk.PutAsJsonAsync($"/api/v1/check-ins/{id}/out", new { })).StatusCode);   // a retry hears the same
        Assert.Equal("already-out", await Code(await (await club.As(Roles.FrontDesk)).PutAsJsonAsync($"/api/v1/check-ins/{id}/out", new { })));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task The_desk_lets_somebody_in_against_the_rule_with_a_reason_and_a_device_does_not(string database)
    {
        await using var club = await Club.Open(database);
        await club.Member("C1", c => c with { EndsOn = new(2026, 11, 1) });
        var body = new { club = "BER", badge = "C1", @override = "renews tonight" };

        var answer = await (await (await club.As(Roles.FrontDesk)).PutAsJsonAsync($"/api/v1/check-ins/{Guid.CreateVersion7()}", body)).Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(("admitted", "ended"), (answer.Text("decision"), answer.Text("reason")));
        Assert.Equal("override-needs-a-person", await Code(await (await club.As(Roles.Device)).PutAsJsonAsync($"/api/v1/check-ins/{Guid.CreateVersion7()}", body)));
        await using var db = await club.Dbs.CreateDbContextAsync();
        Assert.Equal(1, await Visits.Rows(db).CountAsync());
        Assert.Contains(await db.Set<AuditRow>().ToListAsync(), a => a.Action == "let in against the rule");
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Another_clubs_desk_and_roles_without_the_right_are_turned_away(string database)
    {
        await using var club = await Club.Open(database);
        await club.Member("C1");
        var other = await club.Establish("LON", "Thames", "Europe/London", "GBP");
        var id = Guid.CreateVersion7();
        await Read(await club.As(Roles.FrontDesk), id, "C1");
        var elsewhere = await club.As(Roles.FrontDesk, other.Id);

        Assert.Equal("club-unknown", await Code(await elsewhere.PutAsJsonAsync($"/api/v1/check-ins/{Guid.CreateVersion7()}", new { club = "BER", badge = "C1" })));
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.DeleteAsync($"/api/v1/check-ins/{id}")).StatusCode);
        foreach (var role in (string[])[Roles.Bar, Roles.Admin])
            Assert.Equal(HttpStatusCode.Forbidden, (await (await club.As(role)).PutAsJsonAsync($"/api/v1/check-ins/{Guid.CreateVersion7()}", new { club = "BER", badge = "C1" })).StatusCode);
        Assert.Equal("not-allowed", await Code(await (await club.As(Roles.Trainer)).PutAsJsonAsync($"/api/v1/check-ins/{Guid.CreateVersion7()}", new { club = "BER", badge = "C1" })));
    }

    private static async Task<JsonElement> Read(HttpClient client, Guid id, string badge) =>
        await (await client.PutAsJsonAsync($"/api/v1/check-ins/{id}", new { club = "BER", badge })).Content.ReadFromJsonAsync<JsonElement>();

    private static async Task<string?> Code(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonElement>()).Text("code");

    private static async Task<int> Inside(HttpClient desk) =>
        (await desk.GetFromJsonAsync<JsonElement>("/api/v1/check-ins/inside?club=BER")).GetProperty("count").GetProperty("inside").GetInt32();
}
