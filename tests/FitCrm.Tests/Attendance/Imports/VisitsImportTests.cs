using FitCrm.Attendance;
using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Tests.Attendance.Imports;

public sealed class VisitsImportTests
{
    private const string Rows = """
        member,date,kind,class,attended
        1,2024-05-01,,,
        1,2024-05-01 18:30,,,
        1,2024-05-01T16:30:00Z,,,
        1,2024-05-01,class,Yoga,yes
        1,2024-05-01,,Yoga,yes
        2,2024-05-02,class,Yoga,no
        3,2024-05-02,,,
        2,soon,,,
        2,2027-01-01,,,
        2@example.org,2024-05-03,,,
        ,2024-05-03,,,

        """;

    [Theory, MemberData(nameof(Club.Databases), MemberType = typeof(Club))]
    public async Task Visits_are_taken_over_once_and_every_row_is_accounted_for(string database)
    {
        await using var club = await Club.Open(database);
        await club.Import("people", "id,name,email\n1,Ann,\n2,Bo,2@example.org\n");
        var trial = await club.Import("visits", Rows, dryRun: true);
        var tally = await club.Import("visits", Rows);
        Assert.Equal((5, 0, 0, 2, 4), tally.Counts());
        Assert.Equal(trial.Counts(), tally.Counts());
        Assert.Equal([8, 9, 10, 12], tally.Rejects.Select(r => r.Row));
        Assert.Equal((0, 0, 5, 2, 4), (await club.Import("visits", Rows)).Counts());

        await using var db = await club.Dbs.CreateDbContextAsync();
        var visits = await Visits.All(db).OrderBy(v => v.On).ThenBy(v => v.At).ThenBy(v => v.Class).ToListAsync();
        Assert.Equal(5, visits.Count);
        Assert.Equal(new DateTimeOffset(2024, 5, 1, 16, 30, 0, TimeSpan.Zero), visits.Single(v => v.At is not null).At);
        Assert.Equal(4, await Visits.Rows(db).CountAsync());
    }

    [Theory, MemberData(nameof(Club.Databases), MemberType = typeof(Club))]
    public async Task Attended_of_a_known_visit_may_change_and_nothing_else(string database)
    {
        await using var club = await Club.Open(database);
        await club.Import("people", "id,name\n1,Ann\n");
        await club.Import("visits", "member,date,class,attended\n1,2024-05-01,Yoga,no\n1,2024-05-02,Yoga,yes\n");
        Assert.Equal((0, 1, 1, 0, 0), (await club.Import("visits", "member,date,class,attended\n1,2024-05-01,Yoga,yes\n1,2024-05-02,Yoga,\n")).Counts());
    }

    [Fact]
    public async Task The_day_is_the_clubs_and_the_hour_the_spring_skips_is_moved_on()
    {
        await using var club = await Club.Open("sqlite");
        await club.Import("people", "id,name\n1,Ann\n");
        await club.Import("visits", "member,date\n1,2024-03-31 02:30\n1,2024-06-30T23:30:00Z\n");
        await using var db = await club.Dbs.CreateDbContextAsync();
        Assert.Equal(
            [(new DateOnly(2024, 3, 31), new DateTimeOffset(2024, 3, 31, 1, 0, 0, TimeSpan.Zero)), (new DateOnly(2024, 7, 1), new DateTimeOffset(2024, 6, 30, 23, 30, 0, TimeSpan.Zero))],
            (await Visits.Rows(db).OrderBy(v => v.On).ToListAsync()).Select(v => (v.On, v.At!.Value)));
    }

    [Fact]
    public async Task Of_several_clubs_one_is_named_and_a_kind_to_come_is_refused()
    {
        await using var club = await Club.Open("sqlite");
        await club.Establish("HAM", "Harbour", "Europe/Berlin", "EUR");
        Assert.Equal("club-needed", (await Assert.ThrowsAsync<FileRefused>(() => club.Import("people", "id\n1\n"))).Code);
        Assert.Equal("club-unknown", (await Assert.ThrowsAsync<FileRefused>(() => club.Import("people", "id\n1\n", code: "XXX"))).Code);
        Assert.Equal((1, 0, 0, 0, 0), (await club.Import("people", "id\n1\n", code: "ham")).Counts());
        Assert.Equal("import-kind-later", (await Assert.ThrowsAsync<FileRefused>(() => club.Import("products", "id\n1\n"))).Code);
    }
}
