using FitCrm.Kernel;
using FitCrm.Membership.PriceList;

namespace FitCrm.Membership.Agreements;

/// <summary>How a contract stands on a day.</summary>
internal enum ContractState { Coming, Running, Frozen, Ended, Cancelled }

/// <summary>A freeze on a card; days is 0 when it was ended before it began.</summary>
internal sealed record FreezeLine(Guid Id, DateOnly From, DateOnly To, int Days, DateOnly RecordedOn, string? Reason, DateOnly? EndedOn);

/// <summary>What a verb did to the dates: E before it, how a renewal was timed, and contracts bought for later that moved with the end.</summary>
internal sealed record ContractChange(DateOnly? EndsOnBefore, RenewalTiming? Timing, Guid? Renews, IReadOnlyList<MovedContract> Moved);

/// <summary>A contract bought for later, on its new days.</summary>
internal sealed record MovedContract(Guid Id, DateOnly StartsOn, DateOnly EndsOn);

/// <summary>A contract as the API shows it. <see cref="EndsOn"/> is the effective last day, null when it rolls on; money in minor units.</summary>
internal sealed record ContractCard
{
    public required Guid Id { get; init; }
    public required Guid MemberId { get; init; }
    public required Guid PlanId { get; init; }
    public required string Plan { get; init; }
    public required string Club { get; init; }
    public required string Group { get; init; }
    public required Term Term { get; init; }
    public required ContractState State { get; init; }
    public required DateOnly StartsOn { get; init; }
    public DateOnly? EndsOn { get; init; }
    public DateOnly? AgreedEndsOn { get; init; }
    public DateOnly? BoughtOn { get; init; }
    public required Money Price { get; init; }
    public required Money MonthlyPrice { get; init; }
    public Guid? ChargeId { get; init; }
    public Money? Paid { get; init; }
    public Money? Owed { get; init; }
    public Guid? SellerId { get; init; }
    public bool AutoRenew { get; init; }
    public DateOnly? CancelledOn { get; init; }
    public string? CancelReason { get; init; }
    public required int FreezeDaysLeft { get; init; }
    public IReadOnlyList<FreezeLine> Freezes { get; init; } = [];
    public ContractChange? Change { get; init; }

    /// <summary>The card of a contract as it stands on a day of its club.</summary>
    public static ContractCard Of(Contract c, Plan plan, string club, DateOnly today, ContractMoney? money) => new()
    {
        Id = c.Id, MemberId = c.PersonId, PlanId = c.PlanId, Plan = plan.Name, Club = club, Group = c.Group, Term = c.Term, State = StateOf(c, today),
        StartsOn = c.StartsOn, EndsOn = Shown(c.EndsOn), AgreedEndsOn = Shown(c.AgreedEndsOn), BoughtOn = c.BoughtOn, Price = c.Price,
        MonthlyPrice = c.Price with { Amount = c.MonthlyPrice }, ChargeId = money?.ChargeId, Paid = money is null ? null : c.Price with { Amount = money.Paid },
        Owed = money is null ? null : c.Price with { Amount = money.Owed }, SellerId = c.SellerId, AutoRenew = c.AutoRenew, CancelledOn = c.CancelledOn,
        CancelReason = c.CancelReason, FreezeDaysLeft = Math.Max(0, plan.FreezeDays - c.FrozenDays),
        Freezes = [.. c.Freezes.OrderBy(f => f.From).Select(f => new FreezeLine(f.Id, f.From, f.To, f.Days, f.RecordedOn, f.Reason, f.EndedOn))],
    };

    /// <summary>How a contract stands on a day.</summary>
    public static ContractState StateOf(Contract c, DateOnly today) => c switch
    {
        { CancelledOn: { } day } when day <= today || Terms.NeverRan(c.StartsOn, day) => ContractState.Cancelled,
        _ when today < c.StartsOn => ContractState.Coming,
        _ when today > c.EndsOn => ContractState.Ended,
        _ when c.Freezes.Any(f => f.From <= today && today <= f.To) => ContractState.Frozen,
        _ => ContractState.Running,
    };

    private static DateOnly? Shown(DateOnly end) => end == Terms.RollsOn ? null : end;
}
