using System.Runtime.InteropServices;

namespace FitCrm.Retention.Playbooks;

/// <summary>Assignment by hash (retention.md 7.1): the same club salt, household, cycle, touch and occurrence always draw the same arm, each independently of the others.</summary>
internal static class Draws
{
    /// <summary>FNV-1a over the letters; stable over versions and machines.</summary>
    public static ulong HashOf(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in text) hash = (hash ^ letter) * 1099511628211UL;
        return hash;
    }

    /// <summary>The arm of one occurrence.</summary>
    public static Arm Of(Playbook playbook, Opening opening, int value, in MemberSnapshot member, in Snapshots.Cycle cycle, ulong salt)
    {
        var touch = opening.Touch;
        if (touch.NeverHeld || member.Exempt) return Arm.Treat;
        var household = Mix(salt ^ HashOf(in member.Household));
        if (playbook.Holdout > 0 && Percent(Mix(household ^ 0x9E3779B97F4A7C15UL)) < playbook.Holdout) return Arm.Hold;
        if (touch.HoldPercent == 0) return Arm.Treat;
        var draw = Mix(household ^ HashOf(in cycle.Contract) ^ cycle.Year);
        draw = Mix(draw ^ touch.Hash);
        return Percent(Mix(draw ^ (HashOf(opening.Occurrence) ^ (uint)value))) < touch.HoldPercent ? Arm.Hold : Arm.Treat;
    }

    private static double Percent(ulong hash) => (hash >> 11) * (100.0 / (1UL << 53));

    private static ulong HashOf(in Guid id)
    {
        var words = MemoryMarshal.Cast<Guid, ulong>(new ReadOnlySpan<Guid>(in id));
        return Mix(words[0]) ^ words[1];
    }

    // The finaliser of SplitMix64 (Steele, Lea, Flood 2014).
    private static ulong Mix(ulong z)
    {
        z += 0x9E3779B97F4A7C15UL;
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ z >> 27) * 0x94D049BB133111EBUL;
        return z ^ z >> 31;
    }
}
