using FitCrm.Data;
using FitCrm.Kernel;
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
        (await All(ct)).FirstOrDefault(c => IsCalled(c, code));

    private static bool IsCalled(Club club, string code) => club.Code.Equals(code.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>The one club a call is about: named by its code, or the only one in which the caller has the right so far. Refused: a code of no such club, none named where several fit.</summary>
    public async ValueTask<Outcome<Club>> Asked(string? code, Right right, CancellationToken ct, Reach atLeast = Reach.Club)
    {
        var asked = await AskedAll(code, right, ct, atLeast);
        if (asked.Refused is { } no) return no;
        if (asked.Value.Count == 0) return new ClubUnknown(code ?? "");
        return asked.Value.Count == 1 ? asked.Value[0] : new ClubNotNamed(string.Join(", ", asked.Value.Select(c => c.Code)));
    }

    /// <summary>The clubs a call is about: the one of the code, or all in which the caller has the right so far. Refused: a code of no such club, a caller who has the right nowhere.</summary>
    public async ValueTask<Outcome<IReadOnlyList<Club>>> AskedAll(string? code, Right right, CancellationToken ct, Reach atLeast = Reach.Club)
    {
        var where = Caller.Current.ClubsWith(right, atLeast);
        if (where is { Count: 0 }) return new NotAllowed(right);
        var mine = (await All(ct)).Where(c => where is null || where.Contains(c.Id)).ToList();
        if (string.IsNullOrWhiteSpace(code)) return mine;
        return mine.Find(c => IsCalled(c, code)) is { } named ? new List<Club> { named } : new ClubUnknown(code.Trim());
    }

    /// <summary>Looks again at the next question: after a club was made or changed.</summary>
    public void Forget() => _kept.Forget();
}
