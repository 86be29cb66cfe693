using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using FitCrm.Data;
using FitCrm.Staff;
using FitCrm.Tests.Membership;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Tests.Data;

/// <summary>What a program hears that called wrongly: a problem document in plain words that names what to mend.</summary>
public class CallTests
{
    [Fact]
    public async Task A_call_that_leads_nowhere_says_so_and_denies_nobody_anything()
    {
        await using var club = await Club.Open("sqlite");
        using var owner = await club.As(Roles.Owner);
        using var text = new StringContent("{}", Encoding.UTF8, "text/plain");
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "method-unfit"), await Told(owner.DeleteAsync(new Uri("/api/v1/members", UriKind.Relative))));
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "method-unfit"), await Told(owner.PutAsJsonAsync("/api/v1/members/abc", new { })));
        Assert.Equal((HttpStatusCode.NotFound, "address-unknown"), await Told(owner.GetAsync(new Uri("/api/v1/members/abc", UriKind.Relative))));
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "media-unfit"), await Told(owner.PostAsync(new Uri("/api/v1/members", UriKind.Relative), text)));
        Assert.Equal((HttpStatusCode.NotFound, "address-unknown"), await Told(owner.GetAsync(new Uri("/api/v1/nothing", UriKind.Relative))));
        await using var db = await club.Dbs.CreateDbContextAsync();
        Assert.DoesNotContain(await db.Set<AuditRow>().ToListAsync(), a => a.Action == "denied");
    }

    [Fact]
    public async Task What_cannot_be_read_is_named_and_no_type_of_the_program_is()
    {
        await using var club = await Club.Open("sqlite");
        var owner = await Desk.Of(club);
        Assert.Equal("400 unreadable take", await owner.Refused(HttpMethod.Get, "/members?take=abc"));
        Assert.Equal("400 unreadable after", await owner.Refused(HttpMethod.Get, "/check-ins?after=abc"));
        Assert.Equal("400 unreadable", await owner.RefusedPost("/members", null));
        Assert.Equal("422 field-not-taken colour", await owner.RefusedPost("/members", new { fullName = "Anna", colour = "blue" }));
        var anna = await owner.Join("Anna");
        foreach (var body in (object[])[new { colour = "blue" }, new { id = Guid.NewGuid() }, new { club = "BER" }])
            Assert.StartsWith("422 field-not-taken ", await owner.Refused(HttpMethod.Patch, $"/members/{anna}", body), StringComparison.Ordinal);
        using var answer = await owner.Send(HttpMethod.Get, "/members?take=abc", null, null);
        Assert.DoesNotContain("Nullable", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sign_in_without_a_password_names_it_and_uses_no_try_up()
    {
        await using var club = await Club.Open("sqlite");
        await club.AddUser("dewi@fitcrm.example", Roles.Owner);
        using var stranger = club.Anonymous();
        for (var i = 0; i < 6; i++)
            Assert.Equal((HttpStatusCode.UnprocessableEntity, "field-missing"), await Told(stranger.PostAsJsonAsync("/api/v1/sign-in", new { email = "dewi@fitcrm.example" })));
        Assert.Equal(HttpStatusCode.OK, (await stranger.PostAsJsonAsync("/api/v1/sign-in", new { email = "dewi@fitcrm.example", password = Club.Password })).StatusCode);
    }

    [Fact]
    public async Task Lists_come_in_pieces_and_an_unknown_club_is_refused_everywhere()
    {
        await using var club = await Club.Open("sqlite");
        var owner = await Desk.Of(club);
        await club.AddUser("dewi@fitcrm.example", Roles.Admin);
        var first = await owner.Get("/users?take=1");
        var second = await owner.Get($"/users?take=1&after={first.Text("next")}");
        Assert.NotEqual(first.GetProperty("items")[0].Id(), second.GetProperty("items")[0].Id());
        Assert.Equal(2, (await owner.Get("/users?take=0")).GetProperty("items").GetArrayLength());
        Assert.Equal("422 club-unknown club", await owner.Refused(HttpMethod.Get, "/members?club=NOPE"));
        Assert.Equal("422 joined-in-future joinedOn", await owner.RefusedPost("/members", new { fullName = "Anna", joinedOn = "2030-01-01" }));
    }

    [Fact]
    public async Task The_description_tells_only_of_the_API_and_how_to_call_it()
    {
        await using var club = await Club.Open("sqlite");
        using var anybody = club.Anonymous();
        var told = await anybody.GetFromJsonAsync<JsonElement>("/openapi/v1.json");
        Assert.All(told.GetProperty("paths").EnumerateObject(), p => Assert.StartsWith("/api/v1/", p.Name, StringComparison.Ordinal));
        Assert.Equal("bearer", told.GetProperty("components").GetProperty("securitySchemes").GetProperty("bearer").Text("scheme"));
        var freeze = told.GetProperty("paths").GetProperty("/api/v1/contracts/{id}/freeze").GetProperty("post");
        Assert.Equal(["Idempotency-Key", "preview"], freeze.GetProperty("parameters").EnumerateArray().Select(p => p.Text("name")!).Except(["id"]).Order(StringComparer.Ordinal));
        Assert.True(freeze.GetProperty("responses").TryGetProperty("422", out _));
        Assert.True(freeze.TryGetProperty("security", out _));
    }

    private static async Task<(HttpStatusCode, string?)> Told(Task<HttpResponseMessage> sent)
    {
        using var answer = await sent;
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonElement>()).Text("code"));
    }
}
