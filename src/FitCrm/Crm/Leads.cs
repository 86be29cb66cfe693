using FitCrm.Crm.Selling;
using FitCrm.Data;

namespace FitCrm.Crm;

/// <summary>All leads and their ledgers, for joining and filtering in the database.</summary>
public static class Leads
{
    /// <summary>Every lead, won and lost ones included.</summary>
    public static IQueryable<LeadRow> Rows(FitCrmDb db) => db.Set<Lead>().Select(l => new LeadRow
    {
        Id = l.Id, ClubId = l.ClubId, PersonId = l.PersonId, Source = l.Source, Wish = l.Wish, Stage = l.Stage, State = l.State, OwnerId = l.OwnerId,
        OpenedOn = l.OpenedOn, OpenedAt = l.OpenedAt, StageSince = l.StageSince, NextStep = l.NextStep, NextOn = l.NextOn, NextTaskId = l.NextTaskId,
        ClosedOn = l.ClosedOn, ContractId = l.ContractId, LostReason = l.LostReason, LostNote = l.LostNote, Steps = l.Steps, Version = l.Version,
    });

    /// <summary>Every line of every ledger.</summary>
    public static IQueryable<LeadMoveRow> Moves(FitCrmDb db) => db.Set<LeadMove>().Select(m => new LeadMoveRow
    {
        Id = m.Id, LeadId = m.LeadId, Seq = m.Seq, From = m.From, To = m.To, OwnerId = m.OwnerId, On = m.On, At = m.At, ByUserId = m.ByUserId, Reason = m.Reason, ContractId = m.ContractId,
    });

    /// <summary>Open leads without an owner who works here, or without a next step: nobody should be among them.</summary>
    public static IQueryable<LeadRow> Loose(this IQueryable<LeadRow> leads, IReadOnlyCollection<Guid> workers) =>
        leads.Where(l => l.State == LeadState.Open && (l.OwnerId == null || !workers.Contains(l.OwnerId.Value) || l.NextTaskId == null || l.NextOn == null));

    /// <summary>Leads that reached a place of the funnel (see <see cref="Funnel.PlaceOf"/>), wherever they are now.</summary>
    public static IQueryable<LeadRow> Reached(this IQueryable<LeadRow> leads, FitCrmDb db, Funnel funnel, int place)
    {
        var there = funnel.Stages.Skip(place).Select(s => s.Key).Append(Funnel.Won).ToList();
        return leads.Where(l => Moves(db).Any(m => m.LeadId == l.Id && there.Contains(m.To)));
    }
}
