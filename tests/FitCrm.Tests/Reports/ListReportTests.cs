using System.Net.Http.Json;
using System.Text.Json;
using FitCrm.Crm;
using FitCrm.Staff;

namespace FitCrm.Tests.Reports;

public class ListReportTests
{
    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Members_are_told_as_of_a_day_in_calendar_days_and_the_columns_of_the_contract(string database)
    {
        await using var club = await Club.Open(database);
        var history = new History(club);
        var anna = history.Person("=Anna, \"A\"", trainer: "Mira");
        var year = history.Year(anna, "2025-01-01", "2025-01-01");
        history.Charge(year, "2025-01-01", ("2025-01-01", 8800), ("2025-03-05", 50000));
        history.Visits(anna, "2024-12-31", "2025-02-20", "2025-02-27", "2025-02-28", "2025-03-01", "2025-03-06");
        history.Person("Never");
        await history.Save();
        var owner = await club.As(Roles.Owner);
        var lines = (await owner.GetStringAsync(new Uri("/api/v1/reports/members?asOf=2025-03-06&format=csv", UriKind.Relative))).Split('\n');
        Assert.Equal("externalId,id,name,relationship,stage,risk,visitsTotal,visits7,visits14,visits30,visits90,lastVisitOn,daysSinceLastVisit,contractStartsOn,contractEndsOn,creditsLeft,owed,trainer", lines[0]);
        var told = lines.Single(l => l.StartsWith($"M1,{anna},\"'=Anna, \"\"A\"\"\",", StringComparison.Ordinal));
        Assert.EndsWith(",6,3,4,5,6,2025-03-06,0,2025-01-01,2025-12-31,,0.00,Mira", told, StringComparison.Ordinal);
        Assert.EndsWith(",0,0,0,0,0,,,,,,,", lines.Single(l => l.StartsWith("M2,", StringComparison.Ordinal)), StringComparison.Ordinal);

        var before = await owner.GetStringAsync(new Uri("/api/v1/reports/members?asOf=2025-03-04&format=csv", UriKind.Relative));
        Assert.Contains(",5,3,4,4,5,2025-03-01,3,2025-01-01,2025-12-31,,500.00,Mira", before, StringComparison.Ordinal);
        var rows = (await owner.GetFromJsonAsync<JsonElement>("/api/v1/reports/members?asOf=2025-03-04")).GetProperty("rows");
        Assert.Equal(50000, rows.EnumerateArray().Single(r => r.GetProperty("id").GetString() == anna.ToString()).GetProperty("owed").GetProperty("amount").GetInt64());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Attrition_counts_lapses_and_cancellations_over_unfrozen_member_months(string database)
    {
        await using var club = await Club.Open(database);
        await December.Fill(club);
        var owner = await club.As(Roles.Owner);
        var december = await owner.GetFromJsonAsync<JsonElement>("/api/v1/reports/attrition?from=2025-12-01&to=2025-12-31&asOf=2026-03-01");
        Assert.Equal((3, 1), (december.GetProperty("lapses").GetInt32(), december.GetProperty("cancellations").GetInt32()));
        // Six run to the 31st and one to the 24th, one is cancelled on the 10th, one runs on; the renewals of the first come after.
        Assert.Equal((6 * 31) + 24 + 9 + 31, december.GetProperty("coveredDays").GetInt64());
        Assert.Equal(Math.Round(4 / (250 / 30.4375) * 1000, 6), december.GetProperty("attrition").GetDouble());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Visits_are_counted_by_club_and_day_up_to_the_day_of_the_report(string database)
    {
        await using var club = await Club.Open(database);
        var history = new History(club);
        history.Visits(history.Person("Anna"), "2025-03-01", "2025-03-02", "2025-03-09");
        history.Visits(history.Person("Ben"), "2025-03-02");
        await history.Save();
        var manager = await club.As(Roles.Manager);
        var csv = await manager.GetStringAsync(new Uri("/api/v1/reports/visits?from=2025-03-01&to=2025-03-31&asOf=2025-03-08&format=csv", UriKind.Relative));
        Assert.Equal("date,club,visits,classes,visitors\n2025-03-01,Riverside,1,0,1\n2025-03-02,Riverside,2,0,2\n", csv);
        var json = await manager.GetFromJsonAsync<JsonElement>("/api/v1/reports/visits?from=2025-03-01&to=2025-03-31&asOf=2025-03-08");
        Assert.Equal((3, 2, 3), (json.GetProperty("visits").GetInt32(), json.GetProperty("visitors").GetInt32(), json.GetProperty("months").GetProperty("2025-03").GetInt32()));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Tasks_of_touches_are_counted_as_due_done_and_on_time(string database)
    {
        await using var club = await Club.Open(database);
        var history = new History(club);
        var anna = history.Person("Anna");
        await history.Save();
        var manager = await club.As(Roles.Manager);
        foreach (var due in new[] { "2026-11-20", "2026-11-21", "2026-11-22" })
        {
            var task = new NewTask(Guid.CreateVersion7(), club.Home.Id, anna, History.Day(due), "Call", "") { Touch = "absent", CreatedOn = History.Day("2026-11-19") };
            await club.Writes.Run((db, ct) => Tasks.Create(db, task, ct));
            if (due != "2026-11-22") (await manager.PostAsJsonAsync($"/api/v1/tasks/{task.Id}/done", new { outcome = "done" })).EnsureSuccessStatusCode();
        }

        var report = await manager.GetFromJsonAsync<JsonElement>("/api/v1/reports/touches?from=2026-11-01&to=2026-11-30&asOf=2026-11-30");
        Assert.Equal("""{"due":3,"done":2,"onTime":1,"onTimeShare":0.333333}""", report.GetProperty("tasks").GetRawText());
        Assert.Equal((0, "{}"), (report.GetProperty("due").GetInt32(), report.GetProperty("messages").GetRawText()));
    }
}
