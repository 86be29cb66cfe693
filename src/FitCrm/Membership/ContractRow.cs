using FitCrm.Kernel;

namespace FitCrm.Membership;

/// <summary>A contract, as other modules read it. <see cref="EndsOn"/> is the effective E of today (<see cref="Terms.RollsOn"/> when it rolls on),
/// <see cref="AgreedEndsOn"/> the end before the freezes sold here, <see cref="BoughtOn"/> null when unknown, <see cref="MonthlyPrice"/> in minor units,
/// <see cref="CancelledOn"/> the first day without entry, <see cref="LastDay"/> the last one with entry: E, or the day before the cancelling (before S: it never began).</summary>
public sealed record ContractRow
{
    public Guid Id { get; init; }
    public string? ExternalId { get; init; }
    public Guid PersonId { get; init; }
    public Guid PlanId { get; init; }
    public Guid ClubId { get; init; }
    public string Group { get; init; } = "";
    public Term Term { get; init; }
    public DateOnly StartsOn { get; init; }
    public DateOnly AgreedEndsOn { get; init; }
    public DateOnly EndsOn { get; init; }
    public DateOnly? BoughtOn { get; init; }
    public Money Price { get; init; }
    public long MonthlyPrice { get; init; }
    public Guid? SellerId { get; init; }
    public bool AutoRenew { get; init; }
    public DateOnly? CancelledOn { get; init; }
    public DateOnly LastDay { get; init; }
    public string? CancelReason { get; init; }
    public DateTimeOffset? CancelRecordedAt { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public long Version { get; init; }
}
