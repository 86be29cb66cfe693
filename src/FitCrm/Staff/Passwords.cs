using System.Security.Cryptography;
using FitCrm.Kernel;

namespace FitCrm.Staff;

/// <summary>What a password must be, and random ones.</summary>
public static class Passwords
{
    /// <summary>Length that a password must have, characters.</summary>
    public const int Shortest = 10;

    /// <summary>Different characters that a password must have at least.</summary>
    public const int FewestDifferent = 5;

    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>Why a password will not do, or null.</summary>
    public static Refusal? Unfit(string password) => password.Length < Shortest ? new PasswordTooShort()
        : password.Distinct().Take(FewestDifferent).Count() < FewestDifferent ? new PasswordTooPlain() : null;

    /// <summary>A random password that can be read aloud: four groups of four, about 79 bits.</summary>
    public static string New() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));
}

/// <summary>The password is too short.</summary>
public sealed record PasswordTooShort() : Refusal("password-too-short", "password")
{
    /// <inheritdoc/>
    public override object[] Named => [Passwords.Shortest];
}

/// <summary>The password repeats the same few characters.</summary>
public sealed record PasswordTooPlain() : Refusal("password-too-plain", "password")
{
    /// <inheritdoc/>
    public override object[] Named => [Passwords.FewestDifferent];
}
