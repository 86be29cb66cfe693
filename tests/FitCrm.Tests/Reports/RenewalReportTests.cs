using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FitCrm.Crm;
using FitCrm.Reports;
using FitCrm.Staff;
using Microsoft.Extensions.DependencyInjection;
using static FitCrm.Tests.Reports.History;

namespace FitCrm.Tests.Reports;

/// <summary>Ten contracts that end in December 2025, told as of 1 March 2026.</summary>
public class RenewalReportTests
{
    private const string InDecember = "/api/v1/reports/renewals?from=2025-12-01&to=2025-12-31&asOf=2026-03-01";

    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Every_edge_case_is_counted_where_the_specification_wants_it(string database)
    {
        await using var club = await Club.Open(database);
        await December.Fill(club);
        var owner = await club.As(Roles.Owner);
        var r = await owner.GetFromJsonAsync<JsonElement>(InDecember);

        Assert.Equal((7, 7, 4), (Int(r, "due"), Int(r, "final"), Int(r, "renewed")));
        Assert.Equal((2, 1, 1), (Int(r, "early"), Int(r, "onTime"), Int(r, "inGrace")));
        Assert.Equal(0.571429, r.GetProperty("rate").GetDouble());
        Assert.Equal([0.250458, 0.84178], r.GetProperty("interval").EnumerateArray().Select(l => l.GetDouble()));
        Assert.Equal((3, 1), (Int(r, "lapsed"), Int(r, "rejoined")));
        Assert.Equal((8, 4), (Int(r.GetProperty("inclCancelled"), "due"), Int(r.GetProperty("inclCancelled"), "renewed")));
        Assert.Equal((6, 1), (Int(r.GetProperty("first"), "due"), Int(r.GetProperty("repeat"), "due")));
        Assert.Equal(3, Int(r.GetProperty("lossReasons"), "unknown"));
        Assert.Equal(1, r.GetProperty("unknownReasonShare").GetDouble());
        Assert.Equal(0.714286, r.GetProperty("moneyRate").GetDouble());
        Assert.Equal(JsonValueKind.Null, r.GetProperty("by").GetProperty("plan").GetProperty("Year").GetProperty("rate").ValueKind);
        Assert.Equal((5, 2), (Int(r.GetProperty("by").GetProperty("visits").GetProperty("0"), "due"), Int(r.GetProperty("by").GetProperty("visits").GetProperty("1–5"), "due")));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_freeze_recorded_later_moved_nothing_yet_on_an_earlier_day(string database)
    {
        await using var club = await Club.Open(database);
        var history = new History(club);
        var frozen = history.Year(history.Person("Fritz"), "2025-01-01", "2025-01-01");
        history.Freeze(frozen, "2025-12-20", "2026-01-08", "2025-12-18");
        await history.Save();
        var owner = await club.As(Roles.Owner);
        async Task<int> Due(string from, string to, string asOf) =>
            Int(await owner.GetFromJsonAsync<JsonElement>($"/api/v1/reports/renewals?from={from}&to={to}&asOf={asOf}"), "due");

        Assert.Equal(1, await Due("2025-12-01", "2025-12-31", "2025-12-17"));
        Assert.Equal(0, await Due("2025-12-01", "2025-12-31", "2025-12-18"));
        Assert.Equal(1, await Due("2026-01-01", "2026-01-31", "2025-12-18"));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Reasons_that_staff_chose_stand_beside_the_share_of_those_nobody_knows(string database)
    {
        await using var club = await Club.Open(database);
        await December.Fill(club);
        var report = club.Services.GetRequiredService<RenewalReport>();
        var question = new ReportQuestion { From = Day("2025-12-01"), To = Day("2025-12-31"), AsOf = Day("2026-12-31"), Clubs = [club.Home.Id] };
        var lapsed = (await report.Names(question, new(Behind.Lapsed))).Lines;
        var manager = await club.As(Roles.Manager);
        foreach (var line in lapsed.Take(2))
        {
            var task = new NewTask(Guid.CreateVersion7(), club.Home.Id, line.Cycle.PersonId, Day("2026-11-21"), "Ask why", "");
            await club.Writes.Run((db, ct) => Tasks.Create(db, task, ct));
            (await manager.PostAsJsonAsync($"/api/v1/tasks/{task.Id}/done", new { outcome = "reason:price" })).EnsureSuccessStatusCode();
        }

        var figures = await report.Figures(question);
        Assert.Equal(new Dictionary<string, int> { ["price"] = 2, ["unknown"] = 1 }, figures.LossReasons);
        Assert.Equal(2, (await report.Names(question, new(Behind.Lapsed) { Reason = "price" })).Total);
        Assert.Equal(3, (await report.Figures(question with { AsOf = Day("2026-11-20") })).LossReasons["unknown"]);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task The_stage_of_a_cycle_is_that_of_sixty_days_before_its_end(string database)
    {
        await using var club = await Club.Open(database);
        var history = new History(club);
        history.Year(history.Person("Year"), "2025-01-01", "2025-01-01");
        history.Months(history.Person("Quarter"), "2025-10-01", 3);
        await history.Save();
        var report = club.Services.GetRequiredService<RenewalReport>();
        var figures = await report.Figures(new() { From = Day("2025-12-01"), To = Day("2025-12-31"), AsOf = Day("2026-03-01"), Clubs = [club.Home.Id], By = [Dimensions.Stage] });
        // E − 60: a year is in renewal from that day on; a quarter (T 92, a 30) is on its day 31, past adaptation, and enters renewal at E − 30.
        Assert.Equal(["active-use", "renewal"], figures.By[Dimensions.Stage].Keys);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Figures_are_for_managers_of_the_club_and_for_owners(string database)
    {
        await using var club = await Club.Open(database);
        await December.Fill(club);
        var other = await club.Establish("OLD", "Old Town", "Europe/Lisbon", "EUR");
        Assert.Equal(HttpStatusCode.Unauthorized, (await club.Anonymous().GetAsync(new Uri(InDecember, UriKind.Relative))).StatusCode);
        foreach (var role in new[] { Roles.FrontDesk, Roles.Bar, Roles.Admin, Roles.Device })
            Assert.Equal(HttpStatusCode.Forbidden, (await (await club.As(role)).GetAsync(new Uri(InDecember, UriKind.Relative))).StatusCode);
        var elsewhere = await club.As(Roles.Manager, other.Id);
        Assert.Equal(0, Int(await elsewhere.GetFromJsonAsync<JsonElement>(InDecember), "due"));
        Assert.Equal(HttpStatusCode.Forbidden, (await elsewhere.GetAsync(new Uri(InDecember + "&club=BER", UriKind.Relative))).StatusCode);
        Assert.Equal(7, Int(await (await club.As(Roles.Manager)).GetFromJsonAsync<JsonElement>(InDecember), "due"));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await club.As(Roles.Manager)).GetAsync(new Uri("/api/v1/reports/members", UriKind.Relative))).StatusCode);
    }

    internal static int Int(JsonElement of, string name) => of.GetProperty(name).GetInt32();
}
