using System.Text.RegularExpressions;

namespace FitCrm.Messaging.Mail;

/// <summary>A delivery status notification (RFC 3464), read for what we need: whom it is about, whether it is final, and which of our messages came back.</summary>
/// <param name="Recipient">Final-Recipient, lower case.</param>
/// <param name="Status">Enhanced status, such as <c>5.1.1</c>.</param>
/// <param name="MessageIds">Every Message-ID named in the report, without angle brackets: the report's own and that of the returned message.</param>
internal sealed partial record BounceReport(string Recipient, string Status, IReadOnlyList<string> MessageIds)
{
    /// <summary>The failed recipients of a raw report. Empty when it is no report, or tells only of delay or success.</summary>
    public static IReadOnlyList<BounceReport> Read(string raw)
    {
        var text = Folded().Replace(raw.ReplaceLineEndings("\n"), " ");
        if (!text.Contains("delivery-status", StringComparison.OrdinalIgnoreCase)) return [];
        var ids = MessageId().Matches(text).Select(m => m.Groups[1].Value).Distinct().ToList();
        return [.. text.Split("\n\n").Select(block => Failed(block, ids)).OfType<BounceReport>()];
    }

    private static BounceReport? Failed(string block, IReadOnlyList<string> ids)
    {
        var recipient = Recipients().Match(block);
        var status = Statuses().Match(block);
        return recipient.Success && status.Success && Failures().IsMatch(block)
            ? new(recipient.Groups[1].Value.ToLowerInvariant(), status.Groups[1].Value, ids)
            : null;
    }

    private const RegexOptions Lines = RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\n[ \t]+", RegexOptions.CultureInvariant)]
    private static partial Regex Folded();

    [GeneratedRegex(@"^Message-ID:\s*<([^<>\s]+)>", Lines)]
    private static partial Regex MessageId();

    [GeneratedRegex(@"^Final-Recipient:\s*rfc822\s*;\s*<?([^<>\s]+@[^<>\s]+?)>?\s*$", Lines)]
    private static partial Regex Recipients();

    [GeneratedRegex(@"^Status:\s*(5\.\d{1,3}\.\d{1,3})", Lines)]
    private static partial Regex Statuses();

    [GeneratedRegex(@"^Action:\s*failed\s*$", Lines)]
    private static partial Regex Failures();
}
