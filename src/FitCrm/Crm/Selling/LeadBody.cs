
namespace FitCrm.Crm.Selling;

/// <summary>A new lead as the API takes one: somebody of the register (<paramref name="PersonId"/>) or somebody new. Source, stage, owner and next step follow from the funnel when they are left out.</summary>
internal sealed record OpenBody(
    Guid? Id, string? Club, Guid? PersonId, string? FullName, string? Phone, string? Email, string? Source, string? Wish, string? Stage, Guid? OwnerId, string? NextStep, DateOnly? NextOn);

/// <summary>What may be changed of a lead; what is left out stays.</summary>
internal sealed record LeadPatch(Guid? OwnerId, string? NextStep, DateOnly? NextOn, string? Source, string? Wish, long? Version);

/// <summary>Where a lead goes; the next step is the stage's own unless it is said.</summary>
internal sealed record MoveBody(string? Stage, string? NextStep, DateOnly? NextOn);

/// <summary>Why a lead is given up.</summary>
internal sealed record LoseBody(string? Reason, string? Note);

/// <summary>A lead as the API shows it.</summary>
internal sealed record LeadCard(
    Guid Id, string Club, Guid PersonId, string? Name, string? Phone, string? Email, string Source, string? Wish, string Stage, LeadState State, Guid? OwnerId, string? Owner,
    DateOnly OpenedOn, DateOnly StageSince, string? NextStep, DateOnly? NextOn, Guid? NextTaskId, bool Late, DateOnly? ClosedOn, Guid? ContractId, string? LostReason, string? LostNote, long Version)
{
    /// <summary>Its ledger, oldest first; only on the lead's own card.</summary>
    public IReadOnlyList<MoveLine>? Moves { get; init; }

    /// <summary>The card of a lead.</summary>
    public static LeadCard Of(LeadRow l, string club, LeadPerson? who, string? owner, DateOnly today) => new(
        l.Id, club, l.PersonId, who?.Name, who?.Phone, who?.Email, l.Source, l.Wish, l.Stage, l.State, l.OwnerId, owner, l.OpenedOn, l.StageSince, l.NextStep, l.NextOn, l.NextTaskId,
        l.State == LeadState.Open && l.NextOn < today, l.ClosedOn, l.ContractId, l.LostReason, l.LostNote, l.Version);
}

/// <summary>Who a lead is.</summary>
internal sealed record LeadPerson(Guid Id, string Name, string? Phone, string? Email);

/// <summary>A line of a lead's ledger as the API shows it.</summary>
internal sealed record MoveLine(string? From, string To, Guid? OwnerId, DateOnly On, DateTimeOffset At, Guid? By, string? Reason, Guid? ContractId);
