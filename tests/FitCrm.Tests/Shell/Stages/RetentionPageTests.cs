using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using FitCrm.Staff;
using FitCrm.Tests.Membership;
using FitCrm.Tests.Retention;
using FitCrm.Tests.World;

namespace FitCrm.Tests.Shell.Stages;

/// <summary>The retention page: its numbers are the API's, and each opens the people it counts.</summary>
public partial class RetentionPageTests
{
    private static readonly string[] States = ["fired", "held", "deferred", "suppressed", "missed"];

    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Touches_are_counted_as_the_report_counts_them_and_each_count_opens_its_people(string database)
    {
        await using var club = await Swept(database);
        var (owner, page) = (await club.As(Roles.Owner), await Pages.Of(club, Roles.Owner));
        foreach (var (from, to) in new[] { ("2024-01-01", "2025-03-15"), ("2024-03-01", "2024-03-31") })
        {
            var told = await owner.GetFromJsonAsync<JsonElement>($"/api/v1/reports/touches?from={from}&to={to}&asOf=2026-11-21");
            var html = await page.Read($"/retention?from={from}&to={to}");
            var lines = CountLines(html);
            foreach (var (i, state) in States.Index())
                foreach (var touch in told.GetProperty(state).EnumerateObject())
                    Assert.Equal((touch.Name, state, touch.Value.GetInt32()), (touch.Name, state, lines[touch.Name][i + 1]));
            Assert.Equal(told.GetProperty("due").GetInt32(), lines[""][0]);
            Assert.Equal(lines[""][0], lines.Where(l => l.Key.Length > 0).Sum(l => l.Value[0]));
            var slips = await page.Read($"/retention?from={from}&to={to}&touch=slip&state=fired");
            Assert.Equal(lines.TryGetValue("slip", out var slip) ? slip[1] : 0, PeopleOn(slips));
        }
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Who_stood_where_on_a_past_day_is_what_the_facts_of_that_day_say(string database)
    {
        await using var club = await Swept(database);
        var (owner, page) = (await club.As(Roles.Owner), await Pages.Of(club, Roles.Owner));
        foreach (var day in new[] { "2024-02-10", "2024-06-01", "2024-12-15", "2025-03-10" })
        {
            var members = (await owner.GetStringAsync(new Uri($"/api/v1/reports/members?asOf={day}&format=csv", UriKind.Relative))).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(',')[4]).Where(s => s.Length > 0).CountBy(s => s).ToDictionary();
            var html = await page.Read($"/retention?from={day}&to={day}");
            var shown = Stands().Matches(html).ToDictionary(m => m.Groups[1].Value, m => int.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture));
            Assert.Equal(members.Values.Sum(), shown.Values.Sum());
            foreach (var (stage, count) in members) Assert.InRange(shown[stage], count - shown["frozen"], count);
            foreach (var (stage, count) in shown) Assert.Equal((stage, day, count), (stage, day, RowsOf(await page.Read($"/retention/people/{stage}?club=&day={day}"))));
        }
    }

    [Fact]
    public async Task Every_way_people_moved_opens_those_who_went_it()
    {
        await using var club = await Swept("sqlite");
        var page = await Pages.Of(club, Roles.Manager);
        var moves = Moves().Matches(await page.Read("/retention?from=2024-03-05&to=2024-03-05")).Select(m => (Href: m.Groups[1].Value, Count: int.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture))).ToList();
        Assert.Contains(moves, m => m.Href.Contains("from=adaptation&to=active-use&days=7", StringComparison.Ordinal));
        foreach (var (href, count) in moves) Assert.Equal((href, count), (href, RowsOf(await page.Read(href))));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_trainer_and_a_seller_are_shown_their_own_people_and_reception_nobody(string database)
    {
        await using var club = await Club.Open(database);
        var manager = await Desk.Of(club, Roles.Manager);
        using var trainer = await club.As(Roles.Trainer);
        using var seller = await club.As(Roles.Sales);
        async Task<Guid> Me(HttpClient who) => (await who.GetFromJsonAsync<JsonElement>("/api/v1/me")).Id();
        var anna = await manager.Join("Anna", new { fullName = "Anna Lind", email = "anna@example.org", trainerId = await Me(trainer), ownerId = await Me(seller) });
        await manager.Post($"/members/{anna}/consents", new { channel = "email", given = true, wording = "Yes, write to me." });
        await manager.Sell(anna, await manager.AddPlan());
        await club.Pump();

        foreach (var own in new[] { Pages.Of(club, trainer), Pages.Of(club, seller), await Pages.Of(club, Roles.Manager) })
        {
            var html = await own.Read("/retention");
            Assert.Contains("Anna Lind", html, StringComparison.Ordinal);
            Assert.Contains("/retention/people/adaptation?club=&day=2026-11-21\">1 person", html, StringComparison.Ordinal);
            Assert.Equal(1, RowsOf(await own.Read("/retention/people/adaptation?club=")));
            Assert.Equal(200, (await own.Look("/retention/playbook")).Status);
        }

        var other = await Pages.Of(club, Roles.Trainer);
        Assert.DoesNotContain("Anna Lind", await other.Read("/retention"), StringComparison.Ordinal);
        Assert.Equal(0, RowsOf(await other.Read("/retention/people/adaptation?club=")));
        foreach (var role in new[] { Roles.FrontDesk, Roles.Bar, Roles.Admin })
            foreach (var path in new[] { "/retention", "/retention/people/adaptation", "/retention/playbook", "/retention/playbook/versions" })
                Assert.Equal((role, path, 403), (role, path, (await (await Pages.Of(club, role)).Look(path)).Status));
    }

    [Fact]
    public async Task What_cannot_be_asked_is_said_beside_its_field_and_leads_nowhere()
    {
        await using var club = await Club.Open("sqlite");
        var page = await Pages.Of(club, Roles.Owner);
        foreach (var days in new[] { "from=soon", "to=2026-11-22", "from=2026-11-20&to=2026-11-19", "from=0001-01-01" })
        {
            var (status, html) = await page.Look("/retention?" + days);
            Assert.Equal((days, 422), (days, status));
            Assert.Contains("aria-invalid=\"true\"", html, StringComparison.Ordinal);
        }

        Assert.Contains("Nothing was due in these days", await page.Read("/retention?touch=moon&state=moon&page=-3"), StringComparison.Ordinal);
        foreach (var nowhere in new[] { "/retention/people/moon", "/retention/people/moved?days=7", "/retention/people/moved?from=moon&to=renewal&days=7", "/retention/people/risk-75?day=2026-11-20", "/retention/people/adaptation?day=2026-11-22" })
            Assert.Equal((nowhere, 404), (nowhere, (await page.Look(nowhere)).Status));
        Assert.Equal(403, (await page.Look("/retention?club=XX")).Status);
    }

    private static async Task<Club> Swept(string database)
    {
        var club = await Club.Open(database);
        await club.Bring("main");
        await club.Sweep(new(2025, 3, 15), new DateOnly(2025, 3, 15).DayNumber - new DateOnly(2023, 12, 31).DayNumber + 1);
        return club;
    }

    // The lines of the table by the key of their touch, empty for all: due, then each state.
    private static Dictionary<string, List<int>> CountLines(string html) => html[..html.IndexOf("id=\"people\"", StringComparison.Ordinal)].Split("<tr>").Select(row => (Row: row, Key: Line().Match(row))).Where(r => r.Key.Success)
        .ToDictionary(r => r.Key.Groups[1].Value, r => Cells().Matches(r.Row).Select(c => int.Parse(c.Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)).ToList());

    private static int PeopleOn(string html) => Regex.Match(html, "1–\\d+ of (\\d+)") is { Success: true } range ? int.Parse(range.Groups[1].Value, CultureInfo.InvariantCulture) : 0;

    private static int RowsOf(string html) => Regex.Count(html, "<th scope=\"row\">");

    [GeneratedRegex("href=\"/retention\\?from=[^\"]*?&to=[0-9-]+(?:&touch=([a-z-]+))?#people\"")]
    private static partial Regex Line();

    [GeneratedRegex("<td class=\"n\">(?:<a [^>]*>|<span[^>]*>)([0-9,]+)<")]
    private static partial Regex Cells();

    [GeneratedRegex("href=\"/retention/people/([a-z-]+)\\?club=&day=[0-9-]+\">(\\d+) pe")]
    private static partial Regex Stands();

    [GeneratedRegex("href=\"(/retention/people/moved[^\"]+)\">(\\d+)<")]
    private static partial Regex Moves();
}
