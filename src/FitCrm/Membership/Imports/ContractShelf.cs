using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership.Agreements;
using FitCrm.Membership.PriceList;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Membership.Imports;

/// <summary>Takes over the contracts of a batch. A contract is known by its outside id, else by person, first day and product group; its freezes by their first day.</summary>
internal sealed class ContractShelf(FitCrmDb db, PlanShelf plans, ILookup<Guid, Contract> known, Dictionary<string, Guid> staff, Guid clubId, DateOnly today, DateTimeOffset now)
{
    private readonly List<Contract> _added = [];
    private readonly List<SoldPrice> _told = [];

    public static async Task<ContractShelf> Load(FitCrmDb db, PlanShelf plans, IReadOnlyCollection<Guid> people, Guid clubId, DateOnly today, DateTimeOffset now, CancellationToken ct)
    {
        var contracts = people.Count == 0 ? [] : await db.Set<Contract>().Include(c => c.Freezes).Where(c => people.Contains(c.PersonId)).ToListAsync(ct);
        var staff = await db.Set<User>().AsNoTracking().Select(u => new { u.Id, u.Email, u.Name }).ToListAsync(ct);
        var called = staff.Select(u => (Key: u.Email.ToLowerInvariant(), u.Id)).Concat(staff.Select(u => (Key: SearchKey.Fold(u.Name), u.Id)));
        return new(db, plans, contracts.ToLookup(c => c.PersonId), called.DistinctBy(c => c.Key).ToDictionary(c => c.Key, c => c.Id), clubId, today, now);
    }

    /// <summary>What became of the contract taken last.</summary>
    public RowFate Last { get; private set; }

    /// <summary>Takes one over; answers what became of it, or why it cannot be.</summary>
    public (RowFate Fate, Unfit? Unfit) Take(Guid personId, ContractLine line)
    {
        var plan = plans.Of(line);
        var contract = plan is null ? null : Find(personId, line, plan);
        if (plan is null || (contract is null && NobodyTellsTheEnd(line, plan))) return (default, new Unfit(Fields.EndsOn, null, Words.Of("Membership.import-no-end")));
        var isNew = contract is null;
        var changed = isNew;
        if (contract is null)
        {
            contract = Contract.TakeOver(Known(personId, line, plan, null));
            db.Add(contract);
            _added.Add(contract);
        }
        else changed = contract.Retell(Known(personId, line, plan, contract));
        changed |= TakeFreeze(contract, line);
        if (changed || line.PaidOn is not null || line.Payments.Count > 0) Tell(contract, line);
        Last = isNew ? RowFate.Created : changed ? RowFate.Updated : RowFate.Unchanged;
        return (Last, null);
    }

    /// <summary>Enters the prices of what came, and what was paid.</summary>
    public Task Enter(ISalesBook book, CancellationToken ct) => _told.Count == 0 ? Task.CompletedTask : book.EnterAll(db, [.. _told.DistinctBy(t => t.ContractId)], ct);

    private Contract? Find(Guid personId, ContractLine line, Plan plan)
    {
        var own = known[personId].Concat(_added.Where(c => c.PersonId == personId));
        return line.ExternalId is not null && own.FirstOrDefault(c => c.ExternalId == line.ExternalId) is { } same ? same
            : own.FirstOrDefault(c => c.StartsOn == line.StartsOn && c.Group == (line.Group ?? plan.Group) && (line.ExternalId is null || c.ExternalId is null));
    }

    private KnownContract Known(Guid personId, ContractLine line, Plan plan, Contract? before)
    {
        var end = EndOf(line, plan, before);
        var (term, count) = PlanShelf.TermOf(line, line.AgreedEndsOn is null ? end : line.EndsOn ?? end);
        var price = line.Price ?? before?.Price ?? plan.Price;
        return new()
        {
            Id = before?.Id ?? Guid.CreateVersion7(now), ExternalId = line.ExternalId ?? before?.ExternalId, PersonId = personId, ClubId = before?.ClubId ?? clubId,
            PlanId = line.Plan is null && before is not null ? before.PlanId : plan.Id, Group = before?.Group ?? line.Group ?? plan.Group, Term = term, StartsOn = line.StartsOn, EndsOn = end,
            BoughtOn = line.BoughtOn ?? before?.BoughtOn, Price = price, MonthlyPrice = Terms.MonthlyPrice(price.Amount, term, count), SellerId = before?.SellerId ?? SellerOf(line),
            AutoRenew = line.AutoRenew ?? before?.AutoRenew ?? end == Terms.RollsOn, At = now,
            CancelledOn = line.CancelledOn ?? before?.CancelledOn ?? (line.CancelledUndated ? today : null), CancelReason = line.CancelReason ?? before?.CancelReason,
        };
    }

    // The term of a plan that another contract's dates made up is that contract's own.
    private static bool NobodyTellsTheEnd(ContractLine line, Plan plan) => plan.IsOnlyNamed && line is { EndsOn: null, AgreedEndsOn: null, AutoRenew: not true };

    // Where the end before the freezes is said, those that move it do so as they come.
    private static DateOnly EndOf(ContractLine line, Plan plan, Contract? before)
    {
        if (line.AgreedEndsOn is { } agreed) return before is null ? agreed : before.AgreedEndsOn == agreed ? before.EndsOn : line.EndsOn ?? before.EndsOn;
        return line.EndsOn ?? before?.EndsOn ?? (line.AutoRenew == true ? Terms.RollsOn : Terms.EndOf(line.StartsOn, plan.Term, plan.TermCount));
    }

    private Guid? SellerOf(ContractLine line) => line.Seller is not { } name ? null
        : staff.TryGetValue(name.ToLowerInvariant(), out var id) || staff.TryGetValue(SearchKey.Fold(name), out id) ? id : null;

    private bool TakeFreeze(Contract contract, ContractLine line)
    {
        if (line.Freeze is not { } freeze) return false;
        if (contract.Freezes.FirstOrDefault(f => f.From == freeze.From) is { } there)
        {
            if (there.To == freeze.To) return false;
            there.End(freeze.To.AddDays(1));
            return true;
        }
        var added = Freeze.Record(Guid.CreateVersion7(now), contract, freeze.From, freeze.To, freeze.RecordedOn, movesEnd: line is { FreezeMovesEnd: true, AgreedEndsOn: not null }, null);
        contract.TakeOver(added);
        db.Add(added);
        return true;
    }

    private void Tell(Contract contract, ContractLine line)
    {
        var due = contract.BoughtOn ?? contract.StartsOn;
        _told.Add(new(contract.Id, contract.PersonId, contract.ClubId, contract.Price, due, line.Unpaid ? null : line.PaidOn ?? due) { Parts = line.Payments });
    }
}
