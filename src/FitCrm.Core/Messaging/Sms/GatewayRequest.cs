using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace FitCrm.Messaging.Sms;

/// <summary>What stands in the blanks of a request.</summary>
internal sealed record SmsBlanks(string To, string Text, string Id, string? Password, string? Report);

/// <summary>A request to a gateway, ready to be made.</summary>
internal sealed partial record GatewayRequest(string Method, string Url, IReadOnlyList<(string Name, string Value)> Headers, string? ContentType, string? Body)
{
    /// <summary>Fills the blanks: in the body as JSON or as a form wants it, in the address percent-encoded. A value can never become another field.</summary>
    public static GatewayRequest Of(SmsSettings s, SmsBlanks blanks)
    {
        var values = new Dictionary<string, string>
        {
            ["to"] = blanks.To, ["text"] = blanks.Text, ["id"] = blanks.Id, ["from"] = s.From, ["user"] = s.User, ["password"] = blanks.Password ?? "", ["report"] = blanks.Report ?? "",
        };
        var headers = s.HeaderLines.Select(h => (h.Name, Filled(h.Value, values, v => v.ReplaceLineEndings(" ")))).ToList();
        if (s.User.Length > 0 && !headers.Exists(h => h.Name.Equals("Authorization", StringComparison.OrdinalIgnoreCase)))
            headers.Add(("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{s.User}:{blanks.Password}"))));
        var (kind, escape) = s.Format == "form" ? ("application/x-www-form-urlencoded", (Func<string, string>)Uri.EscapeDataString) : ("application/json", v => JsonEncodedText.Encode(v).ToString());
        var hasBody = s.Method != "GET";
        return new(s.Method, Filled(s.Url, values, Uri.EscapeDataString), headers, hasBody ? kind : null, hasBody ? Filled(s.Body, values, escape) : null);
    }

    /// <summary>A request with made-up values, to see whether it can be written at all.</summary>
    public static GatewayRequest Sample(SmsSettings s) => Of(s, new("+491701234567", "Hello \"there\" & you", new string('0', 32), "password", "https://club.example/report"));

    private static string Filled(string text, Dictionary<string, string> values, Func<string, string> escape) => Blank().Replace(text, found => escape(values[found.Groups[1].Value]));

    [GeneratedRegex(@"\{(to|text|id|from|user|password|report)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();
}
