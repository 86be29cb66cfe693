using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FitCrm.Staff;
using FitCrm.Tests.Membership;

namespace FitCrm.Tests.Staff;

public class UserTests
{
    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task An_owner_makes_a_club_and_a_user_who_can_sign_in_there(string database)
    {
        await using var club = await Club.Open(database);
        var owner = await club.As(Roles.Owner);
        var place = await Json(await owner.PostAsJsonAsync("/api/v1/clubs", new { code = "JKT", name = "Menteng", timeZone = "Asia/Jakarta", currency = "IDR" }));
        var made = await Json(await owner.PostAsJsonAsync("/api/v1/users", new { email = "dewi@menteng.example", name = "Dewi", role = "front-desk", clubId = place.GetProperty("id").GetGuid() }));

        var signedIn = await Json(await club.Anonymous().PostAsJsonAsync("/api/v1/sign-in", new { email = "dewi@menteng.example", password = made.GetProperty("firstPassword").GetString() }));
        var client = club.Anonymous();
        client.DefaultRequestHeaders.Authorization = new("Bearer", signedIn.GetProperty("token").GetString());
        var clubs = await client.GetFromJsonAsync<JsonElement>("/api/v1/clubs");
        Assert.Equal("JKT", Assert.Single(clubs.GetProperty("items").EnumerateArray()).GetProperty("code").GetString());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_club_without_a_true_time_zone_is_refused_by_its_field(string database)
    {
        await using var club = await Club.Open(database);
        var answer = await (await club.As(Roles.Admin)).PostAsJsonAsync("/api/v1/clubs", new { code = "X", name = "X", timeZone = "Mars/Olympus", currency = "EUR" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("timeZone", (await Json(answer)).GetProperty("field").GetString());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Who_is_disabled_is_let_in_no_more_and_the_last_owner_stays(string database)
    {
        await using var club = await Club.Open(database);
        var owner = await club.As(Roles.Owner);
        var me = await owner.GetFromJsonAsync<JsonElement>("/api/v1/me");
        Assert.Equal("last-owner", (await Json(await owner.PostAsync($"/api/v1/users/{me.GetProperty("id").GetGuid()}/disable", null))).GetProperty("code").GetString());

        var trainer = await club.As(Roles.Trainer);
        var id = (await trainer.GetFromJsonAsync<JsonElement>("/api/v1/me")).GetProperty("id").GetGuid();
        Assert.Equal(HttpStatusCode.OK, (await owner.PostAsync($"/api/v1/users/{id}/disable", null)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await trainer.GetAsync("/api/v1/me")).StatusCode);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task An_id_is_good_for_one_user_and_a_second_address_under_it_is_refused(string database)
    {
        await using var club = await Club.Open(database);
        var (owner, id) = (await Desk.Of(club), Guid.CreateVersion7());
        await owner.Post("/users", new { id, email = "dewi@fitcrm.example", role = "admin", password = Club.Password });
        Assert.Equal("409 id-reused", await owner.RefusedPost("/users", new { id, email = "else@fitcrm.example", role = "admin", password = Club.Password }));
        Assert.Equal("409 id-reused", await (await Desk.Of(club)).RefusedPost("/users", new { id, email = "else@fitcrm.example", role = "admin" }));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task An_admin_gets_to_no_money_by_way_of_an_owner(string database)
    {
        await using var club = await Club.Open(database);
        var (admin, owner) = (await Desk.Of(club, Roles.Admin), await Desk.Of(club));
        var (me, boss) = ((await admin.Get("/me")).Id(), (await owner.Get("/me")).Id());
        await club.AddUser("second@fitcrm.example", Roles.Owner);
        Assert.Equal("403 owner-only", await admin.RefusedPost($"/users/{me}/roles", new { role = "owner" }));
        Assert.Equal("403 owner-only", await admin.RefusedPost("/users", new { email = "dewi@fitcrm.example", role = "owner" }));
        Assert.Equal("403 owner-only", await admin.RefusedPost($"/users/{boss}/tokens", new { }));
        Assert.Equal("403 owner-only", await admin.RefusedPost($"/users/{boss}/disable", null));
        Assert.Equal("403 owner-only", await admin.Refused(HttpMethod.Delete, $"/users/{boss}/roles/owner"));
        Assert.NotEmpty((await admin.Post($"/users/{me}/tokens", new { })).Text("token")!);
        await owner.Post($"/users/{me}/roles", new { role = "owner" });
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_role_that_may_not_is_denied_and_the_try_is_written_down(string database)
    {
        await using var club = await Club.Open(database);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await club.As(Roles.FrontDesk)).GetAsync("/api/v1/users")).StatusCode);
        var audit = await (await club.As(Roles.Owner)).GetFromJsonAsync<JsonElement>("/api/v1/audit");
        Assert.Contains(audit.GetProperty("items").EnumerateArray(), l => l.GetProperty("action").GetString() == "denied");
    }

    private static async Task<JsonElement> Json(HttpResponseMessage answer) => await answer.Content.ReadFromJsonAsync<JsonElement>();
}
