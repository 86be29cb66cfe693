using System.Globalization;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Staff;

namespace FitCrm.Shell.Frame;

/// <summary>Knows who reads, once for each call of a page; the frame takes it from there.</summary>
internal static class ReaderLine
{
    private static readonly string[] NotPages = ["/api", "/assets", "/live", "/health", "/openapi"];

    public static async Task Set(HttpContext http, RequestDelegate next)
    {
        await Know(http);
        if (IsPage(http) && Of(http).Name is null) Speak(http);
        await next(http);
    }

    /// <summary>Finds out who reads, where it is a page and not known yet.</summary>
    public static async Task Know(HttpContext http)
    {
        if (IsPage(http)) http.Items[typeof(Reader)] ??= await Read(http);
    }

    /// <summary>Who reads this call's page.</summary>
    public static Reader Of(HttpContext? http) => http?.Items[typeof(Reader)] as Reader ?? Reader.Nobody;

    /// <summary>Whether the call is for a person's eyes.</summary>
    public static bool IsPage(HttpContext http) => !NotPages.Any(p => http.Request.Path.StartsWithSegments(p));

    private static async Task<Reader> Read(HttpContext http)
    {
        if (Caller.Current.UserId is not { } id) return Reader.Nobody;
        var entry = await http.RequestServices.GetRequiredService<StaffBook>().Find(id, http.RequestAborted);
        if (entry is null) return Reader.Nobody;
        var theme = entry.Theme.Length == 0 ? "auto" : entry.Theme;
        return new(entry.Name, theme, entry.Language, await ClubOf(http));
    }

    // Whoever has not signed in yet reads the language that their browser asks for.
    private static void Speak(HttpContext http)
    {
        var wished = http.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1).Select(l => l.Value.Value?.Split('-')[0]).FirstOrDefault(Languages.Has) ?? "en";
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(wished);
        http.Items[typeof(Reader)] = Reader.Nobody with { Language = wished };
    }

    private static async Task<string> ClubOf(HttpContext http)
    {
        var all = await http.RequestServices.GetRequiredService<Clubs>().All(http.RequestAborted);
        var mine = Caller.Current.ClubsOfMine(all);
        return mine.Count == 1 ? mine[0].Name : mine.Count == all.Count ? Say.W("all-clubs") : string.Join(", ", mine.Select(c => c.Name));
    }
}
