using FitCrm.Kernel;
using FitCrm.Membership.Agreements;

namespace FitCrm.Membership.Register;

/// <summary>A person in a list. Contact data are empty for a caller who may only find people.</summary>
internal sealed record PersonLine(Guid Id, string Name, string? ExternalId, string Club, string? Phone, string? Email, string? CardCode, string? Trainer);

/// <summary>A person's whole card. Contact data, contracts and money are empty for a caller who may only find people.</summary>
internal sealed record PersonCard
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required string FullName { get; init; }
    public string? FirstName { get; init; }
    public string? LastName { get; init; }
    public string? ExternalId { get; init; }
    public required string Club { get; init; }
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
    public DateTimeOffset CreatedAt { get; init; }
    public long Version { get; init; }
    public IReadOnlyList<ContractCard> Contracts { get; init; } = [];
    public Money? Owed { get; init; }

    /// <summary>Tags that are on the person now.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Extra fields by name: those the club defined, and columns that an import kept.</summary>
    public IReadOnlyDictionary<string, string> Extra { get; init; } = new Dictionary<string, string>();

    /// <summary>The card of a person for somebody who may see everything of them.</summary>
    public static PersonCard Of(Person p, string club, long version) => new()
    {
        Id = p.Id, Name = p.FullName, FullName = p.FullName, FirstName = p.FirstName, LastName = p.LastName, ExternalId = p.ExternalId, Club = club,
        Phone = p.Phone, Email = p.Email, Birthday = p.Birthday, BirthYear = p.BirthYear, Sex = p.Sex, CardCode = p.CardCode, Language = p.Language,
        Source = p.Source, OwnerId = p.OwnerId, TrainerId = p.TrainerId, Trainer = p.TrainerName, JoinedOn = p.JoinedOn, CreatedAt = p.CreatedAt, Version = version,
    };

    /// <summary>What anybody who may find people sees: no way to reach them, no contract, no money.</summary>
    public static PersonCard OnlyName(Person p, string club) => new()
    {
        Id = p.Id, Name = p.FullName, FullName = p.FullName, FirstName = p.FirstName, LastName = p.LastName, Club = club, TrainerId = p.TrainerId,
        Trainer = p.TrainerName, CreatedAt = p.CreatedAt, Version = p.Version,
    };
}
