using System.Buffers.Binary;

namespace FitCrm.Shell.Demo;

/// <summary>Chance that is the same on every machine and in every version of the runtime: PCG-XSH-RR 64/32 (O'Neill 2014, pcg-random.org).
/// Whole numbers only, so that no processor rounds differently.</summary>
internal sealed class Dice
{
    private const ulong Step = 6364136223846793005UL;
    private readonly ulong _stream;
    private ulong _state;

    /// <summary>A sequence of its own for each seed and stream.</summary>
    public Dice(ulong seed, ulong stream)
    {
        _stream = (stream << 1) | 1;
        Next();
        _state += seed;
        Next();
    }

    /// <summary>32 random bits.</summary>
    public uint Next()
    {
        var old = _state;
        _state = unchecked((old * Step) + _stream);
        return uint.RotateRight((uint)(((old >> 18) ^ old) >> 27), (int)(old >> 59));
    }

    /// <summary>A number from 0 to <paramref name="count"/> − 1, each as likely (Lemire 2019, without rejection: the bias is below 2⁻²⁰ for counts up to 4,096).</summary>
    public int Below(int count) => (int)(((ulong)Next() * (uint)count) >> 32);

    /// <summary>A number between two, both included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>True in so many of a thousand throws.</summary>
    public bool Permille(int chance) => Below(1000) < chance;

    /// <summary>One of a list, each as likely.</summary>
    public T OneOf<T>(IReadOnlyList<T> list) => list[Below(list.Count)];

    /// <summary>One of a list, by weight.</summary>
    public T OneOf<T>(IReadOnlyList<T> list, Func<T, int> weight)
    {
        var left = Below(list.Sum(weight));
        foreach (var item in list)
        {
            left -= weight(item);
            if (left < 0) return item;
        }
        throw new InvalidOperationException("The weights changed while they were read.");
    }

    /// <summary>An id as it would have been made at an instant: UUID version 7 (RFC 9562), milliseconds first, the rest thrown here.</summary>
    public Guid Id(DateTimeOffset at)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes, at.ToUnixTimeMilliseconds() << 16);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[6..], (ushort)Next());
        BinaryPrimitives.WriteUInt32BigEndian(bytes[8..], Next());
        BinaryPrimitives.WriteUInt32BigEndian(bytes[12..], Next());
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
