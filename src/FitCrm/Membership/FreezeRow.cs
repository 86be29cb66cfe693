namespace FitCrm.Membership;

/// <summary>A freeze, both ends frozen, known from <see cref="RecordedOn"/>. <see cref="MovesEnd"/> is false for one that came with an effective end.</summary>
public sealed record FreezeRow
{
    public Guid Id { get; init; }
    public Guid ContractId { get; init; }
    public Guid PersonId { get; init; }
    public DateOnly From { get; init; }
    public DateOnly To { get; init; }
    public DateOnly RecordedOn { get; init; }
    public bool MovesEnd { get; init; }
    public string? Reason { get; init; }
    public DateOnly? EndedOn { get; init; }
}
