using FitCrm.Kernel;

namespace FitCrm.Membership.Agreements;

/// <summary>A dated pause of a contract, both ends frozen, known from the day it is recorded. One of an import whose end was already effective moves nothing.</summary>
internal sealed class Freeze : Entity, IAudited
{
    private Freeze() { }

    public Guid ContractId { get; private init; }
    public Guid PersonId { get; private init; }
    public DateOnly From { get; private init; }
    public DateOnly To { get; private set; }
    public DateOnly RecordedOn { get; private init; }
    public bool MovesEnd { get; private init; }
    public string? Reason { get; private init; }
    public DateOnly? EndedOn { get; private set; }

    /// <inheritdoc/>
    public Guid? AuditPersonId => PersonId;

    /// <summary>Frozen days; 0 when it was ended before it began.</summary>
    public int Days => Terms.Length(From, To);

    /// <summary>A freeze of a contract; <paramref name="movesEnd"/> is false only for one that came with an effective end.</summary>
    public static Freeze Record(Guid id, Contract contract, DateOnly from, DateOnly to, DateOnly recordedOn, bool movesEnd, string? reason) => new()
    {
        Id = id, ContractId = contract.Id, PersonId = contract.PersonId, From = from, To = to, RecordedOn = recordedOn, MovesEnd = movesEnd, Reason = reason,
    };

    /// <summary>Back on a day: the day before is the last frozen one.</summary>
    public void End(DateOnly backOn) => (To, EndedOn) = (backOn > From ? backOn.AddDays(-1) : From.AddDays(-1), backOn);
}
