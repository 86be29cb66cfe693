namespace FitCrm.Membership.Register;

/// <summary>A person's details as somebody typed them; empty means unknown. A birthday may be given as a year only.</summary>
internal sealed record PersonForm
{
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

    /// <summary>A form filled with what the register knows.</summary>
    public static PersonForm From(PersonDetails d) => new()
    {
        ExternalId = d.ExternalId, FirstName = d.FirstName, LastName = d.LastName, FullName = d.FullName, Phone = d.Phone, Email = d.Email,
        Birthday = d.Birthday, BirthYear = d.Birthday is null ? d.BirthYear : null, Sex = d.Sex, CardCode = d.CardCode, Language = d.Language,
        Source = d.Source, OwnerId = d.OwnerId, TrainerId = d.TrainerId, TrainerName = d.TrainerName, JoinedOn = d.JoinedOn, Extra = d.Extra,
    };
}
