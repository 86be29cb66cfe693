using FitCrm.Data;
using FitCrm.Retention;
using FitCrm.Shell.Names;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Overview;

/// <summary>How many are in each stage, how many are members, how many of those at risk.</summary>
internal sealed record Everybody(int Members, int AtRisk, IReadOnlyList<StageCount> Stages)
{
    /// <summary>Points from which a member counts as at risk, of 100.</summary>
    public const int RiskFrom = 50;
}

/// <summary>Counts people by what the engine thinks of them now.</summary>
internal sealed class WhereEverybodyIs(IDbContextFactory<FitCrmDb> dbs)
{
    public async Task<Everybody> Count(Ground ground, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var staged = Standings.Rows(db).Where(s => ground.Ids.Contains(s.ClubId) && s.Stage != Stage.None);
        var counts = await staged.GroupBy(s => s.Stage).Select(g => new { Stage = g.Key, Count = g.Count() }).ToListAsync(ct);
        var atRisk = await staged.CountAsync(s => s.Risk >= Everybody.RiskFrom, ct);
        return new(counts.Sum(c => c.Count), atRisk, [.. counts.OrderBy(c => c.Stage)
            .Select(c => new StageCount(PeopleNow.KeyOf(c.Stage), c.Count, $"/people/{PeopleNow.KeyOf(c.Stage)}?club={ground.Code}"))]);
    }
}
