using System.Net;
using System.Text.Json;
using FitCrm.Staff;
using FitCrm.Tests.Membership;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FitCrm.Tests.Data;

/// <summary>Every write of the API keeps the same promises: a retry under its key hears the same, the key is good for one call only, and a preview that is not understood saves nothing.</summary>
public class EveryWriteTests
{
    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task The_same_call_under_the_same_key_is_done_once_and_the_key_is_good_for_no_other(string database)
    {
        await using var club = await Club.Open(database);
        var owner = await Desk.Of(club);
        var writes = new Writing(club, owner).All;
        foreach (var write in WritesOf(club).Except(Writing.WithoutKey).Except(Writing.OnlyRead).Except(Writing.Hooks))
        {
            Assert.True(writes.ContainsKey(write), $"{write} is a write that {nameof(Writing)} does not know");
            var (call, how, key) = (await writes[write](), new HttpMethod(write.Split(' ')[0]), Guid.NewGuid().ToString());
            var first = await Said(owner, how, call, key);
            Assert.True(first.Status == HttpStatusCode.OK, $"{write}: {first}");
            var again = await Said(owner, how, call, key);
            if (first.Text.Contains("\"token\"", StringComparison.Ordinal) || write.EndsWith("/address", StringComparison.Ordinal)) Assert.Equal("shown-once", JsonDocument.Parse(again.Text).RootElement.Text("code"));
            else Assert.True(first == again, $"{write}: {first} and then {again}");
            Assert.Equal("409 id-reused", await owner.RefusedPost("/members", new { fullName = "Somebody Else" }, key));
        }
    }

    [Fact]
    public async Task A_preview_that_is_neither_true_nor_false_is_not_taken_for_no()
    {
        await using var club = await Club.Open("sqlite");
        var owner = await Desk.Of(club);
        var writes = new Writing(club, owner).All;
        foreach (var write in WritesOf(club).Where(w => w != "POST /api/v1/sign-in").Except(Writing.Hooks).Except(Writing.OutsideFirst))
        {
            var (call, how) = (await writes[write](), new HttpMethod(write.Split(' ')[0]));
            var refused = await owner.Refused(how, call.Address + (call.Address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "preview=perhaps", call.Body);
            Assert.True(refused == "400 unreadable preview", $"{write}: {refused}");
        }
    }

    [Fact]
    public async Task A_preview_is_true_in_any_case()
    {
        await using var club = await Club.Open("sqlite");
        var owner = await Desk.Of(club);
        await owner.Post("/members?preview=TRUE", new { fullName = "Anna Lind" });
        Assert.Empty((await owner.Get("/members")).Names());
    }

    private static IEnumerable<string> WritesOf(Club club) =>
        from endpoint in club.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let pattern = "/" + endpoint.RoutePattern.RawText!.Trim('/')
        where pattern.StartsWith("/api/v1", StringComparison.Ordinal)
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
        where method != "GET"
        select $"{method} {pattern}";

    private static async Task<(HttpStatusCode Status, string Text)> Said(Desk desk, HttpMethod how, Writing.Call call, string key)
    {
        using var answer = await desk.Send(how, call.Address, call.Body, key);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
