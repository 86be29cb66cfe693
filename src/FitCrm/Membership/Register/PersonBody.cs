namespace FitCrm.Membership.Register;

/// <summary>A person as the API takes one. <see cref="Id"/> may be made by the caller; <see cref="Club"/> is a code, needed where the caller works in several.</summary>
internal record PersonBody
{
    public Guid? Id { get; init; }
    public string? Club { get; init; }
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
    public string? Trainer { get; init; }
    public DateOnly? JoinedOn { get; init; }

    /// <summary>Extra fields by name; see <see cref="ExtraFields"/>.</summary>
    public IReadOnlyDictionary<string, string?>? Extra { get; init; }

    /// <summary>The form of it, for a person who is not in the register yet.</summary>
    public PersonForm Form => new()
    {
        ExternalId = ExternalId, FirstName = FirstName, LastName = LastName, FullName = FullName, Phone = Phone, Email = Email, Birthday = Birthday,
        BirthYear = BirthYear, Sex = Sex, CardCode = CardCode, Language = Language, Source = Source, OwnerId = OwnerId, TrainerId = TrainerId,
        TrainerName = Trainer, JoinedOn = JoinedOn,
    };
}
