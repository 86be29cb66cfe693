namespace FitCrm.Shell.Demo;

/// <summary>One member's contracts from the first to the last: renewed early, on time or in grace, rejoined, or gone. Who trained, renews.</summary>
internal sealed class Belonging(DemoWish wish, Life life, Dice dice, Clerk clerk, Gym gym)
{
    // Renewals per thousand by visits in the last 90 days of the term (the bands of the reports: 0, 1–5, 6–12, 13–24, 25 and more).
    private static readonly (int Most, int Renew)[] Bands = [(0, 190), (5, 420), (12, 620), (24, 770), (int.MaxValue, 850)];

    private const int PoolRenewals = 560;

    /// <summary>Lives it, up to the last day.</summary>
    public void Live()
    {
        var buys = life.JoinedOn;
        var starts = buys.AddDays(dice.Permille(150) ? dice.Between(1, 12) : 0);
        var plan = clerk.FirstPlan();
        MayBuyPool(buys);
        while (buys <= wish.LastDay)
        {
            var contract = clerk.Sell(plan, buys, starts);
            clerk.MayFreeze(contract);
            clerk.MayCancel(contract);
            gym.Train(contract);
            if (After(contract) is not { } next) return;
            (buys, starts, plan) = next;
        }
    }

    private (DateOnly Buys, DateOnly Starts, CastPlan Plan)? After(LifeContract contract)
    {
        var end = contract.LastDay;
        var timing = dice.Below(1000);
        var rejoins = dice.Permille(140);
        var away = dice.Between(36, 300);
        if (end > wish.LastDay.AddDays(90)) return null;
        if (contract.CancelledOn is null && dice.Permille(Chance(contract)))
        {
            var buys = BuyDay(contract, timing);
            return (buys, buys > end ? buys : end.AddDays(1), clerk.NextPlan(contract.Plan));
        }
        var back = end.AddDays(away);
        return rejoins ? (back, back, clerk.FirstPlan()) : null;
    }

    // A tenth early where the term is long enough, most in the last month, the rest in grace.
    private DateOnly BuyDay(LifeContract contract, int timing)
    {
        var isShort = contract.Plan.Count < 3;
        var day = timing < 110 && !isShort ? contract.EndsOn.AddDays(-dice.Between(31, 60))
            : timing < 760 ? contract.EndsOn.AddDays(-dice.Below(isShort ? 7 : 28))
            : contract.EndsOn.AddDays(dice.Permille(650) ? dice.Between(1, 9) : dice.Between(10, 30));
        return day < contract.BoughtOn ? contract.BoughtOn : day;
    }

    // By how they trained; a first contract ends more often, and short terms count their visits up to 90 days.
    private int Chance(LifeContract contract)
    {
        var until = contract.EndsOn < wish.LastDay ? contract.EndsOn : wish.LastDay;
        var visits = life.Visits.Count(v => v.On > until.AddDays(-90) && v.On <= until);
        if (contract.Plan.Count < 3) visits *= 3;
        var renew = Bands.First(b => visits <= b.Most).Renew;
        return life.Contracts.Count(c => c.Plan.Group == contract.Plan.Group) == 1 ? renew - 60 : renew;
    }

    // A second product group: a few swim as well, and more than half of them go on when their time is over.
    private void MayBuyPool(DateOnly joined)
    {
        var day = joined.AddDays(dice.Between(5, 200));
        if (gym.Sells("pool") is not { } pool || !dice.Permille(70)) return;
        for (var starts = day; day <= wish.LastDay;)
        {
            var end = clerk.Sell(pool, day, starts).EndsOn;
            if (!dice.Permille(PoolRenewals)) return;
            day = end.AddDays(-dice.Below(28));
            starts = end.AddDays(1);
        }
    }
}
