using FitCrm.Retention;
using FitCrm.Retention.Histories;

namespace FitCrm.Core.Tests.Retention;

/// <summary>Facts that come after their day was swept: the snapshot is made again from them, beside the touches that stand in the table.</summary>
public class CorrectedFactsTests
{
    private static readonly Playbook Book = Playbook.Default;
    private static readonly Guid Sold = new("11111111-1111-1111-1111-111111111111");

    [Fact]
    public void An_absence_after_visits_that_were_told_late_is_another_one()
    {
        var life = Life("2023-03-04", "2024-03-03");
        Visits(life, "2023-03-04", "2023-04-21");
        var kept = Swept(new Player(life, _ => Book, default), life, "2023-03-04", "2023-06-21");
        Assert.Equal(["slip 1 Fired 2023-05-03", "absent 1 Fired 2023-05-12"], Told(kept, "slip", "absent"));

        Visits(life, "2023-04-23", "2023-06-20");
        StoredRows.Write(life, kept.Touches, Book);
        var made = Swept(new Player(life, _ => Book, in kept.Member), life, "2023-06-22", "2023-08-31");
        // Last visit 06-20, usual 3.5 a week: from 07-04 on only 7 of the last 28 days have one. Absent: 21 days, and 7 after the slip.
        Assert.Equal(["slip 2 Fired 2023-07-04", "absent 2 Fired 2023-07-11"], Told(made, "slip", "absent"));
    }

    [Fact]
    public void The_guard_that_held_a_touch_last_is_named_also_when_the_facts_were_read_again_meanwhile()
    {
        var life = Life("2024-06-01", "2025-05-31");
        life.Visit(Day("2024-06-02"));
        life.Freezes.Add(new(Sold, Day("2024-06-19"), Day("2024-06-25"), Day("2024-06-18"), true));
        var kept = Swept(new Player(life, _ => Book, default), life, "2024-06-01", "2024-06-20");
        Assert.Contains("goal-session 1 Deferred 2024-06-11", Told(kept, "goal-session"));

        StoredRows.Write(life, kept.Touches, Book);
        var made = Swept(new Player(life, _ => Book, in kept.Member), life, "2024-06-21", "2024-06-26");
        var ended = Assert.Single(made.Touches);
        Assert.Equal((TouchState.Suppressed, Guard.Frozen, Day("2024-06-26")), (ended.State, ended.Guard, ended.On));
    }

    private static int Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture).DayNumber;

    private static History Life(string from, string to)
    {
        var life = new History { Person = new Guid("22222222-2222-2222-2222-222222222222"), JoinedOn = DateOnly.FromDayNumber(Day(from)) };
        life.Contracts.Add(new(Sold, "club", Day(from), Day(to), Day(from)));
        life.Consents.Add((Day(from), byte.MaxValue));
        return life;
    }

    private static void Visits(History life, string from, string to)
    {
        for (var day = Day(from); day <= Day(to); day += 2) life.Visit(day);
    }

    private static Player Swept(Player player, History life, string from, string to)
    {
        var club = new ClubView(1, life.Contracts[0].S);
        for (var day = Day(from); day <= Day(to); day++) player.Sweep(day, day == club.FirstSweep ? 0 : day - 1, club);
        return player;
    }

    private static List<string> Told(Player player, params string[] keys) => [.. player.Touches
        .Select(t => (Opening: Book.BySlot[t.Opening]!, News: t)).Where(t => keys.Contains(t.Opening.Touch.Key))
        .Select(t => $"{t.Opening.Touch.Key} {t.Opening.Text(t.News.Value)} {t.News.State} {DateOnly.FromDayNumber(t.News.On):yyyy-MM-dd}")];
}
