using FitCrm.Billing;
using FitCrm.Kernel;
using FitCrm.Membership;

namespace FitCrm.Shell.Demo;

/// <summary>The invented front desk: sells, takes money, freezes, cancels. Nothing that would happen after the last day is written.</summary>
internal sealed class Clerk(Cast cast, DemoWish wish, Life life, Dice dice, TimeZoneInfo zone)
{
    /// <summary>A moment of the desk's day.</summary>
    public DateTimeOffset Moment(DateOnly day) => ClubTime.InstantOf(day, new TimeOnly(dice.Between(9, 20), dice.Below(60), dice.Below(60)), zone);

    /// <summary>The plan of a first contract.</summary>
    public CastPlan FirstPlan() => dice.OneOf(Sold(), p => p.Share);

    /// <summary>The plan after another: mostly the same, else any.</summary>
    public CastPlan NextPlan(CastPlan plan) => dice.Permille(plan.Count == 1 && plan.Term == Term.Months ? 350 : 740) ? plan : FirstPlan();

    /// <summary>Sells a contract and takes the money.</summary>
    public LifeContract Sell(CastPlan plan, DateOnly boughtOn, DateOnly startsOn)
    {
        var at = Moment(boughtOn);
        var contract = new LifeContract(dice.Id(at), dice.Id(at), plan, startsOn, Terms.EndOf(startsOn, plan.Term, plan.Count), boughtOn, at, life.Seller);
        life.Contracts.Add(contract);
        Collect(contract);
        return contract;
    }

    /// <summary>Now and then a freeze in the middle of a contract, which moves its end.</summary>
    public void MayFreeze(LifeContract contract)
    {
        if (contract.Plan.FreezeDays < 14 || !dice.Permille(contract.Plan.Count == 12 || contract.RollsOn ? 170 : 90)) return;
        var term = contract.RollsOn ? 300 : Terms.Length(contract.StartsOn, contract.AgreedEndsOn);
        var from = contract.StartsOn.AddDays(dice.Between(term / 5, term * 3 / 5));
        var to = from.AddDays(dice.Between(7, Math.Min(contract.Plan.FreezeDays, 35)) - 1);
        var recorded = from.AddDays(-dice.Below(8));
        if (recorded > wish.LastDay) return;
        life.Freezes.Add(new(dice.Id(Moment(recorded)), contract.Id, from, to, recorded, dice.OneOf(cast.FreezeReasons)));
        contract.EndsOn = Terms.Move(contract.AgreedEndsOn, Terms.Length(from, to));
    }

    /// <summary>Now and then a contract ends before its time; the more likely, the longer one that rolls on runs.</summary>
    public void MayCancel(LifeContract contract)
    {
        var frozen = life.Freezes.Where(f => f.ContractId == contract.Id).Select(f => f.To).FirstOrDefault();
        var day = contract.StartsOn;
        for (var month = 1; month <= (contract.RollsOn ? wish.Months : contract.Plan.Count - 1); month++)
        {
            day = contract.StartsOn.AddMonths(month);
            if (!dice.Permille(contract.RollsOn ? 45 : 4) || day <= frozen || day >= contract.EndsOn) continue;
            if (day > wish.LastDay) return;
            (contract.CancelledOn, contract.CancelReason) = (day, dice.OneOf(cast.LossReasons));
            return;
        }
    }

    private CastPlan[] Sold() => [.. cast.Plans.Where(p => p.Share > 0 && (p.Club is null || p.Club == life.Face.Club.Code))];

    // At once, later, in two parts, very late, or never.
    private void Collect(LifeContract contract)
    {
        var way = dice.Below(1000);
        var method = dice.OneOf([PaymentMethod.Cash, PaymentMethod.Card, PaymentMethod.Bank], m => m == PaymentMethod.Card ? 65 : m == PaymentMethod.Bank ? 20 : 15);
        var price = contract.Plan.Price;
        if (way < 860) Pay(contract, price, method, contract.BoughtOn);
        else if (way < 930) Pay(contract, price, PaymentMethod.Bank, contract.BoughtOn.AddDays(dice.Between(2, 20)));
        else if (way < 965)
        {
            Pay(contract, price / 2, method, contract.BoughtOn);
            Pay(contract, price - (price / 2), method, contract.BoughtOn.AddDays(30));
        }
        else if (way < 988) Pay(contract, price, method, contract.BoughtOn.AddDays(dice.Between(25, 90)));
    }

    private void Pay(LifeContract contract, long amount, PaymentMethod method, DateOnly on)
    {
        var at = on == contract.BoughtOn ? contract.CreatedAt : Moment(on);
        var id = dice.Id(at);
        if (on <= wish.LastDay) life.Payments.Add(new(id, contract.ChargeId, amount, method, on, at));
    }
}
