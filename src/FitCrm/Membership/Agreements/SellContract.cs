using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership.PriceList;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Membership.Agreements;

/// <summary>A sale as the API takes one: the id may be made by the caller, the start is today when unsaid, the club the member's own.</summary>
internal sealed record SellBody(Guid? Id, Guid PlanId, DateOnly? StartsOn, string? Club, Guid? SellerId);

/// <summary>Sells a plan to a person and enters its price into the sales book.</summary>
internal sealed class SellContract(Clubs clubs, StaffBook staff, BusinessClock clock, ISalesBook sales)
{
    private const int DaysBack = 31;
    private const int DaysAhead = 731;

    /// <summary>Sells inside a write job. Refuses a plan that is not sold here, days that another contract of the group has, a start more than 31 days back
    /// (five years for who may correct) or two years ahead.</summary>
    public async Task<Outcome<ContractCard>> In(FitCrmDb db, Guid personId, SellBody body, CancellationToken ct)
    {
        var found = await db.PersonFor(personId, Right.Sell, ct);
        if (found.Refused is { } unknown) return unknown;
        var chosen = body.Club is null ? await clubs.Get(found.Value.ClubId, ct) : await clubs.Asked(body.Club, Right.Sell, ct);
        if (chosen.Refused is { } noClub) return noClub;
        var today = clock.In(chosen.Value.Zone).Day;
        var start = body.StartsOn ?? today;
        var earliest = MembershipScope.MayCorrect(chosen.Value.Id) ? today.AddYears(-5) : today.AddDays(-DaysBack);
        if (start < earliest) return new StartTooFarBack(earliest);
        if (start > today.AddDays(DaysAhead)) return new StartTooFarAhead(today.AddDays(DaysAhead));
        return await Close(db, new Order(body.Id, personId, body.PlanId, chosen.Value, start, body.SellerId), null, ct);
    }

    /// <summary>Writes the sale down: the same for a first contract and a renewal.</summary>
    public async Task<Outcome<ContractCard>> Close(FitCrmDb db, Order order, Contract? renews, CancellationToken ct)
    {
        var id = order.Id ?? Guid.CreateVersion7(clock.Now);
        if (await db.Set<Contract>().AnyAsync(c => c.Id == id, ct)) return new IdReused();
        if (order.SellerId is { } seller && await staff.Find(seller, ct) is null) return new StaffUnknown("sellerId");
        if (await db.Set<Plan>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == order.PlanId, ct) is not { } plan) return new PlanUnknown("planId");
        if (plan.ClubIds.Count > 0 && !plan.ClubIds.Contains(order.Club.Id)) return new PlanOfOtherClubs(plan.Name);
        if (plan.Price.Currency != order.Club.Currency) return new PlanCurrencyUnfit(plan.Price.Currency, order.Club.Currency);
        var today = clock.In(order.Club.Zone).Day;
        var sold = Contract.Sell(new Sale(id, order.PersonId, order.Club.Id, plan, order.StartsOn, today, order.SellerId ?? Caller.Current.UserId, clock.Now, renews?.Id));
        if (sold.Refused is { } no) return no;
        var contract = sold.Value;
        var calendar = new Calendar(await ContractDesk.ContractsOf(db, order.PersonId, ct), plan.Group);
        if (calendar.Taken(contract.StartsOn, contract.EndsOn) is { } taken) return new DaysTaken(taken.StartsOn, taken.LastDay);

        db.Add(contract);
        sales.Enter(db, new SoldPrice(id, order.PersonId, order.Club.Id, contract.Price, today > contract.StartsOn ? today : contract.StartsOn));
        var change = renews is null ? null : new ContractChange(renews.EndsOn, Renewals.TimingOf(renews.EndsOn, today), renews.Id, []);
        return ContractCard.Of(contract, plan, order.Club.Code, today, new ContractMoney(id, id, 0, contract.Price.Amount)) with { Change = change };
    }

    /// <summary>What is sold to whom, where and from when.</summary>
    internal sealed record Order(Guid? Id, Guid PersonId, Guid PlanId, Club Club, DateOnly StartsOn, Guid? SellerId);
}
