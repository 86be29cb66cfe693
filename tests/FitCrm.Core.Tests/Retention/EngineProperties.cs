using FitCrm.Retention;
using FitCrm.Retention.Histories;
using FitCrm.Retention.Snapshots;

namespace FitCrm.Core.Tests.Retention;

/// <summary>What must hold of every history, with freezes, renewals, returns and leap days. Days are dates: a change of the clock does not exist in them.</summary>
public class EngineProperties
{
    private static readonly Playbook Book = Playbook.Default;

    [Fact]
    public void Looking_when_something_may_change_finds_what_looking_every_day_finds() => Seeds.Check(seed =>
    {
        var life = new LifeMaker(seed).Make();
        var (first, last) = (new DateOnly(2024, 1, 1), new DateOnly(2026, 4, 1));
        var off = (seed & 3) == 0 ? (Func<DateOnly, bool>)(d => d.DayNumber % 50 is > 30 and < 37) : null;
        var (every, some) = (Played.Of("M", life, first, last, true, off), Played.Of("M", life, first, last, false, off));
        Assert.Equal(every.Touches.Order(ByText), some.Touches.Order(ByText));
        Assert.All(every.Days, d => Assert.Equal(d.Value, some.Days[d.Key]));
    });

    [Fact]
    public void A_second_look_on_the_same_day_finds_nothing_new() => Seeds.Check(seed =>
    {
        var player = At(seed, out var today);
        var first = player.Answer;
        var again = Lifecycle.Assess(in player.Member, Book, DateOnly.FromDayNumber(today));
        Assert.Equal((0, false, first.Stage, first.Risk, first.NextLook), (again.News.Count, again.News.StageChanged, again.Stage, again.Risk, again.NextLook));
    });

    // A visit also measures base anew (its weeks count back from the last visit); where that says that more is usual, the rule about fewer visits may begin to hold.
    [Fact]
    public void One_more_visit_never_raises_risk_unless_it_changes_what_is_usual() => Seeds.Check(seed =>
    {
        var player = At(seed, out var today);
        var member = player.Member;
        member.Visit(today, 0);
        var after = Lifecycle.Assess(in member, Book, DateOnly.FromDayNumber(today));
        var usual = Usual(in after.After, today) > Usual(in player.Member, today) ? Book.Risks.Single(r => r.Reason == "fewer-visits").Points : 0;
        Assert.True(after.Risk <= player.Answer.Risk + usual, $"{player.Answer.Risk} → {after.Risk}");
    });

    [Fact]
    public void A_snapshot_made_again_from_the_facts_goes_on_as_the_one_that_was_kept() => Seeds.Check(seed =>
    {
        var life = new LifeMaker(seed).Make();
        var club = new ClubView(1, new DateOnly(2024, 1, 1).DayNumber);
        var kept = new Player(life, _ => Book, default);
        var turn = new DateOnly(2024, 3, 1).DayNumber + (seed & 511);
        for (var day = club.FirstSweep; day < turn; day++) if (day == club.FirstSweep || kept.NextDay <= day) kept.Sweep(day, day == club.FirstSweep ? 0 : day - 1, club);
        StoredRows.Write(life, kept.Touches, Book);
        kept.Touches.Clear();
        var made = new Player(life, _ => Book, in kept.Member);
        for (var day = turn; day < turn + 300; day++)
        {
            if (kept.NextDay <= day) kept.Sweep(day, day - 1, club);
            if (day == turn || made.NextDay <= day) made.Sweep(day, day - 1, club);
        }

        Assert.Equal(kept.Touches.Select(Text).Order(), made.Touches.Select(Text).Order());
    });

    [Fact]
    public void A_snapshot_survives_its_bytes() => Seeds.Check(seed =>
    {
        var member = At(seed, out _).Member;
        var bytes = SnapshotBytes.Write(in member);
        Assert.True(SnapshotBytes.TryRead(bytes, out var read));
        Assert.Equal(bytes, SnapshotBytes.Write(in read));
        Assert.False(SnapshotBytes.TryRead(bytes.AsSpan(0, bytes.Length - 1), out _));
    });

    private static readonly Comparer<TouchLine> ByText = Comparer<TouchLine>.Create((a, b) => string.CompareOrdinal(a.ToString(), b.ToString()));

    private static string Text(TouchNews n) => $"{n.Contract} {n.Year} {n.Opening} {n.Value} {n.State} {n.On} {n.Guard} {n.Companion}";

    private static int Usual(in MemberSnapshot member, int today) =>
        Lifecycle.LeaderOf(in member, today) is >= 0 and var leader ? member.Cycles[leader].Base2 : -1;

    private static Player At(int seed, out int today)
    {
        var maker = new LifeMaker(seed);
        var player = new Player(maker.Make(), _ => Book, default);
        today = new DateOnly(2024, 1, 1).DayNumber + maker.Next(700);
        player.Sweep(today, 0, new ClubView(1, today));
        return player;
    }
}
