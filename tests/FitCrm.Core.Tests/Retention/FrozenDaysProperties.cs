using FitCrm.Retention.Snapshots;

namespace FitCrm.Core.Tests.Retention;

/// <summary>Unfrozen days, counted one by one and by formula.</summary>
public class FrozenDaysProperties
{
    [Fact]
    public void Counting_days_one_by_one_gives_the_same() => Seeds.Check(seed =>
    {
        var dice = new Random(seed);
        FrozenDays frozen = default;
        for (int i = dice.Next(5), at = 1000; i > 0; i--)
        {
            var from = at + 1 + dice.Next(40);
            at = from + dice.Next(30);
            frozen.Spans[frozen.Count++] = new() { From = from, To = at, Group = dice.Next(3) == 0 ? 1 : 0 };
        }

        var (x, y, n) = (990 + dice.Next(200), 990 + dice.Next(200), 1 + dice.Next(60));
        Assert.Equal(Between(frozen, x, y), frozen.Between(0, x, y));
        Assert.Equal(Enumerable.Range(x, 1000).First(d => Between(frozen, x, d) >= n), frozen.Plus(0, x, n));
        Assert.Equal(Enumerable.Range(500, y - 500 + 1).First(v => Between(frozen, v, y) < n), frozen.Back(0, y, n));
    });

    [Fact]
    public void Visit_days_are_counted_as_a_list_would() => Seeds.Check(seed =>
    {
        var dice = new Random(seed);
        VisitDays days = default;
        List<int> list = [];
        for (int i = dice.Next(60), day = 1000; i > 0; i--, day += 1 + dice.Next(dice.Next(20) == 0 ? 200 : 9))
        {
            days.Add(day);
            list.Add(day);
        }

        var last = list.LastOrDefault();
        var (from, n) = (last - dice.Next(VisitDays.Span), 1 + dice.Next(20));
        Assert.Equal(list.Count(d => d >= from && d <= last - 5), days.Count(from, last - 5));
        var kept = list.Where(d => d > last - VisitDays.Span && d >= from).Reverse().ToList();
        Assert.Equal(n <= kept.Count ? kept[n - 1] : 0, days.Back(n, from));
    });

    private static int Between(FrozenDays frozen, int x, int y)
    {
        var days = 0;
        for (var day = x + 1; day <= y; day++) if (!frozen.On(0, day)) days++;
        return days;
    }
}
