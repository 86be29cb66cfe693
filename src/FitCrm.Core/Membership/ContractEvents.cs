using FitCrm.Kernel;

namespace FitCrm.Membership;

/// <summary>A contract was sold, first or renewed. <paramref name="RenewsId"/> is the contract it follows, if it is a renewal.</summary>
[EventName("membership.contract-sold.v1")]
public sealed record ContractSold(Guid PersonId, Guid ContractId, Guid ClubId, DateOnly StartsOn, DateOnly EndsOn, DateOnly BoughtOn, Guid? RenewsId)
    : IPersonEvent;

/// <summary>A freeze was recorded; <paramref name="EndsOn"/> is the effective end with it.</summary>
[EventName("membership.contract-frozen.v1")]
public sealed record ContractFrozen(Guid PersonId, Guid ContractId, Guid FreezeId, DateOnly From, DateOnly To, DateOnly RecordedOn, DateOnly EndsOn)
    : IPersonEvent;

/// <summary>A freeze was ended early; its last frozen day is now <paramref name="To"/> (the day before <paramref name="From"/> when it never began).</summary>
[EventName("membership.contract-unfrozen.v1")]
public sealed record ContractUnfrozen(Guid PersonId, Guid ContractId, Guid FreezeId, DateOnly From, DateOnly To, DateOnly EndsOn) : IPersonEvent;

/// <summary>A contract was cancelled; <paramref name="CancelledOn"/> is the first day without entry.</summary>
[EventName("membership.contract-cancelled.v1")]
public sealed record ContractCancelled(Guid PersonId, Guid ContractId, DateOnly CancelledOn, string Reason) : IPersonEvent;
