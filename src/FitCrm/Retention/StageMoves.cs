using FitCrm.Data;
using FitCrm.Retention.Sweeps;

namespace FitCrm.Retention;

/// <summary>A change of a person's stage on a day of the club.</summary>
public sealed record StageMoveRow
{
    public Guid Id { get; init; }
    public Guid PersonId { get; init; }
    public Guid ClubId { get; init; }
    public DateOnly On { get; init; }
    public Stage From { get; init; }
    public Stage To { get; init; }
    public StageCause Cause { get; init; }
}

/// <summary>All changes of stages, for joining and filtering in the database. Who stood where on a past day follows from those up to it.</summary>
public static class StageMoves
{
    /// <summary>Every change.</summary>
    public static IQueryable<StageMoveRow> Rows(FitCrmDb db) => db.Set<StageChange>().Select(s => new StageMoveRow { Id = s.Id, PersonId = s.PersonId, ClubId = s.ClubId, On = s.On, From = s.From, To = s.To, Cause = s.Cause });

    /// <summary>The people who stood in a stage at the end of a day: they came into it once more than they left it.</summary>
    public static IQueryable<Guid> StoodIn(this IQueryable<StageMoveRow> moves, Stage stage, DateOnly day) => moves
        .Where(m => m.On <= day && m.From != m.To && (m.From == stage || m.To == stage)).GroupBy(m => m.PersonId).Where(g => g.Sum(m => m.To == stage ? 1 : -1) > 0).Select(g => g.Key);
}
