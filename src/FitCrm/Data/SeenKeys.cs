using System.Runtime.CompilerServices;

namespace FitCrm.Data;

/// <summary>Remembers many 64-bit keys in 8 to 20 bytes each: which rows of a large file were read already. Two different rows share a key once in 10⁶ files of 5 million rows.</summary>
public sealed class SeenKeys
{
    private ulong[] _slots = new ulong[1 << 12];
    private int _count;
    private bool _zero;

    /// <summary>Adds a key; false when it was there.</summary>
    public bool Add(ulong key)
    {
        if (key == 0) return !_zero && (_zero = true);
        if (_count > _slots.Length / 10 * 7) Grow();
        return Put(_slots, key);
    }

    /// <summary>A key of a text.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        var key = 14695981039346656037UL;
        foreach (var c in text) key = (key ^ c) * 1099511628211UL;
        return Mix(key);
    }

    /// <summary>A key of an id.</summary>
    public static ulong Of(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes);
        return Join(BitConverter.ToUInt64(bytes), BitConverter.ToUInt64(bytes[8..]));
    }

    /// <summary>One key of two, in their order.</summary>
    public static ulong Join(ulong first, ulong second) => Mix((first * 0x9E3779B97F4A7C15UL) + second);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong key)
    {
        key = (key ^ (key >> 33)) * 0xFF51AFD7ED558CCDUL;
        key = (key ^ (key >> 33)) * 0xC4CEB9FE1A85EC53UL;
        return key ^ (key >> 33);
    }

    private bool Put(ulong[] slots, ulong key)
    {
        var mask = (ulong)slots.Length - 1;
        for (var at = key & mask; ; at = (at + 1) & mask)
        {
            if (slots[at] == key) return false;
            if (slots[at] != 0) continue;
            slots[at] = key;
            _count++;
            return true;
        }
    }

    private void Grow()
    {
        var larger = new ulong[_slots.Length * 2];
        _count = 0;
        foreach (var key in _slots)
            if (key != 0) Put(larger, key);
        _slots = larger;
    }
}
