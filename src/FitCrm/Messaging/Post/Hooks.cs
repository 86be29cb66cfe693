using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace FitCrm.Messaging.Post;

/// <summary>Secrets by which a provider is known at our address: long, random, kept as a hash.</summary>
internal static class Hooks
{
    private const int Longest = 200;

    /// <summary>A new secret of letters that an address and a header may hold.</summary>
    public static string Make() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));

    /// <summary>Its hash.</summary>
    public static string HashOf(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Whether a caller brought the secret; takes equally long for every wrong one.</summary>
    public static bool Fits(string? brought, string hash) => brought is { Length: > 0 and <= Longest } && hash.Length > 0
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(HashOf(brought)), Encoding.ASCII.GetBytes(hash));
}
