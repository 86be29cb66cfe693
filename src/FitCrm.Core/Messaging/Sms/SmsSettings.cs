using System.Text.Json;
using System.Text.Json.Serialization;

namespace FitCrm.Messaging.Sms;

/// <summary>What an administrator says about a club's gateway for text messages: how it is asked, how its answer and its reports are read. All as text, so that any gateway can be described; nothing here is secret.</summary>
internal sealed record SmsSettings
{
    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    /// <summary>Where a message is handed in; may name <c>{user}</c>, and with GET all the blanks of the body.</summary>
    public string Url { get; init; } = "";

    /// <summary>POST, PUT or GET.</summary>
    public string Method { get; init; } = "POST";

    /// <summary>Headers, one on a line (or a bar between two): <c>Name: value</c>.</summary>
    public string Headers { get; init; } = "";

    /// <summary>How values are written into the body: <c>json</c> or <c>form</c>.</summary>
    public string Format { get; init; } = "json";

    /// <summary>The body with its blanks: {to} {text} {id} {from} {report}.</summary>
    public string Body { get; init; } = "";

    /// <summary>The sender's number or name.</summary>
    public string From { get; init; } = "";

    /// <summary>The account; with it and without an Authorization header the gateway is asked with basic sign-in.</summary>
    public string User { get; init; } = "";

    /// <summary>Statuses of a message taken: <c>2xx</c>, or a list such as <c>200, 202</c>.</summary>
    public string Success { get; init; } = "2xx";

    /// <summary>Where in the answer the provider's id stands.</summary>
    public string IdPointer { get; init; } = "";

    /// <summary>Where in the answer a word says whether it was taken; empty: the status says it.</summary>
    public string OkPointer { get; init; } = "";

    /// <summary>The words that say so, with commas.</summary>
    public string OkWords { get; init; } = "";

    /// <summary>Where in the answer the code of an error stands.</summary>
    public string ErrorPointer { get; init; } = "";

    /// <summary>Codes that mean: this number gets nothing more, with commas.</summary>
    public string DeadCodes { get; init; } = "";

    /// <summary>The address under which the gateway reaches this program; needed for reports and replies.</summary>
    public string PublicUrl { get; init; } = "";

    /// <summary>The field of a report with the provider's id; a name, or a pointer into JSON.</summary>
    public string ReportId { get; init; } = "";

    /// <summary>The field of a report with the state.</summary>
    public string ReportState { get; init; } = "";

    /// <summary>The field of a report with the code of an error.</summary>
    public string ReportError { get; init; } = "";

    /// <summary>States that mean: it arrived, with commas.</summary>
    public string DeliveredWords { get; init; } = "delivered";

    /// <summary>States that mean: it did not arrive, with commas.</summary>
    public string FailedWords { get; init; } = "failed, undelivered, rejected, expired";

    /// <summary>The field of a reply with the sender's number.</summary>
    public string InboundFrom { get; init; } = "";

    /// <summary>The field of a reply with its text.</summary>
    public string InboundText { get; init; } = "";

    /// <summary>Replies that withdraw the consent, with commas.</summary>
    public string StopWords { get; init; } = "STOP, STOPALL, UNSUBSCRIBE, CANCEL, END, QUIT";

    /// <summary>Words under every marketing message that tell the way out.</summary>
    public string StopHint { get; init; } = "";

    /// <summary>At most so many messages in a second.</summary>
    public string PerSecond { get; init; } = "10";

    /// <summary>The words of a list with commas.</summary>
    public static IEnumerable<string> List(string words) => words.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The headers as pairs; a line without a colon gives none.</summary>
    [JsonIgnore]
    public IEnumerable<(string Name, string Value)> HeaderLines => Headers.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Where(l => l.IndexOf(':', StringComparison.Ordinal) > 0).Select(l => (l[..l.IndexOf(':', StringComparison.Ordinal)].Trim(), l[(l.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()));

    /// <summary>Settings as they are kept.</summary>
    public string Written() => JsonSerializer.Serialize(this, Shape);

    /// <summary>Kept settings.</summary>
    public static SmsSettings Read(string written) => JsonSerializer.Deserialize<SmsSettings>(written, Shape) ?? new();

    /// <summary>Settings out of named values; what is not named stays as it is here.</summary>
    public SmsSettings With(IReadOnlyDictionary<string, string> said)
    {
        var known = JsonSerializer.Deserialize<Dictionary<string, string>>(Written())!;
        foreach (var (name, value) in said)
            if (known.ContainsKey(name)) known[name] = name == "headers" ? value.Replace(" | ", "\n", StringComparison.Ordinal).ReplaceLineEndings("\n").Trim() : value.ReplaceLineEndings("\n").Trim();
        return Read(JsonSerializer.Serialize(known));
    }

    /// <summary>All settings by name.</summary>
    public IReadOnlyDictionary<string, string> ByName() => JsonSerializer.Deserialize<Dictionary<string, string>>(Written())!;
}
