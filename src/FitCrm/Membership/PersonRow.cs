namespace FitCrm.Membership;

/// <summary>A person, as other modules read them. <see cref="Phone"/> is E.164, <see cref="SearchKey"/> the folded words of the name and, after a bar, of the e-mail address.</summary>
public sealed record PersonRow
{
    public Guid Id { get; init; }
    public Guid ClubId { get; init; }
    public string? ExternalId { get; init; }
    public string? FirstName { get; init; }
    public string? LastName { get; init; }
    public string FullName { get; init; } = "";
    public string SearchKey { get; init; } = "";
    public string? Phone { get; init; }
    public string? PhoneReversed { get; init; }
    public string? Email { get; init; }
    public DateOnly? Birthday { get; init; }
    public int? BirthYear { get; init; }
    public Sex? Sex { get; init; }
    public string? CardCode { get; init; }
    public string? Language { get; init; }
    public string? Source { get; init; }
    public Guid? OwnerId { get; init; }
    public Guid? TrainerId { get; init; }
    public string? TrainerName { get; init; }
    public DateOnly? JoinedOn { get; init; }
    public string? Extra { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public long Version { get; init; }
}
