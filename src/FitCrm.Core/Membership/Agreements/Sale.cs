using FitCrm.Kernel;
using FitCrm.Membership.PriceList;

namespace FitCrm.Membership.Agreements;

/// <summary>A plan sold to a person from S on; <paramref name="RenewsId"/> is the contract it follows.</summary>
internal sealed record Sale(Guid Id, Guid PersonId, Guid ClubId, Plan Plan, DateOnly StartsOn, DateOnly BoughtOn, Guid? SellerId, DateTimeOffset At, Guid? RenewsId = null);

/// <summary>What somebody asks to freeze, both days frozen.</summary>
internal sealed record FreezeWish(DateOnly From, DateOnly To, string? Reason = null);

/// <summary>A contract as another system knew it. <see cref="EndsOn"/> is effective, <see cref="BoughtOn"/> null when unknown, <see cref="MonthlyPrice"/> in minor units.</summary>
internal sealed record KnownContract
{
    public required Guid Id { get; init; }
    public string? ExternalId { get; init; }
    public required Guid PersonId { get; init; }
    public required Guid ClubId { get; init; }
    public required Guid PlanId { get; init; }
    public required string Group { get; init; }
    public required Term Term { get; init; }
    public required DateOnly StartsOn { get; init; }
    public required DateOnly EndsOn { get; init; }
    public DateOnly? BoughtOn { get; init; }
    public required Money Price { get; init; }
    public required long MonthlyPrice { get; init; }
    public Guid? SellerId { get; init; }
    public bool AutoRenew { get; init; }
    public DateOnly? CancelledOn { get; init; }
    public string? CancelReason { get; init; }
    public required DateTimeOffset At { get; init; }
}
