using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Retention;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Stages;

/// <summary>Who stands where on a day: in a stage, frozen, without a cycle, in a band of risk; who moved. One question for the numbers and for the names behind them.</summary>
internal sealed class WhoStands(FitCrmDb db, RetentionGround ground, DateOnly day)
{
    /// <summary>The stages of a cycle, in the order in which they are lived through.</summary>
    public static readonly IReadOnlyList<Stage> Stages = [Stage.Adaptation, Stage.ActiveUse, Stage.Renewal];

    /// <summary>Lower bounds of the bands of risk.</summary>
    public static readonly IReadOnlyList<int> Bands = [75, 50, 25, 0];

    private readonly IReadOnlyList<Guid> _clubs = ground.Ids;

    /// <summary>Whether the day is today, on which the engine also knows risk and who has no cycle.</summary>
    public bool IsToday => day == ground.Today;

    /// <summary>People in a stage who are not frozen.</summary>
    public IQueryable<Guid> In(Stage stage)
    {
        var frozen = FrozenContracts;
        return Staged(stage).Where(p => !frozen.Contains(p));
    }

    /// <summary>People in any stage who are frozen.</summary>
    public IQueryable<Guid> Frozen
    {
        get
        {
            var frozen = FrozenContracts;
            var staged = IsToday ? Standing.Where(s => s.Stage != Stage.None).Select(s => s.PersonId) : Stages.Select(Staged).Aggregate(Queryable.Union);
            return staged.Where(p => frozen.Contains(p));
        }
    }

    /// <summary>People whom the engine knows and who have no running cycle. Known of today only.</summary>
    public IQueryable<Guid> Without => Standing.Where(s => s.Stage == Stage.None).Select(s => s.PersonId);

    /// <summary>People in a stage with so many points and fewer than the next band's. Known of today only.</summary>
    public IQueryable<Guid> AtRisk(int from)
    {
        var below = Bands.Where(b => b > from).DefaultIfEmpty(101).Min();
        return Standing.Where(s => s.Stage != Stage.None && s.Risk >= from && s.Risk < below).Select(s => s.PersonId);
    }

    /// <summary>People who came from one stage into another within so many days up to the day.</summary>
    public IQueryable<Guid> Moved(Stage from, Stage to, int days)
    {
        var after = day.AddDays(-days);
        return Moves.Where(m => m.On > after && m.On <= day && m.From == from && m.To == to && m.Cause != StageCause.FirstSight).Select(m => m.PersonId).Distinct();
    }

    /// <summary>The moves of the last 7 and 30 days: how many people went which way.</summary>
    public async Task<IReadOnlyList<(Stage From, Stage To, int InWeek, int InMonth)>> Flow(CancellationToken ct)
    {
        var (week, month) = (day.AddDays(-7), day.AddDays(-30));
        var moves = await Moves.Where(m => m.On > month && m.On <= day && m.From != m.To && m.Cause != StageCause.FirstSight).GroupBy(m => new { m.From, m.To })
            .Select(g => new { g.Key.From, g.Key.To, Week = g.Where(m => m.On > week).Select(m => m.PersonId).Distinct().Count(), Month = g.Select(m => m.PersonId).Distinct().Count() }).ToListAsync(ct);
        return [.. moves.OrderBy(m => m.From).ThenBy(m => m.To).Select(m => (m.From, m.To, m.Week, m.Month))];
    }

    private IQueryable<StandingRow> Standing => RetentionReach.Standings(db).Where(s => _clubs.Contains(s.ClubId));

    private IQueryable<StageMoveRow> Moves => RetentionReach.Moves(db).Where(m => _clubs.Contains(m.ClubId));

    private IQueryable<Guid> Staged(Stage stage) => IsToday ? Standing.Where(s => s.Stage == stage).Select(s => s.PersonId) : Moves.StoodIn(stage, day);

    private IQueryable<Guid> FrozenContracts => from f in Freezes.Rows(db)
                                                join c in Contracts.Rows(db) on f.ContractId equals c.Id
                                                where f.From <= day && f.To >= day && f.RecordedOn <= day && (c.CancelledOn == null || c.CancelledOn > day)
                                                select f.PersonId;
}
