using System.Globalization;
using System.Text.Json;
using FitCrm.Messaging.Sms;

namespace FitCrm.Messaging.Chat;

/// <summary>An answer of the Bot API: <c>ok</c>, and its result or an error with its description and perhaps a time to wait.</summary>
internal sealed record TelegramAnswer(bool Ok, int Code, string Words, TimeSpan? Wait, JsonElement Result)
{
    private static readonly TimeSpan UsualWait = TimeSpan.FromSeconds(5);

    /// <summary>Reads an answer; what is no answer of the Bot API counts as an error of its status.</summary>
    public static TelegramAnswer Read(HttpHeard heard)
    {
        using var json = heard.Status == 0 ? null : Pointer.Parse(heard.Body);
        if (json is null || json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("ok", out var ok))
            return new(false, heard.Status, heard.Status == 0 ? heard.Body : "No answer of the Bot API.", heard.RetryAfter, default);
        var root = json.RootElement;
        var wait = Pointer.Value(root, "/parameters/retry_after") is { } told && int.TryParse(told, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : heard.RetryAfter;
        var code = int.TryParse(Pointer.Value(root, "/error_code"), NumberStyles.None, CultureInfo.InvariantCulture, out var known) ? known : heard.Status;
        return new(ok.ValueKind == JsonValueKind.True, code, Pointer.Value(root, "/description") ?? "", wait, root.TryGetProperty("result", out var result) ? result.Clone() : default);
    }

    /// <summary>
    /// What it means for a message. 401 and 404: the token is wrong; 429: too fast; 403 (blocked, deactivated, never started) and "chat not found": the chat gets nothing more;
    /// 5xx: later; any other 400: this message is refused.
    /// </summary>
    public Verdict Verdict => this switch
    {
        { Ok: true } => Verdict.Accepted,
        { Code: 0 or 401 or 404 or 409 } => Verdict.ChannelTrouble,
        { Code: 429 } => Verdict.Busy,
        { Code: 403 } => Verdict.AddressDead,
        { Code: 400 } when Words.Contains("chat not found", StringComparison.OrdinalIgnoreCase) => Verdict.AddressDead,
        { Code: >= 500 } => Verdict.Later,
        _ => Verdict.Refused,
    };

    /// <summary>The receipt of a message.</summary>
    public Receipt Receipt(string? token) => Messaging.Receipt.Of(Verdict, Ok ? "Taken by Telegram." : string.Create(CultureInfo.InvariantCulture, $"{Code} {Words}"), [token],
        Ok ? Pointer.Value(Result, "/message_id") : null, Verdict == Verdict.Busy ? Wait ?? UsualWait : null);
}
