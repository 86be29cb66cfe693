using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Data;

/// <summary>Looks at what is saved for whoever stands at a door: on SQLite by contexts that stay open, so that a <see cref="PreparedQuery"/> is compiled once for each of them.
/// For the few paths where a hundred microseconds count. What is asked is not tracked, and each question sees what was saved before it.</summary>
public sealed class QuickReads(IDbContextFactory<FitCrmDb> dbs) : IAsyncDisposable
{
    private const int MostKept = 4;
    private readonly ConcurrentBag<FitCrmDb> _kept = [];
    private volatile bool _closing;

    /// <summary>Asks; may be called from many threads at once.</summary>
    public async Task<T> Run<T>(Func<FitCrmDb, CancellationToken, Task<T>> read, CancellationToken ct)
    {
        if (!_kept.TryTake(out var db)) db = await dbs.CreateDbContextAsync(ct);
        var whole = false;
        try
        {
            var answer = await read(db, ct);
            whole = true;
            return answer;
        }
        finally
        {
            // A server's driver keeps connections and commands by itself.
            if (whole && !_closing && db.IsEmbedded() && _kept.Count < MostKept) _kept.Add(db);
            else await db.DisposeAsync();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _closing = true;
        while (_kept.TryTake(out var db)) await db.DisposeAsync();
    }
}
