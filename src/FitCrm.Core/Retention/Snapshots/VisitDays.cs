using System.Numerics;
using System.Runtime.CompilerServices;

namespace FitCrm.Retention.Snapshots;

[InlineArray(Words)]
internal struct VisitBits
{
    public const int Words = 8;
    private ulong _first;
}

/// <summary>Which of the 512 calendar days up to the last visit day had a visit; bit 0 is the last visit day itself.</summary>
internal struct VisitDays
{
    public const int Span = VisitBits.Words * 64;

    /// <summary>Day number of the last visit day; 0: never.</summary>
    public int Last;

    public VisitBits Bits;

    /// <summary>Adds a day not before the last one. False when it was there already.</summary>
    public bool Add(int day)
    {
        if (day == Last) return false;
        if (Last == 0 || day - Last >= Span) Bits = default;
        else ShiftUp(day - Last);
        Last = day;
        Bits[0] |= 1;
        return true;
    }

    private void ShiftUp(int by)
    {
        var (words, bits) = (by >> 6, by & 63);
        for (var i = VisitBits.Words - 1; i >= 0; i--)
        {
            var high = i - words >= 0 ? Bits[i - words] << bits : 0;
            var low = bits > 0 && i - words - 1 >= 0 ? Bits[i - words - 1] >> (64 - bits) : 0;
            Bits[i] = high | low;
        }
    }

    /// <summary>Visit days in the closed range of day numbers.</summary>
    public readonly int Count(int from, int to)
    {
        if (to > Last) to = Last;
        var (low, high) = (Last - to, Math.Min(Last - from, Span - 1));
        if (Last == 0 || low > high) return 0;
        var count = 0;
        for (int word = low >> 6, end = high >> 6; word <= end; word++)
        {
            var bits = Bits[word];
            if (word == low >> 6) bits &= ulong.MaxValue << (low & 63);
            if (word == end) bits &= ulong.MaxValue >> (63 - (high & 63));
            count += BitOperations.PopCount(bits);
        }

        return count;
    }

    /// <summary>The n-th visit day from the last one back (1: the last); 0 when there are fewer since <paramref name="from"/>.</summary>
    public readonly int Back(int n, int from)
    {
        if (Last == 0 || n < 1) return 0;
        for (var word = 0; word < VisitBits.Words; word++)
        {
            var bits = Bits[word];
            var here = BitOperations.PopCount(bits);
            if (n > here)
            {
                n -= here;
                continue;
            }

            while (--n > 0) bits &= bits - 1;
            var day = Last - (word << 6) - BitOperations.TrailingZeroCount(bits);
            return day >= from ? day : 0;
        }

        return 0;
    }
}
