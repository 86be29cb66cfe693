using Microsoft.EntityFrameworkCore;

namespace FitCrm.Data;

/// <summary>Tells whether anything was changed since a look before: a number that grows with every line of the audit, whichever node or command wrote it. Lines that change
/// no fact (who signed in, who was refused, what was answered to a prompt) do not count. What writes facts without the audit (imports) leaves a line at its end.</summary>
public sealed class ChangeClock
{
    private static readonly string[] NoFacts = ["Prompt", "address", "sign-in"];

    private readonly IDbContextFactory<FitCrmDb> _dbs;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, long> _seen = [];   // node → the last line looked at
    private long _count;

    internal ChangeClock(IDbContextFactory<FitCrmDb> dbs) => _dbs = dbs;

    /// <summary>The number now. Ask before reading facts: what is read then is at least as new. Costs a few looks into one index, however long the audit is.</summary>
    public async Task<long> Now(CancellationToken ct)
    {
        await using var db = await _dbs.CreateDbContextAsync(ct);
        var lines = db.Set<AuditRow>().AsNoTracking();
        for (var node = ""; await lines.Where(a => a.Node.CompareTo(node) > 0).OrderBy(a => a.Node).ThenBy(a => a.Seq).Select(a => a.Node).FirstOrDefaultAsync(ct) is { } next; node = next)
        {
            var (last, seen) = (await lines.Where(a => a.Node == next).OrderByDescending(a => a.Seq).Select(a => a.Seq).FirstAsync(ct), Seen(next));
            if (last != seen) Saw(next, last, await lines.AnyAsync(a => a.Node == next && a.Seq > seen && a.Seq <= last && !NoFacts.Contains(a.Subject), ct));
        }

        lock (_gate) return _count;
    }

    private long Seen(string node)
    {
        lock (_gate) return _seen.GetValueOrDefault(node);
    }

    private void Saw(string node, long last, bool facts)
    {
        lock (_gate)
        {
            if (facts) _count++;
            _seen[node] = Math.Max(last, _seen.GetValueOrDefault(node));
        }
    }
}
