using FitCrm.Data;
using FitCrm.Membership.Register;

namespace FitCrm.Membership;

/// <summary>The register of people, for joining and filtering in the database.</summary>
public static class People
{
    /// <summary>Every person, leads and former members included.</summary>
    public static IQueryable<PersonRow> Rows(FitCrmDb db) => db.Set<Person>().Select(p => new PersonRow
    {
        Id = p.Id, ClubId = p.ClubId, ExternalId = p.ExternalId, FirstName = p.FirstName, LastName = p.LastName, FullName = p.FullName,
        SearchKey = p.SearchKey, Phone = p.Phone, PhoneReversed = p.PhoneReversed, Email = p.Email, Birthday = p.Birthday, BirthYear = p.BirthYear,
        Sex = p.Sex, CardCode = p.CardCode, Language = p.Language, Source = p.Source, OwnerId = p.OwnerId, TrainerId = p.TrainerId,
        TrainerName = p.TrainerName, JoinedOn = p.JoinedOn, Extra = p.Extra, CreatedAt = p.CreatedAt, Version = p.Version,
    });
}
