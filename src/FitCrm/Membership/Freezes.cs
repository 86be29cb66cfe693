using FitCrm.Data;
using FitCrm.Membership.Agreements;

namespace FitCrm.Membership;

/// <summary>All freezes, for joining and filtering in the database.</summary>
public static class Freezes
{
    /// <summary>Every freeze of at least one day; one that was ended before it began is left out.</summary>
    public static IQueryable<FreezeRow> Rows(FitCrmDb db) => db.Set<Freeze>().Where(f => f.To >= f.From).Select(f => new FreezeRow
    {
        Id = f.Id, ContractId = f.ContractId, PersonId = f.PersonId, From = f.From, To = f.To, RecordedOn = f.RecordedOn,
        MovesEnd = f.MovesEnd, Reason = f.Reason, EndedOn = f.EndedOn,
    });
}
