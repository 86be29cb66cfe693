namespace FitCrm.Billing;

/// <summary>What a contract costs and what was paid, in minor units of <see cref="Currency"/>. <see cref="PaidOn"/>: the day the sum of payments reached the
/// amount; null while something is owed.</summary>
public sealed record ChargeRow
{
    public Guid Id { get; init; }
    public Guid ContractId { get; init; }
    public Guid PersonId { get; init; }
    public Guid ClubId { get; init; }
    public long Amount { get; init; }
    public string Currency { get; init; } = "";
    public long Paid { get; init; }
    public long Owed { get; init; }
    public DateOnly DueOn { get; init; }
    public DateOnly? PaidOn { get; init; }
}
