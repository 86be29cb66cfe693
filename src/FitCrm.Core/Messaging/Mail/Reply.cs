using System.Globalization;
using System.Text.RegularExpressions;

namespace FitCrm.Messaging.Mail;

/// <summary>A mail server's answer: reply code (RFC 5321), enhanced status (RFC 3463), and its words.</summary>
/// <param name="Code">Reply code; below 200 when there was none.</param>
/// <param name="Status">Enhanced status, where the server gave one.</param>
/// <param name="Words">What it said, or what went wrong before it could.</param>
/// <param name="OnRecipient">Whether it answered to the recipient's address, and not to the sender's or to the message.</param>
internal sealed partial record Reply(int Code, string? Status, string Words, bool OnRecipient)
{
    /// <summary>An answer as the server gave it; the enhanced status is found in its words.</summary>
    public static Reply Of(int code, string words, bool onRecipient)
    {
        var found = Enhanced().Match(words);
        return new(code, found.Success ? found.Value : null, words, onRecipient);
    }

    /// <summary>The server took the message.</summary>
    public static readonly Reply Taken = new(250, null, "Taken by the mail server.", false);

    /// <summary>No server could be spoken with.</summary>
    public static Reply Unreached(string words) => new(0, null, words, false);

    /// <summary>
    /// 2xx accepted, 4xx later. Of the permanent refusals only those that speak of the address (5.1.1, 5.1.2, 5.1.3, 5.1.6, 5.1.10, 5.2.1; without
    /// a status 550, 551, 553) stop it, and only when they answer to the recipient; a full mailbox (5.2.2) or a policy (5.7.x) stops this message alone.
    /// 530–538: we were not let in; 553 to the sender: the server does not send for our address.
    /// </summary>
    public Verdict Verdict => this switch
    {
        { Code: 530 or 534 or 535 or 538 } or { Code: < 200 } or { Code: 553, OnRecipient: false } => Verdict.ChannelTrouble,
        { Code: < 400 } => Verdict.Accepted,
        { Code: < 500 } => Verdict.Later,
        { OnRecipient: false } => Verdict.Refused,
        { Status: { } status } => OfStatus(status),
        { Code: 550 or 551 or 553 } => Verdict.AddressDead,
        _ => Verdict.Refused,
    };

    /// <summary>What an enhanced status says of a final failure.</summary>
    public static Verdict OfStatus(string status) => status switch
    {
        "5.1.1" or "5.1.2" or "5.1.3" or "5.1.6" or "5.1.10" or "5.2.1" => Verdict.AddressDead,
        _ when status.StartsWith('4') => Verdict.Later,
        _ => Verdict.Refused,
    };

    /// <summary>For the list of messages: code and words on one line, at most 300 signs.</summary>
    public string Line
    {
        get
        {
            var line = string.Create(CultureInfo.InvariantCulture, $"{Code} {Words.ReplaceLineEndings(" ")}");
            return line.Length > 300 ? line[..300] : line;
        }
    }

    /// <summary>The answer as every channel gives one.</summary>
    public Receipt Receipt => new(Verdict, Line);

    [GeneratedRegex(@"\b[245]\.\d{1,3}\.\d{1,3}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Enhanced();
}
