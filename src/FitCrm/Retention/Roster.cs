using FitCrm.Data;
using FitCrm.Retention.Rosters;

namespace FitCrm.Retention;

/// <summary>One person as lists filter and sort them. Days are day numbers: the last day of entry that was ever sold (of <see cref="Membership.Terms.RollsOn"/> while it rolls on, <see cref="Roster.NoEnd"/> for none), and the last visit (0 for none).</summary>
public sealed record RosterRow
{
    public Guid PersonId { get; init; }
    public Guid ClubId { get; init; }
    public string SearchKey { get; init; } = "";
    public Guid? TrainerId { get; init; }
    public string? TrainerName { get; init; }
    public Guid? OwnerId { get; init; }

    /// <summary>Plan of the contract that ends last.</summary>
    public Guid? PlanId { get; init; }

    public int EndsDay { get; init; }
    public int VisitDay { get; init; }
    public Stage Stage { get; init; }
    public Relationship Relationship { get; init; }

    /// <summary>0 to 100.</summary>
    public int Risk { get; init; }
}

/// <summary>Everybody in one flat table, kept beside the pulses by the same events: a list of a million people is filtered without joining them.</summary>
public static class Roster
{
    /// <summary>Stands for the end of somebody who never had a contract.</summary>
    public const int NoEnd = int.MaxValue;

    /// <summary>Everybody, as of the last event that was heard.</summary>
    public static IQueryable<RosterRow> Rows(FitCrmDb db) => db.Set<Listed>().Select(r => new RosterRow
    {
        PersonId = r.PersonId, ClubId = r.ClubId, SearchKey = r.SearchKey, TrainerId = r.TrainerId, TrainerName = r.TrainerName, OwnerId = r.OwnerId, PlanId = r.PlanId,
        EndsDay = r.EndsDay, VisitDay = r.VisitDay, Stage = r.Stage, Relationship = r.Relationship, Risk = r.Risk,
    });
}
