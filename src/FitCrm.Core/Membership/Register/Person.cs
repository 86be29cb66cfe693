using FitCrm.Kernel;

namespace FitCrm.Membership.Register;

/// <summary>One human being, from first contact on; a lead, a member and a former member are the same row.</summary>
internal sealed class Person : Entity, IAudited
{
    private Person() { }

    public Guid ClubId { get; private set; }
    public string? ExternalId { get; private set; }
    public string? FirstName { get; private set; }
    public string? LastName { get; private set; }
    public string FullName { get; private set; } = "";
    public string SearchKey { get; private set; } = "";
    public string? Phone { get; private set; }
    public string? PhoneReversed { get; private set; }
    public string? Email { get; private set; }
    public DateOnly? Birthday { get; private set; }
    public int? BirthYear { get; private set; }
    public Sex? Sex { get; private set; }
    public string? CardCode { get; private set; }
    public string? Language { get; private set; }
    public string? Source { get; private set; }
    public Guid? OwnerId { get; private set; }
    public Guid? TrainerId { get; private set; }
    public string? TrainerName { get; private set; }
    public DateOnly? JoinedOn { get; private set; }
    public string? Extra { get; private set; }
    public DateTimeOffset CreatedAt { get; private init; }

    /// <inheritdoc/>
    public Guid? AuditPersonId => Id;

    /// <summary>A new person in the register.</summary>
    public static Person Join(Guid id, PersonDetails details, DateTimeOffset at)
    {
        var person = new Person { Id = id, CreatedAt = at };
        person.Write(details);
        person.Raise(new PersonJoined(id, details.ClubId));
        return person;
    }

    /// <summary>The same person with other details.</summary>
    public void Change(PersonDetails details)
    {
        Write(details);
        Raise(new PersonChanged(Id, ClubId));
    }

    /// <summary>What the register knows now.</summary>
    public PersonDetails Details => new()
    {
        ClubId = ClubId, ExternalId = ExternalId, FirstName = FirstName, LastName = LastName, FullName = FullName, Phone = Phone, Email = Email,
        Birthday = Birthday, BirthYear = BirthYear, Sex = Sex, CardCode = CardCode, Language = Language, Source = Source, OwnerId = OwnerId,
        TrainerId = TrainerId, TrainerName = TrainerName, JoinedOn = JoinedOn, Extra = Extra,
    };

    private void Write(PersonDetails d)
    {
        (ClubId, ExternalId, FirstName, LastName, FullName) = (d.ClubId, d.ExternalId, d.FirstName, d.LastName, d.NameToShow);
        (Phone, Email, Birthday, BirthYear) = (d.Phone, d.Email, d.Birthday, d.Birthday?.Year ?? d.BirthYear);
        (Sex, CardCode, Language, Source) = (d.Sex, d.CardCode, d.Language, d.Source);
        (OwnerId, TrainerId, TrainerName, JoinedOn, Extra) = (d.OwnerId, d.TrainerId, d.TrainerName, d.JoinedOn, d.Extra);
        SearchKey = Membership.SearchKey.Of(FullName, FirstName, LastName, Email);
        PhoneReversed = Phones.Reversed(Phone);
    }
}
