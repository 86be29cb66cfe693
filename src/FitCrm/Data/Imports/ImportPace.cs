using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Data.Imports;

/// <summary>Tells once a second how far a run has come and what it rejected, and hears whether it shall stop.</summary>
internal sealed class ImportPace : IAsyncDisposable
{
    private const int MostGroups = 50;
    private const int MostKept = 50_000;
    private const int InOnePiece = 500;
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    private readonly Writes _writes;
    private readonly TimeProvider _machine;
    private readonly (Guid Run, string Me) _who;
    private readonly CancellationTokenSource _stop;
    private readonly CancellationTokenSource _over = new();
    private readonly ConcurrentQueue<Reject> _waiting = new();
    private readonly Dictionary<(string? Column, string Why), RejectGroup> _groups = [];
    private readonly long _began;
    private readonly bool _counts;
    private readonly Task _beats;
    private long _kept;

    public ImportPace(Writes writes, TimeProvider machine, ImportRun run, string me, CancellationToken ct)
    {
        (_writes, _machine, _who, _began) = (writes, machine, (run.Id, me), machine.GetTimestamp());
        _counts = run.State != ImportState.Undoing;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        _beats = Task.Run(Beats, CancellationToken.None);
    }

    /// <summary>Cancelled when somebody asked it to stop, or the program ends.</summary>
    public CancellationToken Stopped => _stop.Token;

    /// <summary>What became of the rows so far.</summary>
    public ImportCounts Counts { get; private set; } = new(0, 0, 0, 0, 0, 0);

    public long ElapsedMs => (long)_machine.GetElapsedTime(_began).TotalMilliseconds;

    /// <summary>Why rows were not taken, the most frequent first.</summary>
    public IReadOnlyList<RejectGroup> Reasons => [.. _groups.Values.OrderByDescending(g => g.Rows).ThenBy(g => g.FirstRow).Take(MostGroups)];

    /// <summary>Forgets what an earlier run rejected.</summary>
    public Task Begin() => _writes.Run((db, token) => db.Set<RejectPiece>().Where(p => p.RunId == _who.Run).ExecuteDeleteAsync(token));

    /// <summary>Hears the counts.</summary>
    public void Told(ImportTally tally) => Counts = new(tally.Read, tally.Created, tally.Updated, tally.Unchanged, tally.Duplicates, tally.Rejected);

    /// <summary>Hears of a row that was not taken.</summary>
    public void Refused(Reject reject)
    {
        if (_kept++ < MostKept) _waiting.Enqueue(reject);
        var key = (reject.Column, reject.Why);
        if (_groups.TryGetValue(key, out var group)) _groups[key] = group with { Rows = group.Rows + 1 };
        else if (_groups.Count < MostKept) _groups[key] = new(reject.Column, reject.Why, 1, reject.Row, reject.Value);
    }

    /// <summary>The work is over: tells the rest.</summary>
    public async Task End()
    {
        await _over.CancelAsync();
        await _beats;
        await Tell();
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _beats;
        _over.Dispose();
        _stop.Dispose();
    }

    private async Task Beats()
    {
        try
        {
            while (true)
            {
                await Task.Delay(Beat, _over.Token);
                if (await Tell()) await _stop.CancelAsync();
            }
        }
        catch (OperationCanceledException) { }
        catch (Exception fell) when (fell is not OutOfMemoryException) { }   // the work itself hears of a database that fails
    }

    // Whether it shall stop: asked so, or no longer the owner.
    private Task<bool> Tell()
    {
        var (counts, now, elapsed, pieces) = (Counts, _machine.GetUtcNow(), ElapsedMs, Pieces());
        return _writes.Bulk(async (db, token) =>
        {
            db.AddRange(pieces);
            var run = db.Set<ImportRun>().Where(r => r.Id == _who.Run && r.Owner == _who.Me);
            var mine = await run.ExecuteUpdateAsync(s => s.SetProperty(r => r.SeenAt, now), token);
            if (_counts) await run.ExecuteUpdateAsync(s => s
                .SetProperty(r => r.ElapsedMs, elapsed).SetProperty(r => r.Read, counts.Read).SetProperty(r => r.Created, counts.Created).SetProperty(r => r.Updated, counts.Updated)
                .SetProperty(r => r.Unchanged, counts.Unchanged).SetProperty(r => r.Duplicates, counts.Duplicates).SetProperty(r => r.Rejected, counts.Rejected), token);
            return mine == 0 || await db.Set<ImportRun>().AnyAsync(r => r.Id == _who.Run && r.CancelAsked, token);
        });
    }

    private List<RejectPiece> Pieces()
    {
        var rejects = new List<Reject>();
        while (_waiting.TryDequeue(out var reject)) rejects.Add(reject);
        return [.. rejects.Chunk(InOnePiece).Select(some => new RejectPiece { Id = Guid.CreateVersion7(), RunId = _who.Run, Body = JsonSerializer.Serialize(some) })];
    }
}
