using FitCrm.Core.Tests.Retention;
using FitCrm.Membership;
using FitCrm.Retention;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FitCrm.Tests.Retention;

public class SweepTests
{
    private static readonly DateOnly First = new(2023, 12, 31), Last = new(2025, 3, 15);

    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task An_imported_history_swept_day_by_day_gives_the_rows_that_were_reasoned_by_hand(string database)
    {
        await using var club = await Club.Open(database);
        await club.Bring("main");
        await club.Sweep(Last, Last.DayNumber - First.DayNumber + 1);
        await Same("main", club);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Days_without_a_sweep_are_walked_without_sending(string database)
    {
        await using var club = await Club.Open(database);
        await club.Bring("outage");
        await club.Sweep(new(2024, 3, 9), 70);
        await club.Sweep(Last, Last.DayNumber - new DateOnly(2024, 3, 21).DayNumber + 1);
        await Same("outage", club);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_history_seen_late_sends_only_what_is_open(string database)
    {
        await using var club = await Club.Open(database);
        await club.Bring("late");
        await club.Sweep(Last, Last.DayNumber - new DateOnly(2024, 7, 1).DayNumber + 1);
        await Same("late", club);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_dry_run_says_what_the_sweep_will_do_and_leaves_nothing(string database)
    {
        await using var club = await Club.Open(database);
        await club.Bring("main");
        var day = new DateOnly(2024, 1, 12);
        var dry = await club.Sweep(day, dryRun: true);
        Assert.Empty(await club.Lines());
        var real = await club.Sweep(day);
        Assert.Equal(dry.Touches["goal-session"], real.Touches["goal-session"]);
        Assert.Equal((dry.Fired, dry.Evaluated), (real.Fired, real.Evaluated));
        Assert.NotEqual(0, real.Fired);
        Assert.Equal(0, (await club.Sweep(day)).Fired);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Two_sweeps_at_once_leave_what_one_leaves(string database)
    {
        await using var one = await Club.Open(database);
        await using var two = await Club.Open(database);
        foreach (var club in new[] { one, two }) await club.Bring("main");
        var day = new DateOnly(2024, 3, 1);
        await one.Sweep(day);
        await Task.WhenAll(two.Sweep(day), two.Sweep(day), two.Sweep(day));
        Assert.Equal((await one.Lines()).Order(ByText), (await two.Lines()).Order(ByText));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_sweep_never_goes_back(string database)
    {
        await using var club = await Club.Open(database);
        await club.Bring("late");
        await club.Sweep(new(2024, 7, 1));
        var refused = await club.Services.GetRequiredService<Sweep>().Run(null, new(2024, 6, 30), 1, false, default);
        Assert.IsType<SweepBeforeLast>(refused.Refused);
        Assert.IsType<SweepDaysUnfit>((await club.Services.GetRequiredService<Sweep>().Run(null, new(2024, 7, 2), 0, false, default)).Refused);
    }

    [Fact]
    public async Task Changes_of_the_stage_are_kept_with_day_and_cause()
    {
        await using var club = await Club.Open("sqlite");
        await club.Bring("main");
        var report = await club.Sweep(Last, Last.DayNumber - First.DayNumber + 1);
        Assert.True(report.StageChanges["adaptation→active-use"] >= 9);
        await using var db = await club.Dbs.CreateDbContextAsync();
        var person = await People.Rows(db).Where(p => p.ExternalId == "S01").Select(p => p.Id).SingleAsync();
        var changes = await db.Set<FitCrm.Retention.Sweeps.StageChange>().Where(s => s.PersonId == person).OrderBy(s => s.On).ToListAsync();
        Assert.Equal(
            [(new DateOnly(2024, 1, 1), Stage.Adaptation, StageCause.Began), (new(2024, 3, 1), Stage.ActiveUse, StageCause.Time), (new(2024, 11, 1), Stage.Renewal, StageCause.Time), (new(2025, 1, 31), Stage.None, StageCause.Time)],
            changes.Select(c => (c.On, c.To, c.Cause)));
    }

    private static readonly Comparer<TouchLine> ByText = Comparer<TouchLine>.Create((a, b) => string.CompareOrdinal(a.ToString(), b.ToString()));

    private static async Task Same(string scenario, Club club)
    {
        var (want, got) = (Scenario.Touches(scenario).ToHashSet(), await club.Lines());
        Assert.Empty(want.Except(got).Select(t => $"missing {t}").Concat(got.Except(want).Select(t => $"not expected {t}")));
    }
}
