using FitCrm.Kernel;

namespace FitCrm.Messaging.Ledger;

/// <summary>What the ledger says now.</summary>
internal static class Standing
{
    /// <summary>Whether the channel may be used for the purpose: the latest line decides (of two at one instant, the refusal). Without a line marketing is not allowed, service is.</summary>
    public static bool Allows(IEnumerable<ConsentEntry> lines, Channel channel, Purpose purpose) => lines
        .Where(l => l.Channel == channel && l.Purpose == purpose)
        .OrderByDescending(l => l.At).ThenBy(l => l.Given)
        .Select(l => (bool?)l.Given).FirstOrDefault() ?? WithoutLine(purpose);

    /// <summary>What holds for a person who was never asked.</summary>
    public static bool WithoutLine(Purpose purpose) => purpose == Purpose.Service;

    /// <summary>Refused: a wording that is empty or over 500 signs, a date in the future. Null: it may be written.</summary>
    public static Refusal? Refuses(NewConsent said, DateTimeOffset now) =>
        string.IsNullOrWhiteSpace(said.Wording) || said.Wording.Length > 500 ? new WordingMissing()
        : said.At > now ? new SaidInFuture()
        : null;
}

internal sealed record WordingMissing() : Refusal("wording-missing", "wording");

internal sealed record SaidInFuture() : Refusal("said-in-future", "at");

internal sealed record LinkInvalid() : Refusal("link-invalid", "token");
