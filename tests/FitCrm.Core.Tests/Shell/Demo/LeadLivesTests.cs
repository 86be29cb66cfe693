using FitCrm.Crm;
using FitCrm.Shell.Demo;

namespace FitCrm.Core.Tests.Shell.Demo;

public class LeadLivesTests
{
    private static readonly Cast Cast = Cast.Read(SeedFile.Text("cast.json"));
    private static readonly Funnel Funnel = Funnel.Read(SeedFile.Text("funnel.json"));
    private static readonly DateOnly AsOf = new(2026, 11, 21);

    [Fact]
    public void A_demo_of_twelve_hundred_has_sixty_open_leads_and_three_hundred_in_the_past_and_the_same_again()
    {
        var (leads, again) = (All(1), All(1));
        Assert.Equal(60, leads.Count(l => l.Next is not null));
        Assert.InRange(leads.Count(l => l.Next is null), 270, 380);
        Assert.InRange(leads.Count(l => l.ContractId is not null), 60, 180);
        Assert.Equal(Print(leads), Print(again));
        Assert.NotEqual(Print(leads), Print(All(2)));
    }

    [Fact]
    public void No_ledger_runs_back_or_beyond_the_last_day_and_all_ids_are_single()
    {
        var leads = All(1);
        Assert.All(leads, l =>
        {
            Assert.All(l.Days.Zip(l.Days.Skip(1)), p => Assert.True(p.First.On <= p.Second.On && p.First.At < p.Second.At, $"{l.Id}: {p}"));
            Assert.True(l.Days[^1].On < AsOf);
            Assert.Equal("new", l.Days[0].To);
            Assert.Equal(l.Next is null, l.Days[^1].To is Funnel.Won or Funnel.Lost);
            Assert.Equal(l.Days[^1].To == Funnel.Lost, l.Days[^1].Reason is not null);
        });
        var ids = leads.SelectMany(l => l.Days.Select(d => d.Id).Append(l.Id)).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Contains(leads, l => l.Next?.On < AsOf);
    }

    private static List<LeadLife> All(ulong seed)
    {
        var wish = DemoWish.Of(1200, 24, seed, AsOf).Value;
        var lives = new LeadLives(Cast, wish, Funnel);
        return [.. new Lives(Cast, wish).All().Select(lives.Before).OfType<LeadLife>(), .. lives.Strangers()];
    }

    private static string Print(IEnumerable<LeadLife> leads) => string.Join('\n', leads.Select(l => $"{l} {string.Join(' ', l.Days)}"));
}
