using System.Globalization;
using System.Security.Claims;
using FitCrm.Data;

namespace FitCrm.Staff.Gate;

/// <summary>Says who acts in this call, after the sign-in was read and before rights are asked.</summary>
internal static class CallerLine
{
    public static async Task Set(HttpContext http, RequestDelegate next)
    {
        var (caller, language) = await Read(http);
        Caller.Current = caller ?? Caller.Nobody with { From = FromOf(http) };
        if (language is not null) Speak(language);   // here: a culture set inside a method that was awaited ends with it
        Acting.Keep(http);
        await next(http);
    }

    /// <summary>The caller of a signed-in principal, with the roles of now; null when nobody is, or the user may not work any more.</summary>
    public static async Task<Caller?> Of(ClaimsPrincipal user, string from, StaffBook book, CancellationToken ct)
    {
        if (!Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id)) return null;
        return await book.Find(id, ct) is { Disabled: false } entry ? new Caller(entry.UserId, entry.Name, from, entry.Posts) : null;
    }

    private static async Task<(Caller? Caller, string? Language)> Read(HttpContext http)
    {
        if (http.User.Identity is not { IsAuthenticated: true }) return default;
        var book = http.RequestServices.GetRequiredService<StaffBook>();
        var caller = await Of(http.User, FromOf(http), book, http.RequestAborted);
        return caller is null ? default : (caller, (await book.Find(caller.UserId!.Value, http.RequestAborted))!.Language);
    }

    private static void Speak(string language)
    {
        try { CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language); }
        catch (CultureNotFoundException) { /* the machine's own language serves */ }
    }

    private static string FromOf(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";
}
