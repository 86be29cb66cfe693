using System.Security.Cryptography;
using System.Text;

namespace FitCrm.Kernel;

/// <summary>Ids out of what makes a thing (UUID version 8 of RFC 9562, the head of a SHA-256): made twice, on any node, it is the same thing.</summary>
public static class DerivedId
{
    /// <summary>The id of what these words tell.</summary>
    public static Guid Of(string facts) => Head(Encoding.UTF8.GetBytes(facts));

    /// <summary>The id of something that belongs to another thing.</summary>
    public static Guid Of(Guid owner, string what) => Head([.. owner.ToByteArray(true), .. Encoding.UTF8.GetBytes(what)]);

    private static Guid Head(ReadOnlySpan<byte> facts)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(facts, hash);
        (hash[6], hash[8]) = ((byte)((hash[6] & 0x0F) | 0x80), (byte)((hash[8] & 0x3F) | 0x80));
        return new Guid(hash[..16], bigEndian: true);
    }
}
