using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership.PriceList;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Membership.Agreements;

/// <summary>What lies on the desk while somebody is served: the contract with its freezes, its plan, the person's other contracts of the group, and today in the club.</summary>
internal sealed record ContractCase(Contract Contract, Plan Plan, Club Club, Calendar Calendar, ClubTime Now)
{
    /// <summary>Whether the caller may date things back here.</summary>
    public bool MayGoBack => MembershipScope.MayCorrect(Club.Id);
}

/// <summary>Takes contracts out for the verbs, inside a write job.</summary>
internal sealed class ContractDesk(Clubs clubs, BusinessClock clock, ISalesBook sales)
{
    /// <summary>A contract to work on. Refuses one of other clubs like one that is not there, and a caller who may not sell in its club.</summary>
    public async Task<Outcome<ContractCase>> Open(FitCrmDb db, Guid contractId, CancellationToken ct)
    {
        var personId = await db.Set<Contract>().Where(c => c.Id == contractId).Select(c => (Guid?)c.PersonId).SingleOrDefaultAsync(ct);
        if (personId is null) return new ContractUnknown();
        var person = await db.PersonFor(personId.Value, Right.Sell, ct);
        if (person.Refused is { } no) return no is PersonUnknown ? new ContractUnknown() : no;
        var all = await ContractsOf(db, personId.Value, ct);
        var contract = all.Single(c => c.Id == contractId);
        var plan = await db.Set<Plan>().SingleAsync(p => p.Id == contract.PlanId, ct);
        var club = await clubs.Get(contract.ClubId, ct);
        return new ContractCase(contract, plan, club, new Calendar(all, contract.Group), clock.In(club.Zone));
    }

    /// <summary>A person's contracts with their freezes, held until the job's end, so that two sales cannot take the same days.</summary>
    public static async Task<List<Contract>> ContractsOf(FitCrmDb db, Guid personId, CancellationToken ct)
    {
        await Dialect.LockNamed(db, $"contracts:{personId}", ct);
        return await db.Set<Contract>().AsTracking().Include(c => c.Freezes).Where(c => c.PersonId == personId).ToListAsync(ct);
    }

    /// <summary>The card after a verb that changed the end from what it was; followers move with it.</summary>
    public async Task<Outcome<ContractCard>> Moved(FitCrmDb db, ContractCase desk, DateOnly endBefore, CancellationToken ct)
    {
        var followed = desk.Calendar.MoveFollowers(desk.Contract, endBefore, desk.Now.Day);
        if (followed.Refused is { } no) return no;
        var moved = followed.Value.Select(c => new MovedContract(c.Id, c.StartsOn, c.EndsOn)).ToList();
        return await Card(db, desk, new ContractChange(endBefore == Terms.RollsOn ? null : endBefore, null, null, moved), ct);
    }

    /// <summary>The card after a verb.</summary>
    public async Task<ContractCard> Card(FitCrmDb db, ContractCase desk, ContractChange? change, CancellationToken ct)
    {
        var money = await sales.MoneyOf(db, [desk.Contract.Id], ct);
        return ContractCard.Of(desk.Contract, desk.Plan, desk.Club.Code, desk.Now.Day, money.GetValueOrDefault(desk.Contract.Id)) with { Change = change };
    }
}
