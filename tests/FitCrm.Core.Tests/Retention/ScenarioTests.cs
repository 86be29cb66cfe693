using FitCrm.Retention;

namespace FitCrm.Core.Tests.Retention;

/// <summary>The hand-written histories: every row of a touch and every stage, played day by day and on the days that matter only.</summary>
public class ScenarioTests
{
    private static readonly DateOnly Last = new(2025, 3, 15);

    [Theory]
    [InlineData("main", true)]
    [InlineData("main", false)]
    [InlineData("outage", true)]
    [InlineData("outage", false)]
    [InlineData("late", true)]
    [InlineData("late", false)]
    public void A_history_gives_the_touches_and_stages_that_were_reasoned_by_hand(string name, bool everyDay)
    {
        var played = Scenario.Read(name).Members.ToDictionary(m => m.Key, m => Played.Of(m.Key, m.Value, First(name), Last, everyDay, Off(name)));
        var got = played.Values.SelectMany(p => p.Touches).ToHashSet();
        var want = Scenario.Touches(name).ToHashSet();

        Assert.Empty(want.Except(got).Select(t => $"missing {t}").Concat(got.Except(want).Select(t => $"not expected {t}")));
        Assert.Equal(want.Count, played.Values.Sum(p => p.Touches.Count));
        Assert.All(Scenario.Stages(name), s => Assert.Equal((s, s.Stage), (s, RetentionWords.Of(played[s.Member].Days.GetValueOrDefault(s.Date).Stage))));
    }

    [Fact]
    public void Looking_only_when_something_may_change_is_much_less_work()
    {
        var all = Scenario.Read("main").Members;
        var looks = all.Sum(m => Played.Of(m.Key, m.Value, First("main"), Last, everyDay: false).Looks);
        var days = all.Sum(m => Played.Of(m.Key, m.Value, First("main"), Last, everyDay: true).Looks);
        Assert.InRange(looks, 1, days / 3);
    }

    private static DateOnly First(string name) => name == "late" ? new(2024, 7, 1) : new(2023, 12, 31);

    private static Func<DateOnly, bool>? Off(string name) =>
        name == "outage" ? day => day >= new DateOnly(2024, 3, 10) && day <= new DateOnly(2024, 3, 20) : null;
}
