using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace FitCrm.Retention.Snapshots;

/// <summary>A snapshot as bytes: its layout version, a bit for each word of eight bytes that is not zero, then those words. About 200 bytes for a usual member.</summary>
internal static class SnapshotBytes
{
    private static readonly int Words = System.Runtime.CompilerServices.Unsafe.SizeOf<MemberSnapshot>() / 8;
    private static readonly int Head = 1 + (Words + 7) / 8;

    public static byte[] Write(in MemberSnapshot member)
    {
        var words = MemoryMarshal.Cast<MemberSnapshot, ulong>(new ReadOnlySpan<MemberSnapshot>(in member));
        Span<byte> room = stackalloc byte[Head + Words * 8];
        room[..Head].Clear();
        room[0] = MemberSnapshot.Layout;
        var at = Head;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] == 0) continue;
            room[1 + (i >> 3)] |= (byte)(1 << (i & 7));
            BinaryPrimitives.WriteUInt64LittleEndian(room[at..], words[i]);
            at += 8;
        }

        return room[..at].ToArray();
    }

    /// <summary>False for bytes of another layout or length: the facts must be read again.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out MemberSnapshot member)
    {
        member = default;
        if (bytes.Length < Head || bytes[0] != MemberSnapshot.Layout) return false;
        var words = MemoryMarshal.Cast<MemberSnapshot, ulong>(new Span<MemberSnapshot>(ref member));
        var at = Head;
        for (var i = 0; i < Head - 1; i++)
            for (var bits = bytes[1 + i]; bits != 0; bits &= (byte)(bits - 1))
            {
                if (at + 8 > bytes.Length) return false;
                words[i * 8 + BitOperations.TrailingZeroCount(bits)] = BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..]);
                at += 8;
            }

        return at == bytes.Length;
    }
}
