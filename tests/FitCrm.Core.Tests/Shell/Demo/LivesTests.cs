using FitCrm.Membership;
using FitCrm.Shell.Demo;

namespace FitCrm.Core.Tests.Shell.Demo;

public class LivesTests
{
    private static readonly Cast Cast = Cast.Read(SeedFile.Text("cast.json"));
    private static readonly DateOnly AsOf = new(2026, 11, 21);
    private static readonly Lazy<List<Life>> Told = new(() => [.. new Lives(Cast, Wish(1200, 24, 1)).All()]);

    private static List<Life> Club => Told.Value;

    [Fact]
    public void The_same_seed_and_day_tell_the_same_lives_ids_included()
    {
        var again = new Lives(Cast, Wish(60, 24, 1));
        foreach (var number in Enumerable.Range(1, 60).Reverse()) Assert.Equal(Print(Club[number - 1]), Print(again.Tell(number)));
    }

    [Fact]
    public void Another_seed_tells_other_lives() =>
        Assert.NotEqual(Print(Club[99]), Print(new Lives(Cast, Wish(1200, 24, 2)).Tell(100)));

    [Fact]
    public void Nothing_happens_before_the_opening_or_after_the_last_day()
    {
        var wish = Wish(1200, 24, 1);
        Assert.All(Club, life =>
        {
            Assert.InRange(life.JoinedOn, wish.OpenedOn, wish.LastDay);
            Assert.All(life.Contracts, c => Assert.InRange(c.BoughtOn, wish.OpenedOn, wish.LastDay));
            Assert.All(life.Visits, v => Assert.InRange(v.On, wish.OpenedOn, wish.LastDay));
            Assert.All(life.Payments, p => Assert.InRange(p.On, wish.OpenedOn, wish.LastDay));
            Assert.All(life.Freezes, f => Assert.InRange(f.RecordedOn, wish.OpenedOn, wish.LastDay));
        });
    }

    [Fact]
    public void Every_visit_lies_inside_a_contract_and_outside_its_freezes() => Assert.All(Club, life => Assert.All(life.Visits, v =>
    {
        Assert.Contains(life.Contracts, c => c.StartsOn <= v.On && v.On <= c.LastDay);
        Assert.DoesNotContain(life.Freezes, f => f.From <= v.On && v.On <= f.To);
    }));

    [Fact]
    public void Contracts_of_one_group_do_not_overlap_and_keep_the_dates_of_their_plan() => Assert.All(Club, life =>
    {
        foreach (var group in life.Contracts.GroupBy(c => c.Plan.Group))
        {
            var row = group.OrderBy(c => c.StartsOn).ToList();
            Assert.All(row.Zip(row.Skip(1)), pair => Assert.True(pair.First.LastDay < pair.Second.StartsOn, $"{life.Face.Number}: {pair}"));
            Assert.All(row, c => Assert.Equal(Terms.EndOf(c.StartsOn, c.Plan.Term, c.Plan.Count), c.AgreedEndsOn));
            Assert.All(row, c => Assert.Equal(
                Terms.Move(c.AgreedEndsOn, life.Freezes.Where(f => f.ContractId == c.Id).Sum(f => Terms.Length(f.From, f.To))), c.EndsOn));
        }
    });

    [Fact]
    public void Nobody_pays_more_than_the_price() => Assert.All(Club, life => Assert.All(life.Contracts, c =>
        Assert.InRange(life.Payments.Where(p => p.ChargeId == c.ChargeId).Sum(p => p.Amount), 0, c.Plan.Price)));

    [Fact]
    public void A_club_of_twelve_hundred_is_plausible()
    {
        var running = Club.Count(l => l.Contracts.Any(c => c.StartsOn <= AsOf && AsOf <= c.LastDay));
        var visits = Club.Sum(l => l.Visits.Count);
        var week = Club.Sum(l => l.Visits.Count(v => v.On > AsOf.AddDays(-8)));
        Assert.InRange(running, 500, 900);
        Assert.InRange(visits, 50_000, 150_000);
        Assert.InRange(week / (double)running, 0.8, 2.2);
        Assert.InRange(Renewed(), 0.50, 0.75);
        Assert.True(Club.Count(l => l.Freezes.Count > 0) > 60);
        Assert.True(Club.Sum(l => l.Contracts.Count(c => c.CancelledOn is not null)) > 40);
        Assert.Equal(2, Club.Select(l => l.Face.Club.TimeZone).Distinct().Count());
    }

    [Fact]
    public void Names_come_in_five_scripts_and_ids_cards_and_addresses_are_nobody_elses()
    {
        Assert.Equal(5, Cast.Names.Select(n => n.Script).Distinct().Count());
        Assert.Equal(Club.Count, Club.Select(l => l.Face.Card).Distinct().Count());
        Assert.Equal(Club.Count, Club.Select(l => l.Face.Email).Distinct().Count());
        var ids = Club.SelectMany(l => l.Visits.Select(v => v.Id).Concat(l.Contracts.SelectMany(c => new[] { c.Id, c.ChargeId })).Append(l.Id)).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(Club.Take(20), l => Assert.Equal(7, l.Id.Version));
    }

    [Theory]
    [InlineData(0, 24)]
    [InlineData(10, 0)]
    [InlineData(10, 121)]
    [InlineData(1_000_001, 1)]
    public void A_demo_of_no_size_is_refused(int members, int months) =>
        Assert.IsType<DemoOutOfRange>(DemoWish.Of(members, months, 1, AsOf).Refused);

    private static DemoWish Wish(int members, int months, ulong seed) => DemoWish.Of(members, months, seed, AsOf).Value;

    // Of the contracts of fixed term that ended a month ago or earlier, those followed within the grace of 30 days.
    private static double Renewed()
    {
        var ended = Club.SelectMany(l => l.Contracts.Where(c => !c.RollsOn && c.CancelledOn is null && c.EndsOn < AsOf.AddDays(-31)).Select(c => (l, c))).ToList();
        return ended.Count(e => e.l.Contracts.Any(n => n != e.c && n.Plan.Group == e.c.Plan.Group && n.StartsOn > e.c.StartsOn && n.BoughtOn <= e.c.EndsOn.AddDays(30)))
            / (double)ended.Count;
    }

    private static string Print(Life life) => string.Join('\n',
        [life.ToString(), .. life.Contracts.Select(c => c.ToString()), .. life.Freezes.Select(f => f.ToString()), .. life.Payments.Select(p => p.ToString()),
            .. life.Visits.Select(v => v.ToString()), .. life.Consents.Select(c => c.ToString()), .. life.Notes.Select(n => n.ToString())]);
}
