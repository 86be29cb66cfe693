using System.Collections.Concurrent;

namespace FitCrm.Staff.SignIn;

/// <summary>Wrong passwords at addresses that nobody has: counted like those of a user, so that the answers do not tell who has one. Kept in memory, 10,000 addresses at most.</summary>
internal sealed class Strangers(TimeProvider machine)
{
    private const int Most = 10_000;
    private readonly ConcurrentDictionary<string, Tries> _seen = new(StringComparer.Ordinal);

    /// <summary>The end of the lock of an address, or null when it may try.</summary>
    public DateTimeOffset? LockedUntil(string email) =>
        _seen.TryGetValue(KeyOf(email), out var tries) && tries.LockedUntil > machine.GetUtcNow() ? tries.LockedUntil : null;

    /// <summary>Counts a wrong password: how many in a row, or the end of the lock that the last of <paramref name="most"/> began.</summary>
    public Tries Tried(string email, int most, TimeSpan pause)
    {
        if (_seen.Count >= Most) _seen.Clear();
        var lockUntil = machine.GetUtcNow() + pause;
        return _seen.AddOrUpdate(KeyOf(email), _ => new(1, null), (_, t) => t.Wrong + 1 >= most ? new(0, lockUntil) : new(t.Wrong + 1, null));
    }

    private static string KeyOf(string email) => email.Trim().ToLowerInvariant() is var key && key.Length > 200 ? key[..200] : key;

    /// <summary>Wrong ones in a row, or locked until then.</summary>
    internal sealed record Tries(int Wrong, DateTimeOffset? LockedUntil);
}
