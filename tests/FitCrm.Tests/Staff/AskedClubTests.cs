using System.Text.Json.Nodes;
using FitCrm.Staff;
using FitCrm.Tests.Membership;

namespace FitCrm.Tests.Staff;

/// <summary>Every call finds its club in the same way, whatever module answers.</summary>
public class AskedClubTests
{
    private static readonly string[] OfOne = ["/templates", "/check-ins", "/check-ins/inside"];

    private static readonly string[] OfAll = ["/members", "/tasks", "/reports/attrition", "/retention/playbook"];

    [Fact]
    public async Task The_only_club_need_not_be_named_and_of_several_one_must()
    {
        await using var club = await Club.Open("sqlite");
        var owner = await Desk.Of(club);
        foreach (var call in OfOne) await owner.Get(call);
        await club.Establish("HAM", "Harbour", "Europe/Berlin", "EUR");

        foreach (var call in OfOne)
        {
            Assert.Equal("422 club-not-named club", await owner.Refused(HttpMethod.Get, call));
            await owner.Get(call + "?club=%20ham");
        }
        foreach (var call in OfAll) await owner.Get(call);
        Assert.Equal("422 club-not-named club", await owner.Refused(HttpMethod.Put, $"/check-ins/{Guid.CreateVersion7()}", new { badge = "C1" }));
        Assert.Equal("422 club-not-named club", await owner.Refused(HttpMethod.Put, "/channels/email", new { host = "localhost" }));
    }

    [Fact]
    public async Task Clubs_that_share_a_playbook_need_not_be_named_and_are_edited_together_or_not_at_all()
    {
        await using var club = await Club.Open("sqlite");
        await club.Establish("HAM", "Harbour", "Europe/Berlin", "EUR");
        var owner = await Desk.Of(club);
        var shown = await owner.Get("/retention/playbook");
        Assert.Equal(["BER", "HAM"], shown.Text("club")!.Split(", "));
        JsonNode? Closing(string day) => JsonNode.Parse(shown.GetProperty("playbook").GetRawText().Replace("\"closes\":\"4\"", $"\"closes\":\"{day}\"", StringComparison.Ordinal));
        Assert.Equal(2, (await owner.Put("/retention/playbook", new { version = 1, playbook = Closing("6") })).GetProperty("version").GetInt32());

        Assert.Equal(3, (await owner.Put("/retention/playbook?club=HAM", new { version = 2, playbook = Closing("7") })).GetProperty("version").GetInt32());
        Assert.Equal("422 club-not-named club", await owner.Refused(HttpMethod.Get, "/retention/playbook"));
        Assert.Equal("422 playbook-changed version", await owner.Refused(HttpMethod.Put, "/retention/playbook", new { version = 2, playbook = Closing("8") }));
        Assert.Equal(2, (await owner.Get("/retention/playbook?club=BER")).GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task A_club_of_others_is_like_one_that_is_not_there()
    {
        await using var club = await Club.Open("sqlite");
        await club.Establish("HAM", "Harbour", "Europe/Berlin", "EUR");
        var manager = await Desk.Of(club, Roles.Manager);
        foreach (var code in (string[])["HAM", "NOPE"])
        {
            foreach (var call in OfOne.Concat(["/members", "/tasks", "/retention/playbook"])) Assert.Equal("422 club-unknown club", await manager.Refused(HttpMethod.Get, $"{call}?club={code}"));
            Assert.Equal("422 club-unknown club", await manager.RefusedPost("/retention/sweeps", new { club = code }));
            Assert.Equal("422 club-unknown club", await manager.RefusedPost("/members", new { fullName = "Anna", club = code }));
            Assert.Equal("422 club-unknown club", await manager.Refused(HttpMethod.Put, $"/check-ins/{Guid.CreateVersion7()}", new { club = code, badge = "C1" }));
        }
        foreach (var call in OfOne) await manager.Get(call);
        Assert.Equal("403 not-allowed", await manager.Refused(HttpMethod.Get, "/reports/attrition?club=HAM"));
    }
}
