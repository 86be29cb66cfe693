using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FitCrm.Attendance;
using FitCrm.Data;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Tests.Attendance;

public class CheckInApiTests
{
    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_badge_lets_its_member_in_and_leaves_a_visit(string database)
    {
        await using var club = await Club.Open(database);
        var person = await club.Member("C1");
        var device = await club.As(Roles.Device);

        var answer = await Read(device, Guid.CreateVersion7(), new { club = "BER", badge = "C1", gate = "north", source = "turnstile" });

        Assert.Equal("admitted", answer.Text("decision"));
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("reason").ValueKind);
        Assert.Equal("Daniel Marsh", answer.GetProperty("member").Text("name"));
        Assert.Equal("Standard 12", answer.GetProperty("contract").Text("plan"));
        Assert.Equal(0, answer.GetProperty("contract").GetProperty("owed").GetProperty("amount").GetInt64());
        var visit = Assert.Single(await Visits_of(club, person));
        Assert.Equal((new DateOnly(2026, 11, 21), club.Clock.Now, VisitSource.Turnstile), (visit.On, visit.At!.Value, visit.Source));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task The_same_id_again_is_the_same_check_in_even_hours_later(string database)
    {
        await using var club = await Club.Open(database);
        var person = await club.Member("C1", c => c with { EndsOn = new(2026, 11, 21) });
        var (desk, id, body) = (await club.As(Roles.FrontDesk), Guid.CreateVersion7(), new { club = "BER", badge = "C1", source = "desk" });

        var first = await Read(desk, id, body);
        club.Clock.Turn(TimeSpan.FromHours(20));
        var again = await Read(desk, id, body);

        Assert.Equal("admitted", again.Text("decision"));
        Assert.Equal(["ends-soon"], first.Words("warnings"));
        Assert.Equal(first.Words("warnings"), again.Words("warnings"));
        Assert.Single(await Visits_of(club, person));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_day_pass_on_its_day_is_green_and_the_last_day_of_a_contract_is_called_so(string database)
    {
        await using var club = await Club.Open(database);
        var today = new DateOnly(2026, 11, 21);
        await club.Member("C1", c => c with { Group = "day pass", Term = FitCrm.Membership.Term.Days, StartsOn = today, AgreedEndsOn = today, EndsOn = today });
        await club.Member("C2", c => c with { EndsOn = today }, name: "Priya Nair");
        var desk = await World.Pages.Of(club, Roles.FrontDesk);
        async Task<string> Card(string badge) => (await desk.Send("/desk", new Dictionary<string, string> { ["id"] = Guid.CreateVersion7().ToString(), ["q"] = badge }, "/desk/scan")).Html;
        var pass = await Card("C1");
        Assert.Contains("Daniel Marsh", pass, StringComparison.Ordinal);
        Assert.All(["ends soon", "0 days left", "last day", "/renew\""], word => Assert.DoesNotContain(word, pass, StringComparison.Ordinal));
        var contract = await Card("C2");
        Assert.All(["ends soon", "last day, ends 21 Nov 2026", "/renew\""], word => Assert.Contains(word, contract, StringComparison.Ordinal));
        Assert.DoesNotContain("0 days left", contract, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task An_id_used_with_another_body_is_a_conflict(string database)
    {
        await using var club = await Club.Open(database);
        await club.Member("C1");
        await club.Member("C2", name: "Priya Nair");
        var (desk, id) = (await club.As(Roles.FrontDesk), Guid.CreateVersion7());
        await Read(desk, id, new { club = "BER", badge = "C1" });

        var other = await desk.PutAsJsonAsync($"/api/v1/check-ins/{id}", new { club = "BER", badge = "C2" });

        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
        Assert.Equal("id-reused", (await other.Content.ReadFromJsonAsync<JsonElement>()).Text("code"));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Two_equal_ids_at_the_same_moment_are_one_check_in(string database)
    {
        await using var club = await Club.Open(database);
        var person = await club.Member("C1");
        var (desk, id) = (await club.As(Roles.FrontDesk), Guid.CreateVersion7());

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Read(desk, id, new { club = "BER", badge = "C1" })));

        Assert.All(answers, a => Assert.Equal("admitted", a.Text("decision")));
        Assert.All(answers, a => Assert.Empty(a.Words("warnings")));
        Assert.Single(await Visits_of(club, person));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Refusals_say_why_and_are_kept(string database)
    {
        await using var club = await Club.Open(database);
        await club.Member("ended", c => c with { EndsOn = new(2026, 11, 18) });
        await club.Member("unpaid", owed: 4900);
        await club.Member("elsewhere", plan: p => p with { ClubIds = [Guid.CreateVersion7()] });
        await club.Member("evening", plan: p => p with { AccessFrom = new(17, 0), AccessTo = new(22, 0) });
        await club.Freeze(await club.Member("frozen"), new(2026, 11, 20), new(2026, 11, 30));
        var desk = await club.As(Roles.FrontDesk);

        foreach (var (card, reason) in (IEnumerable<(string, string)>)[("ended", "ended"), ("unpaid", "unpaid"), ("elsewhere", "other-club"), ("evening", "outside-hours"), ("frozen", "frozen"), ("nobody's", "unknown-card")])
        {
            var answer = await Read(desk, Guid.CreateVersion7(), new { club = "BER", badge = card });
            Assert.Equal(("refused", reason), (answer.Text("decision"), answer.Text("reason")));
        }

        var book = await desk.GetFromJsonAsync<JsonElement>("/api/v1/check-ins?club=BER");
        Assert.Equal(6, book.GetProperty("items").GetArrayLength());
        await using var db = await club.Dbs.CreateDbContextAsync();
        Assert.Equal(0, await Visits.Rows(db).CountAsync());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task The_same_card_within_six_hours_is_warned_of_and_what_is_owed_is_said(string database)
    {
        await using var club = await Club.Open(database);
        await club.Member("C1", c => c with { StartsOn = new(2026, 11, 1) }, owed: 1800);
        var desk = await club.As(Roles.FrontDesk);
        Assert.Equal(["owes"], (await Read(desk, Guid.CreateVersion7(), new { club = "BER", badge = "C1" })).Words("warnings"));

        club.Clock.Turn(TimeSpan.FromHours(1));
        var second = await Read(desk, Guid.CreateVersion7(), new { club = "BER", badge = "C1" });

        Assert.Equal("admitted", second.Text("decision"));
        Assert.Equal(["same-card", "owes"], second.Words("warnings"));
        Assert.Equal(1800, second.GetProperty("contract").GetProperty("owed").GetProperty("amount").GetInt64());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task The_text_of_the_members_QR_code_and_the_member_by_id_open_the_door_too(string database)
    {
        await using var club = await Club.Open(database);
        var person = await club.Member("C1");
        var desk = await club.As(Roles.FrontDesk);

        Assert.Equal("admitted", (await Read(desk, Guid.CreateVersion7(), new { club = "BER", badge = MemberCode.Of(person) })).Text("decision"));
        Assert.Equal("admitted", (await Read(desk, Guid.CreateVersion7(), new { club = "BER", memberId = person })).Text("decision"));
        var drawn = await desk.GetAsync($"/members/{person}/qr");
        Assert.Equal("image/svg+xml", drawn.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("<svg", await drawn.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<JsonElement> Read(HttpClient client, Guid id, object body)
    {
        var answer = await client.PutAsJsonAsync($"/api/v1/check-ins/{id}", body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    private static async Task<List<VisitRow>> Visits_of(Club club, Guid person)
    {
        await using var db = await club.Dbs.CreateDbContextAsync();
        return await Visits.Rows(db).Where(v => v.PersonId == person).ToListAsync();
    }
}
