using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FitCrm.Kernel;

namespace FitCrm.Attendance;

/// <summary>One reading of a badge, as a device, a desk or a program sends it. The id is the caller's: a retry is the same check-in.</summary>
public sealed record Scan
{
    /// <summary>The caller's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Where.</summary>
    public required Guid ClubId { get; init; }

    /// <summary>Card code or QR text; null when a member was chosen.</summary>
    public string? Badge { get; init; }

    /// <summary>The member chosen at the desk; null when a badge was read.</summary>
    public Guid? MemberId { get; init; }

    /// <summary>When it was read, UTC; null: now.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Which door of the club, in its own words.</summary>
    public string? Gate { get; init; }

    /// <summary>What read it.</summary>
    public VisitSource Source { get; init; }

    /// <summary>Why the desk lets somebody in whom the door refuses; null: the door decides.</summary>
    public string? Override { get; init; }

    /// <summary>What is wrong with it, or null: nobody or two people named, a time before <paramref name="earliest"/> or after <paramref name="latest"/>, a text too long.</summary>
    public Refusal? Problem(DateTimeOffset earliest, DateTimeOffset latest) => this switch
    {
        { MemberId: null, Badge: null or "" } or { MemberId: not null, Badge: not null } => new NobodyNamed(),
        { At: { } at } when at > latest => new NotYet(),
        { At: { } at } when at < earliest => new TooLongAgo(),
        { Badge.Length: > 200 } => new TooLong("badge", 200),
        { Gate.Length: > 80 } => new TooLong("gate", 80),
        { Override.Length: > 200 } => new TooLong("override", 200),
        _ => null,
    };

    /// <summary>SHA-256 of all that the caller said but the id: the same id with another fingerprint is another check-in under a used id.</summary>
    public string Fingerprint() => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f',
        ClubId.ToString("N"), Badge, MemberId?.ToString("N"), At?.UtcTicks.ToString(CultureInfo.InvariantCulture), Gate, Source.ToString(), Override))));
}
