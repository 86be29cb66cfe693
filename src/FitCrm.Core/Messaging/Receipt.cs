using FitCrm.Messaging.Post;

namespace FitCrm.Messaging;

/// <summary>What a provider's answer means for the message.</summary>
internal enum Verdict
{
    /// <summary>It has it.</summary>
    Accepted,

    /// <summary>Not now; try again later.</summary>
    Later,

    /// <summary>It refuses this message for good; the address may be right.</summary>
    Refused,

    /// <summary>The address does not work: it gets nothing more.</summary>
    AddressDead,

    /// <summary>The provider could not be reached or did not let us in: nothing is known about the message.</summary>
    ChannelTrouble,

    /// <summary>We are too fast: the whole channel waits as long as the provider says, and nothing is wrong.</summary>
    Busy,
}

/// <summary>What became of a letter that was handed to a channel.</summary>
/// <param name="Verdict">What it means for the message.</param>
/// <param name="Line">The provider's words on one line, at most 300 signs, without any secret.</param>
/// <param name="ProviderId">The provider's own id of the message, where it gave one.</param>
/// <param name="Wait">How long it asks to be left alone; only with <see cref="Verdict.Busy"/>.</param>
internal sealed record Receipt(Verdict Verdict, string Line, string? ProviderId = null, TimeSpan? Wait = null)
{
    /// <summary>Longest line that is kept.</summary>
    public const int Longest = 300;

    /// <summary>A receipt whose line holds none of these secrets and is not too long.</summary>
    public static Receipt Of(Verdict verdict, string words, IEnumerable<string?> secrets, string? providerId = null, TimeSpan? wait = null) =>
        new(verdict, OneLine(secrets.Where(s => s is { Length: > 3 }).Aggregate(words, (text, secret) => text.Replace(secret!, "…", StringComparison.Ordinal))), Short(providerId), wait);

    private static string OneLine(string words)
    {
        var line = words.ReplaceLineEndings(" ").Trim();
        return line.Length > Longest ? line[..Longest] : line;
    }

    private static string? Short(string? id) => string.IsNullOrWhiteSpace(id) ? null : id.Length > Message.LongestProviderId ? id[..Message.LongestProviderId] : id;
}
