namespace FitCrm.Membership.Register;

/// <summary>What the register knows of a person, already in its stored form (phone E.164, e-mail lower-case). A missing name is shown as the external id.</summary>
internal sealed record PersonDetails
{
    public required Guid ClubId { get; init; }
    public string? ExternalId { get; init; }
    public string? FirstName { get; init; }
    public string? LastName { get; init; }
    public string? FullName { get; init; }
    public string? Phone { get; init; }
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

    /// <summary>The name to show: as given, else first and last name, else the external id.</summary>
    public string NameToShow => FullName is { Length: > 0 } ? FullName
        : string.Join(' ', new[] { FirstName, LastName }.Where(n => n is { Length: > 0 })) is { Length: > 0 } joined ? joined
        : ExternalId ?? "";
}
