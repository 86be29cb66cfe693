using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FitCrm.Staff;

namespace FitCrm.Tests.Attendance;

/// <summary>Who hears and changes what at the door, and when a reading may have been.</summary>
public class DoorRightsTests
{
    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_trainer_takes_back_and_lets_out_own_clients_only(string database)
    {
        await using var club = await Club.Open(database);
        await club.Member("C1");
        var (desk, trainer, id) = (await club.As(Roles.FrontDesk), await club.As(Roles.Trainer), Guid.CreateVersion7());
        await desk.PutAsJsonAsync($"/api/v1/check-ins/{id}", new { club = "BER", badge = "C1" });

        Assert.Equal((HttpStatusCode.Forbidden, "not-allowed"), await Told(trainer.PutAsJsonAsync($"/api/v1/check-ins/{id}/out", new { })));
        Assert.Equal((HttpStatusCode.Forbidden, "not-allowed"), await Told(trainer.DeleteAsync(new Uri($"/api/v1/check-ins/{id}", UriKind.Relative))));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Bar_and_trainers_see_who_came_and_not_what_they_owe(string database)
    {
        await using var club = await Club.Open(database);
        await club.Member("C1", c => c with { StartsOn = new(2026, 11, 1) }, owed: 1800);
        await club.Member("C2", c => c with { EndsOn = new(2026, 11, 1) });
        var desk = await club.As(Roles.FrontDesk);
        foreach (var badge in (string[])["C1", "C2"]) await desk.PutAsJsonAsync($"/api/v1/check-ins/{Guid.CreateVersion7()}", new { club = "BER", badge });

        Assert.Equal(["ended", "owes"], await Heard(desk));
        foreach (var role in (string[])[Roles.Bar, Roles.Trainer]) Assert.Empty(await Heard(await club.As(role)));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Only_who_may_see_a_person_s_contact_writes_notes(string database)
    {
        await using var club = await Club.Open(database);
        var person = await club.Member("C1");
        foreach (var role in (string[])[Roles.Bar, Roles.Trainer])
            Assert.Equal(HttpStatusCode.Forbidden, (await Told((await club.As(role)).PostAsJsonAsync($"/api/v1/members/{person}/notes", new { text = "Likes mornings" }))).Item1);
    }

    [Fact]
    public async Task A_reading_has_an_offset_is_of_the_last_thirty_days_and_a_source_of_a_name()
    {
        await using var club = await Club.Open("sqlite");
        await club.Member("C1");
        var device = await club.As(Roles.Device);
        foreach (var (at, source, code) in ((string?, string, string)[])[("2026-11-21T09:00:00", "turnstile", "time-unclear"), ("yesterday", "turnstile", "time-unclear"), ("1900-01-01T00:00:00Z", "turnstile", "too-long-ago"), (null, "7", "word-unknown"), (null, "desk,kiosk", "word-unknown")])
            Assert.Equal((HttpStatusCode.UnprocessableEntity, code), await Told(device.PutAsJsonAsync($"/api/v1/check-ins/{Guid.CreateVersion7()}", new { club = "BER", badge = "C1", at, source })));

        Assert.Equal(HttpStatusCode.OK, (await device.PutAsJsonAsync($"/api/v1/check-ins/{Guid.CreateVersion7()}", new { club = "BER", badge = "C1", at = "2026-11-21T09:30:00+01:00", source = "turnstile" })).StatusCode);
        var line = (await (await club.As(Roles.FrontDesk)).GetFromJsonAsync<JsonElement>("/api/v1/check-ins?club=BER")).GetProperty("items")[0].GetProperty("checkIn");
        Assert.Equal(new DateTimeOffset(2026, 11, 21, 8, 30, 0, TimeSpan.Zero), line.GetProperty("at").GetDateTimeOffset());
    }

    private static async Task<IEnumerable<string>> Heard(HttpClient client) =>
        (await client.GetFromJsonAsync<JsonElement>("/api/v1/check-ins?club=BER")).GetProperty("items").EnumerateArray().Select(i => i.GetProperty("checkIn"))
            .SelectMany(c => c.Words("warnings").Append(c.Text("reason")).Append(c.Text("reasonText") is null ? null : c.Text("reason"))).OfType<string>().Distinct().Order(StringComparer.Ordinal);

    private static async Task<(HttpStatusCode, string?)> Told(Task<HttpResponseMessage> sent)
    {
        using var answer = await sent;
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return (answer.StatusCode, problem.TryGetProperty("code", out var code) ? code.GetString() : null);
    }
}
