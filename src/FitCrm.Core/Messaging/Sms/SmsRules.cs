using System.Globalization;
using FitCrm.Kernel;
using FitCrm.Messaging.Mail;

namespace FitCrm.Messaging.Sms;

/// <summary>What a description of a gateway must hold so that it can work.</summary>
internal static class SmsRules
{
    private static readonly string[] Methods = ["POST", "PUT", "GET"];
    private static readonly string[] Ours = ["Content-Type", "Content-Length", "Host"];

    /// <summary>Why it cannot work, at the first field to mend; null when it can. <paramref name="hasSecret"/>: a password stands there.</summary>
    public static Refusal? Refuses(SmsSettings s, bool hasSecret) => s switch
    {
        _ when !IsSafe(GatewayRequest.Sample(s).Url) => new GatewayUrlInvalid(),
        _ when !Methods.Contains(s.Method) => new GatewayMethodInvalid(),
        _ when s.Format is not ("json" or "form") => new GatewayFormatInvalid(),
        _ when BadHeader(s) is { } line => new GatewayHeadersInvalid(line),
        _ when s.Method != "GET" && !IsBody(s) => new GatewayBodyInvalid(),
        _ when Missing(s) is { } blank => new GatewayBlankMissing(blank),
        _ when s.Url.Contains("{user}", StringComparison.Ordinal) && s.User.Length == 0 => new GatewayUserMissing(),
        _ when NeedsSecret(s) && !hasSecret => new PasswordMissing(),
        _ when !SmsSettings.List(s.Success).Any() || SmsSettings.List(s.Success).Any(w => w != "2xx" && !(int.TryParse(w, out var code) && code is >= 200 and < 600)) => new GatewaySuccessInvalid(),
        _ when BadPointer(s) is { } field => new GatewayPointerInvalid(field),
        _ when !int.TryParse(s.PerSecond, NumberStyles.None, CultureInfo.InvariantCulture, out var pace) || pace is < 1 or > 100 => new GatewayPaceInvalid(),
        _ when NeedsAddress(s) && !IsSafe(s.PublicUrl) => new PublicUrlInvalid(),
        _ => null,
    };

    /// <summary>Whether an address may be spoken to: https, or this machine itself.</summary>
    public static bool IsSafe(string address) => Uri.TryCreate(address, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)) && url.UserInfo.Length == 0;

    private static bool NeedsSecret(SmsSettings s) => s.User.Length > 0 || (s.Headers + s.Body + s.Url).Contains("{password}", StringComparison.Ordinal);

    private static bool NeedsAddress(SmsSettings s) => s.PublicUrl.Length > 0 || (s.Body + s.Url).Contains("{report}", StringComparison.Ordinal);

    private static string? BadHeader(SmsSettings s) => s.Headers.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .FirstOrDefault(l => l.IndexOf(':', StringComparison.Ordinal) is var at && (at <= 0 || !l[..at].All(c => char.IsAsciiLetterOrDigit(c) || c == '-') || Ours.Contains(l[..at], StringComparer.OrdinalIgnoreCase) || TellsSecret(l[..at], l[at..])));

    // The settings are shown: a secret is written as its blank.
    private static bool TellsSecret(string name, string value) =>
        !value.Contains('{') && ((string[])["Authorization", "-Key", "Token", "Secret", "Password"]).Any(w => name.Contains(w, StringComparison.OrdinalIgnoreCase));

    private static bool IsBody(SmsSettings s)
    {
        var body = GatewayRequest.Sample(s).Body ?? "";
        using var json = s.Format == "json" ? Pointer.Parse(body) : null;
        return s.Format == "json" ? json is not null : body.Length > 0 && body.Split('&').All(pair => pair.IndexOf('=', StringComparison.Ordinal) > 0);
    }

    private static string? Missing(SmsSettings s) => ((string[])["{to}", "{text}"]).FirstOrDefault(b => !(s.Method == "GET" ? s.Url : s.Body).Contains(b, StringComparison.Ordinal));

    private static string? BadPointer(SmsSettings s) => ((string Name, string Text)[])[("idPointer", s.IdPointer), ("okPointer", s.OkPointer), ("errorPointer", s.ErrorPointer)] is var all
        ? all.Where(p => p.Text.Length > 0 && !Pointer.IsOne(p.Text)).Select(p => p.Name).FirstOrDefault() : null;
}
