using FitCrm.Data;
using FitCrm.Retention.Pulses;

namespace FitCrm.Retention;

/// <summary>What the engine last thought of a person, for counting and sorting many; one person's exact standing of today is <see cref="Standing"/>'s.</summary>
public sealed record StandingRow
{
    public Guid PersonId { get; init; }
    public Guid ClubId { get; init; }
    public Stage Stage { get; init; }
    public Relationship Relationship { get; init; }

    /// <summary>0 to 100.</summary>
    public int Risk { get; init; }
}

/// <summary>Where everybody stands, for joining and filtering in the database. The row of a person is renewed on each day on which it may change.</summary>
public static class Standings
{
    /// <summary>Everybody the engine knows.</summary>
    public static IQueryable<StandingRow> Rows(FitCrmDb db) => db.Set<Pulse>().Select(p => new StandingRow { PersonId = p.PersonId, ClubId = p.ClubId, Stage = p.Stage, Relationship = p.Relationship, Risk = p.Risk });
}
