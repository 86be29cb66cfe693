using FitCrm.Retention;
using FitCrm.Retention.Histories;
using static System.DayOfWeek;

namespace FitCrm.Core.Tests.Retention;

/// <summary>An edit of the playbook is a new version, from its day on.</summary>
public class VersionTests
{
    private const string Added = """{ "number": 16, "key": "KEY", "gate": "any", "lead": "task", "closes": "3", "opens": [{ OPENS }] },""";

    // Day 5 went by long before the edit of April 1 (day 91); day 100 is Apr 10, and E − 200 is Jun 14.
    [Fact]
    public void A_new_mark_opens_only_for_those_who_reach_it()
    {
        var rows = Play(("late", "\"day\": \"5\""), ("hundred", "\"day\": \"100\""), ("before-end", "\"end\": \"-200\""));
        Assert.Equal(["2024-04-10 hundred", "2024-06-14 before-end"], rows.Where(r => r.Contains("late", StringComparison.Ordinal) || r.Contains("hundred", StringComparison.Ordinal) || r.Contains("before-end", StringComparison.Ordinal)));
    }

    // 30 weeks of two visits: the sixtieth visit day.
    [Fact]
    public void A_condition_over_a_state_opens_on_the_first_day_it_holds() =>
        Assert.Contains("2024-07-25 sixty", Play(("sixty", "\"state\": \"C >= 60\"")));

    [Theory]
    [InlineData("\"day\": \"L + moon\"")]
    [InlineData("\"visit\": \"C\"")]
    [InlineData("\"occurrence\": \"1\"")]
    [InlineData("\"visit\": \"C = (1\"")]
    public void What_is_not_understood_is_refused(string opens) =>
        Assert.IsType<PlaybookNotUnderstood>(Playbook.Read(With(("odd", opens)), 2, Playbook.Default).Refused);

    private static string[] Play(params (string Key, string Opens)[] more)
    {
        var edited = Playbook.Read(With(more), 2, Playbook.Default).Value;
        var since = new DateOnly(2024, 4, 1).DayNumber;
        var life = Life.Of().Contract("2024-01-01", "2024-12-31").Weekly("2024-01-01", "2024-12-31", Monday, Thursday);
        var player = new Player(life, day => day < since ? Playbook.Default : edited, default);
        for (var day = Life.Start.DayNumber; day < new DateOnly(2024, 9, 1).DayNumber; day++)
            if (day == Life.Start.DayNumber || day == since || player.NextDay <= day) player.Sweep(day, day == Life.Start.DayNumber ? 0 : day - 1, new(1, Life.Start.DayNumber));
        return [.. player.Touches.Where(t => t.State == TouchState.Fired).Select(t => $"{DateOnly.FromDayNumber(t.On):yyyy-MM-dd} {edited.BySlot[t.Opening]!.Touch.Key}")];
    }

    private static string With(params (string Key, string Opens)[] more) => Playbook.Default.Text.Replace(
        "\"touches\": [", "\"touches\": [" + string.Concat(more.Select(m => Added.Replace("KEY", m.Key, StringComparison.Ordinal).Replace("OPENS", m.Opens, StringComparison.Ordinal))), StringComparison.Ordinal);
}
