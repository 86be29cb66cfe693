using Microsoft.AspNetCore.Antiforgery;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Frame;

/// <summary>What a page cannot read (a form of somebody else, an address with a wrong value), or a change that came too late: said in plain words. The API keeps its problem documents.</summary>
internal static class PlainPages
{
    public static async Task Explain(HttpContext http, RequestDelegate next)
    {
        try { await next(http); }
        catch (BadHttpRequestException bad) when (MayExplain(http))
        {
            http.Response.StatusCode = bad.StatusCode;
            await Outside.Show(http, "alert-circle", http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false } ? "stale" : "unreadable");
        }
        catch (DbUpdateConcurrencyException) when (MayExplain(http))
        {
            http.Response.StatusCode = StatusCodes.Status409Conflict;
            await Outside.Show(http, "alert-circle", "changed");
        }
    }

    private static bool MayExplain(HttpContext http) => !http.Response.HasStarted && ReaderLine.IsPage(http);
}
