using FitCrm.Kernel;

namespace FitCrm.Membership.Agreements;

/// <summary>One sold membership: its first day S, its last day of entry E, its price.</summary>
internal sealed class Contract : Entity, IAudited
{
    private readonly List<Freeze> _freezes = [];

    private Contract() { }

    public string? ExternalId { get; private init; }
    public Guid PersonId { get; private init; }
    public Guid PlanId { get; private init; }
    public Guid ClubId { get; private init; }
    public string Group { get; private init; } = "";
    public Term Term { get; private init; }
    public DateOnly StartsOn { get; private set; }
    public DateOnly AgreedEndsOn { get; private set; }
    public DateOnly EndsOn { get; private set; }
    public DateOnly? BoughtOn { get; private init; }
    public Money Price { get; private init; }
    public long MonthlyPrice { get; private init; }
    public Guid? SellerId { get; private init; }
    public bool AutoRenew { get; private init; }
    public DateOnly? CancelledOn { get; private set; }
    public string? CancelReason { get; private set; }
    public DateTimeOffset? CancelRecordedAt { get; private set; }
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>Its freezes, those ended early included.</summary>
    public IReadOnlyList<Freeze> Freezes => _freezes;

    /// <inheritdoc/>
    public Guid? AuditPersonId => PersonId;
}
