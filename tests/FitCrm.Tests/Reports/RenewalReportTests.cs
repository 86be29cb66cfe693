using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FitCrm.Reports;
using FitCrm.Staff;
using Microsoft.Extensions.DependencyInjection;
using static FitCrm.Tests.Reports.History;

namespace FitCrm.Tests.Reports;

/// <summary>Ten contracts that end in December 2025, told as of 1 March 2026.</summary>
public class RenewalReportTests
{
    private const string December = "/api/v1/reports/renewals?from=2025-12-01&to=2025-12-31&asOf=2026-03-01";

    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Every_edge_case_is_counted_where_the_specification_wants_it(string database)
    {
        await using var club = await Club.Open(database);
        await Fill(club);
        var owner = await club.As(Roles.Owner);
        var r = await owner.GetFromJsonAsync<JsonElement>(December);

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
    public async Task The_names_behind_every_figure_are_as_many_as_the_figure_says(string database)
    {
        await using var club = await Club.Open(database);
        await Fill(club);
        var report = club.Services.GetRequiredService<RenewalReport>();
        var question = new ReportQuestion { From = Day("2025-12-01"), To = Day("2025-12-31"), AsOf = Day("2026-03-01"), Clubs = [club.Home.Id] };
        var figures = await report.Figures(question);
        async Task<string> Names(Behind behind) => string.Join(" ", (await report.Names(question, new(behind))).Lines.Select(l => l.Name));

        Assert.Equal("Repeat Early1 Early2 Grace OnTime Rejoined Unpaid", await Names(Behind.Due));
        Assert.Equal("Early1 Early2 Grace OnTime", await Names(Behind.Renewed));
        Assert.Equal("Repeat Rejoined Unpaid", await Names(Behind.Lapsed));
        Assert.Equal("Cancelled Repeat Rejoined Unpaid", await Names(Behind.Lost));
        Assert.Equal((figures.When.Early, figures.When.OnTime, figures.When.InGrace), ((await report.Names(question, new(Behind.Early))).Total,
            (await report.Names(question, new(Behind.OnTime))).Total, (await report.Names(question, new(Behind.InGrace))).Total));
        Assert.Equal(5, (await report.Names(question, new(Behind.Due) { By = Dimensions.Visits, Value = "0" })).Total);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Everybody_behind_the_attrition_has_a_name_those_of_rolling_contracts_too(string database)
    {
        await using var club = await Club.Open(database);
        await Fill(club);
        var history = new History(club, "R");
        history.Rolling(history.Person("Rolled"), "2024-12-15", cancelled: "2025-12-20");
        history.Rolling(history.Person("Rolls"), "2024-12-15");
        await history.Save();
        var question = new ReportQuestion { From = Day("2025-12-01"), To = Day("2025-12-31"), AsOf = Day("2026-03-01"), Clubs = [club.Home.Id] };
        var attrition = (await club.Services.GetRequiredService<AttritionReport>().Figures(question)).All;
        var report = club.Services.GetRequiredService<RenewalReport>();
        Assert.Equal((3, 2), (attrition.Lapses, attrition.Cancellations));
        Assert.Equal("Cancelled Rolled Repeat Rejoined Unpaid", string.Join(" ", (await report.Names(question, new(Behind.Lost))).Lines.Select(l => l.Name)));
        var figures = await report.Figures(question);
        Assert.Equal((7, 8), (figures.All.Due, figures.InclCancelled.Due));
        Assert.Equal(new RenewalRate(2, 2, 2), figures.Rolling);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Names_come_in_pages_without_gap_or_repetition(string database)
    {
        await using var club = await Club.Open(database);
        await Fill(club);
        var report = club.Services.GetRequiredService<RenewalReport>();
        var question = new ReportQuestion { From = Day("2025-12-01"), To = Day("2025-12-31"), AsOf = Day("2026-03-01"), Clubs = [club.Home.Id] };
        var seen = new List<string>();
        for (NamesPage? page = null; page is null or { Next: not null };)
        {
            page = await report.Names(question, new(Behind.Due) { Take = 3, After = page?.Next });
            Assert.Equal(7, page.Total);
            seen.AddRange(page.Lines.Select(l => l.Name));
        }

        Assert.Equal(["Repeat", "Early1", "Early2", "Grace", "OnTime", "Rejoined", "Unpaid"], seen);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Figures_are_for_managers_of_the_club_and_for_owners(string database)
    {
        await using var club = await Club.Open(database);
        await Fill(club);
        var other = await club.Establish("OLD", "Old Town", "Europe/Lisbon", "EUR");
        Assert.Equal(HttpStatusCode.Unauthorized, (await club.Anonymous().GetAsync(new Uri(December, UriKind.Relative))).StatusCode);
        foreach (var role in new[] { Roles.FrontDesk, Roles.Bar, Roles.Admin, Roles.Device })
            Assert.Equal(HttpStatusCode.Forbidden, (await (await club.As(role)).GetAsync(new Uri(December, UriKind.Relative))).StatusCode);
        var elsewhere = await club.As(Roles.Manager, other.Id);
        Assert.Equal(0, Int(await elsewhere.GetFromJsonAsync<JsonElement>(December), "due"));
        Assert.Equal(HttpStatusCode.Forbidden, (await elsewhere.GetAsync(new Uri(December + "&club=BER", UriKind.Relative))).StatusCode);
        Assert.Equal(7, Int(await (await club.As(Roles.Manager)).GetFromJsonAsync<JsonElement>(December), "due"));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await club.As(Roles.Manager)).GetAsync(new Uri("/api/v1/reports/members", UriKind.Relative))).StatusCode);
    }

    internal static async Task Fill(Club club)
    {
        var history = new History(club);
        Renewed(history, "Early1", bought: "2025-11-20", next: "2026-01-01");
        Renewed(history, "Early2", bought: "2025-06-01", next: "2026-01-01");
        var onTime = Renewed(history, "OnTime", bought: "2025-12-31", next: "2026-01-01", monthly: 9800);
        Renewed(history, "Grace", bought: "2026-01-30", next: "2026-01-30");
        Renewed(history, "Rejoined", bought: "2026-01-31", next: "2026-01-31");
        var unpaid = Renewed(history, "Unpaid", bought: "2025-12-31", next: "2026-01-01");
        history.Charge(unpaid, "2026-01-01", ("2026-01-01", 100));
        history.Charge(onTime, "2026-01-01", ("2026-02-20", onTime.Price.Amount));
        var repeat = history.Person("Repeat");
        history.Year(repeat, "2023-12-25", "2023-12-25", monthly: 9800);
        history.Year(repeat, "2024-12-25", "2024-12-20", monthly: 4900);
        history.Year(history.Person("Cancelled"), "2025-01-01", "2025-01-01", cancelled: "2025-12-10");
        history.Year(history.Person("Later"), "2025-02-01", "2025-02-01");
        history.Year(history.Person("Cancelled before"), "2025-01-01", "2025-01-01", cancelled: "2025-11-30");
        await history.Save();
    }

    private static FitCrm.Membership.ContractRow Renewed(History history, string name, string bought, string next, long monthly = 4900)
    {
        var person = history.Person(name, trainer: name.StartsWith('E') ? "Mira" : null, source: "web");
        history.Year(person, "2025-01-01", "2025-01-01");
        if (name.StartsWith('E')) history.Visits(person, "2025-12-31", "2025-10-03");
        return history.Year(person, next, bought, monthly);
    }

    internal static int Int(JsonElement of, string name) => of.GetProperty(name).GetInt32();
}
