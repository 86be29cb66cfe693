using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace FitCrm.Tests.World;

/// <summary>A text message as a gateway took it.</summary>
public sealed record SmsTaken(string To, string From, string Text, string? Report, string? Key, string Id);

/// <summary>What a test lets the gateway answer instead of taking a message.</summary>
public sealed record SmsNo(int Status, object Body, int? RetryAfter = null, TimeSpan? After = null);

/// <summary>A gateway for text messages of two well-known shapes: a form post with basic sign-in, and JSON with a bearer token. It looks at each request as strictly as the companies do, and sends delivery reports and replies.</summary>
public sealed partial class SmsGateway : WebStand
{
    public const string Account = "AC0123456789abcdef0123456789abcdef";
    public const string Password = "an sms gateway password";
    private readonly ConcurrentQueue<SmsTaken> _taken = new();
    private readonly ConcurrentQueue<SmsTaken> _asked = new();
    private readonly HttpClient _http = new();

    /// <summary>Everything taken, in order.</summary>
    public IReadOnlyList<SmsTaken> Taken => [.. _taken];

    /// <summary>Everything it was asked to take, refused or not.</summary>
    public IReadOnlyList<SmsTaken> Asked => [.. _asked];

    /// <summary>A refusal that the test scripts; null: take it.</summary>
    public Func<SmsTaken, SmsNo?> On { get; set; } = _ => null;

    /// <summary>Reports a state as the form-posting company does.</summary>
    public Task<HttpResponseMessage> Report(SmsTaken message, string status, string? code = null, string? to = null) =>
        Post(to ?? message.Report!, new Dictionary<string, string> { ["MessageSid"] = message.Id, ["MessageStatus"] = status, ["To"] = message.To, ["From"] = message.From, ["ErrorCode"] = code ?? "" }.Where(p => p.Value.Length > 0));

    /// <summary>Brings a reply of a person.</summary>
    public Task<HttpResponseMessage> Reply(string hook, string from, string text) =>
        Post(hook, new Dictionary<string, string> { ["MessageSid"] = "SM" + Guid.NewGuid().ToString("N"), ["From"] = from, ["To"] = "+4930555", ["Body"] = text, ["SmsStatus"] = "received" });

    /// <summary>Reports or replies as the JSON company does.</summary>
    public Task<HttpResponseMessage> PostJson(string hook, object body) => _http.PostAsync(new Uri(hook), new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"));

    protected override async Task Answer(HttpContext http)
    {
        var form = http.Request.Path == $"/2010-04-01/Accounts/{Account}/Messages.json";
        var authorization = AuthenticationHeaderValue.TryParse(http.Request.Headers.Authorization, out var read) ? read : null;
        var known = form ? authorization is { Scheme: "Basic" } && authorization.Parameter == Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Account}:{Password}")) : authorization is { Scheme: "Bearer", Parameter: Password };
        if (!known) { await Json(http, 401, new { code = 20003, message = "Authenticate", status = 401 }); return; }
        if (http.Request.Method != "POST" || (!form && http.Request.Path != "/v1/messages")) { await Json(http, 404, new { code = 20404 }); return; }
        await (form ? AnswerForm(http) : AnswerJson(http));
    }

    private async Task AnswerForm(HttpContext http)
    {
        if (!http.Request.HasFormContentType) { await Json(http, 415, new { code = 20415 }); return; }
        var f = await http.Request.ReadFormAsync();
        var message = new SmsTaken(f["To"].ToString(), f["From"].ToString(), f["Body"].ToString(), f["StatusCallback"].FirstOrDefault(), null, "SM" + Guid.NewGuid().ToString("N"));
        if (!Number().IsMatch(message.To)) { await Json(http, 400, new { code = 21211, message = $"Invalid 'To' Phone Number: {message.To}", status = 400 }); return; }
        if (message.Text.Length is 0 or > 1600) { await Json(http, 400, new { code = 21602, message = "Message body is required.", status = 400 }); return; }
        await Take(http, message, 201, new { sid = message.Id, status = "queued", to = message.To, body = message.Text, error_code = (int?)null });
    }

    private async Task AnswerJson(HttpContext http)
    {
        if (!http.Request.HasJsonContentType()) { await Json(http, 415, new { error = new { code = "content-type" } }); return; }
        using var json = await JsonDocument.ParseAsync(http.Request.Body);
        string? Of(string name) => json.RootElement.TryGetProperty(name, out var value) ? value.GetString() : null;
        var key = http.Request.Headers["Idempotency-Key"].FirstOrDefault();
        if (key is not null && _taken.FirstOrDefault(t => t.Key == key) is { } before) { await Json(http, 200, new { id = before.Id, status = "accepted" }); return; }
        var message = new SmsTaken(Of("to") ?? "", Of("from") ?? "", Of("text") ?? "", Of("reportUrl"), key, Guid.NewGuid().ToString("N"));
        if (!Number().IsMatch(message.To)) { await Json(http, 422, new { error = new { code = "invalid-number" } }); return; }
        await Take(http, message, 202, new { id = message.Id, status = "accepted" });
    }

    private async Task Take(HttpContext http, SmsTaken message, int status, object body)
    {
        _asked.Enqueue(message);
        if (On(message) is not { } no)
        {
            _taken.Enqueue(message);
            await Json(http, status, body);
            return;
        }
        if (no.After is { } wait) await Task.Delay(wait);
        if (no.RetryAfter is { } seconds) http.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (no.Status == 0) { http.Abort(); return; }
        await Json(http, no.Status, no.Body);
    }

    private Task<HttpResponseMessage> Post(string to, IEnumerable<KeyValuePair<string, string>> fields) => _http.PostAsync(new Uri(to), new FormUrlEncodedContent(fields));

    [GeneratedRegex(@"^\+[1-9]\d{6,14}$")]
    private static partial Regex Number();
}
