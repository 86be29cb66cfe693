using FitCrm.Data;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Staff;

/// <summary>The clubs of the house, kept in memory: there are few, and every call needs one.</summary>
public sealed class Clubs(IDbContextFactory<FitCrmDb> dbs, TimeProvider machine, BusinessClock clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);
    private readonly Kept<bool, IReadOnlyList<Club>> _kept = new(Fresh, machine);

    /// <summary>All clubs, by code.</summary>
    public async ValueTask<IReadOnlyList<Club>> All(CancellationToken ct = default)
    {
        var known = await _kept.Of(true, () => Read(ct));
        if (known.Count == 0) Forget();   // the first one is waited for
        return known;
    }

    private async Task<IReadOnlyList<Club>> Read(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var known = await db.Set<Club>().OrderBy(c => c.Code).ToListAsync(ct);
        if (known.Count > 0) clock.Home = known.MinBy(c => c.Id)!.Zone;   // ids tell their time: the first club made
        return known;
    }

    /// <summary>A club by id; an unknown id is a bug of the caller.</summary>
    public async ValueTask<Club> Get(Guid id, CancellationToken ct = default) => (await All(ct)).Single(c => c.Id == id);

    /// <summary>A club by its code, or null.</summary>
    public async ValueTask<Club?> ByCode(string code, CancellationToken ct = default) =>
        (await All(ct)).FirstOrDefault(c => c.Code.Equals(code.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>Looks again at the next question: after a club was made or changed.</summary>
    public void Forget() => _kept.Forget();
}
