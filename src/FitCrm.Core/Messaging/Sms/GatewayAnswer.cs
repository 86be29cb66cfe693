using System.Globalization;
using System.Text.Json;

namespace FitCrm.Messaging.Sms;

/// <summary>What a provider said over HTTP.</summary>
/// <param name="Status">Status of the answer; 0 when there was none.</param>
/// <param name="Body">Its text, or what went wrong before there was one.</param>
/// <param name="RetryAfter">How long it asks to be left alone, where it says so.</param>
internal sealed record HttpHeard(int Status, string Body, TimeSpan? RetryAfter = null);

/// <summary>Reads a gateway's answer as its settings describe it.</summary>
internal static class GatewayAnswer
{
    private static readonly TimeSpan UsualWait = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Taken: one of the statuses, and where the settings name a word in the answer, one of the words. A code that speaks of the number stops it. Not reached, 401, 403, 404, 405, 407 and
    /// redirections: the gateway does not let us in (nothing is known about the message). 429, or 503 with a time: too fast. 408, 409, 425 and 5xx: later. The rest: this message is refused.
    /// </summary>
    public static Receipt Read(SmsSettings s, HttpHeard heard, IEnumerable<string?> secrets)
    {
        using var json = Pointer.Parse(heard.Body);
        var id = Of(json, s.IdPointer);
        var verdict = VerdictOf(s, heard, json);
        return Receipt.Of(verdict, heard.Status == 0 ? heard.Body : string.Create(CultureInfo.InvariantCulture, $"{heard.Status} {heard.Body}"), secrets,
            verdict == Verdict.Accepted ? id : null, verdict == Verdict.Busy ? heard.RetryAfter ?? UsualWait : null);
    }

    private static Verdict VerdictOf(SmsSettings s, HttpHeard heard, JsonDocument? json) => heard.Status switch
    {
        0 or 401 or 403 or 404 or 405 or 407 or (>= 300 and < 400) when !IsDead(s, json) => Verdict.ChannelTrouble,
        429 or 503 when heard.Status == 429 || heard.RetryAfter is not null => Verdict.Busy,
        408 or 409 or 425 or >= 500 => Verdict.Later,
        _ when IsDead(s, json) => Verdict.AddressDead,
        _ when IsTaken(s, heard.Status) && SaysYes(s, json) => Verdict.Accepted,
        _ => Verdict.Refused,
    };

    private static bool IsTaken(SmsSettings s, int status) => SmsSettings.List(s.Success).Any(w => w == "2xx" ? status is >= 200 and < 300 : w == status.ToString(CultureInfo.InvariantCulture));

    private static bool SaysYes(SmsSettings s, JsonDocument? json) => s.OkPointer.Length == 0 || (Of(json, s.OkPointer) is { } word && SmsSettings.List(s.OkWords).Contains(word, StringComparer.OrdinalIgnoreCase));

    private static bool IsDead(SmsSettings s, JsonDocument? json) => Of(json, s.ErrorPointer) is { } code && SmsSettings.List(s.DeadCodes).Contains(code, StringComparer.OrdinalIgnoreCase);

    private static string? Of(JsonDocument? json, string pointer) => json is null || pointer.Length == 0 ? null : Pointer.Value(json.RootElement, pointer);
}
