using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace FitCrm.Tests.Membership;

public sealed class ConsentLedgerTests
{
    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Every_word_of_a_person_stands_in_the_ledger_with_time_and_staff(string database)
    {
        await using var club = await Club.Open(database);
        using var desk = await club.As("front-desk");
        var consents = new Uri($"/api/v1/members/{await Maria(desk)}/consents", UriKind.Relative);

        (await desk.PostAsJsonAsync(consents, new { channel = "email", purpose = "marketing", given = true, wording = "Yes, send me news." })).EnsureSuccessStatusCode();
        club.Clock.Turn(TimeSpan.FromMinutes(5));
        (await desk.PostAsJsonAsync(consents, new { channel = "email", given = false, wording = "No more, please." })).EnsureSuccessStatusCode();

        var lines = (await desk.GetFromJsonAsync<JsonElement>(consents)).EnumerateArray().ToList();
        Assert.Equal(["No more, please.", "Yes, send me news."], lines.Select(l => l.GetProperty("wording").GetString()));
        Assert.All(lines, l => Assert.NotEqual(Guid.Empty, l.GetProperty("by").GetGuid()));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task The_same_line_sent_twice_is_written_once(string database)
    {
        await using var club = await Club.Open(database);
        using var desk = await club.As("front-desk");
        var consents = new Uri($"/api/v1/members/{await Maria(desk)}/consents", UriKind.Relative);
        var said = new { id = Guid.CreateVersion7(), channel = "sms", given = true, wording = "Yes." };
        for (var i = 0; i < 2; i++) (await desk.PostAsJsonAsync(consents, said)).EnsureSuccessStatusCode();
        Assert.Single((await desk.GetFromJsonAsync<JsonElement>(consents)).EnumerateArray());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_is_unclear_and_who_is_of_another_club_is_refused(string database)
    {
        await using var club = await Club.Open(database);
        using var desk = await club.As("front-desk");
        var consents = new Uri($"/api/v1/members/{await Maria(desk)}/consents", UriKind.Relative);
        async Task<string?> Code(object body) => (await (await desk.PostAsJsonAsync(consents, body)).Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString();
        Assert.Equal("consent-unclear", await Code(new { channel = "pigeon", given = true, wording = "Yes." }));
        Assert.Equal("consent-unclear", await Code(new { channel = "email", wording = "Yes." }));
        Assert.Equal("wording-missing", await Code(new { channel = "email", given = true, wording = "" }));
        Assert.Equal("said-in-future", await Code(new { channel = "email", given = true, wording = "Yes.", at = club.Clock.Now.AddDays(1) }));

        var other = await club.Establish("HAM", "Harbour", "Europe/Berlin", "EUR");
        using var stranger = await club.As("front-desk", other.Id);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(consents)).StatusCode);
        using var bar = await club.As("bar");
        Assert.Equal(HttpStatusCode.Forbidden, (await bar.GetAsync(consents)).StatusCode);
    }

    private static async Task<Guid> Maria(HttpClient desk)
    {
        var made = await desk.PostAsJsonAsync(new Uri("/api/v1/members", UriKind.Relative), new { firstName = "Maria", lastName = "Petrova", email = "maria@mail.example" });
        made.EnsureSuccessStatusCode();
        return (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
    }
}
