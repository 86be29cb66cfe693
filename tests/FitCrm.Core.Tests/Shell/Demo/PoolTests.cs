using FitCrm.Shell.Demo;

namespace FitCrm.Core.Tests.Shell.Demo;

public class PoolTests
{
    private static readonly DateOnly AsOf = new(2026, 11, 21);

    [Fact]
    public void Of_those_who_swim_some_go_on_when_their_time_is_over_and_some_do_not()
    {
        var lives = new Lives(Cast.Read(SeedFile.Text("cast.json")), DemoWish.Of(1200, 24, 1, AsOf).Value).All();
        var swimmers = lives.Select(l => l.Contracts.Count(c => c.Plan.Group == "pool" && c.LastDay < AsOf.AddDays(-30))).Where(n => n > 0).ToList();
        Assert.True(swimmers.Count > 10);
        Assert.Contains(swimmers, n => n > 1);
        Assert.Contains(swimmers, n => n == 1);
    }
}
