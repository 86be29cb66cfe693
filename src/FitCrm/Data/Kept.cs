using System.Collections.Concurrent;

namespace FitCrm.Data;

/// <summary>Answers kept in memory for a short while, for questions that every call asks and whose answer hardly ever changes.</summary>
/// <param name="fresh">How old an answer may be: so long another node's change may go unseen.</param>
/// <param name="machine">The machine's own clock.</param>
public sealed class Kept<TKey, TValue>(TimeSpan fresh, TimeProvider machine)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, (long At, TValue Value)> _kept = new();

    /// <summary>The kept answer while it is fresh, else what <paramref name="read"/> finds now.</summary>
    public async ValueTask<TValue> Of(TKey key, Func<Task<TValue>> read)
    {
        if (_kept.TryGetValue(key, out var kept) && machine.GetElapsedTime(kept.At) < fresh) return kept.Value;
        var value = await read();
        _kept[key] = (machine.GetTimestamp(), value);
        return value;
    }

    /// <summary>Looks again at the next question: after a change made here.</summary>
    public void Forget() => _kept.Clear();
}
