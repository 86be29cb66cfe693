using System.Security.Cryptography;
using FitCrm.Data;
using FitCrm.Shell.States;
using FitCrm.Staff;

namespace FitCrm.Shell.Frame;

/// <summary>Around everything: the security headers, and a page for what has no other answer.</summary>
internal static class Outside
{
    private const string Policy = "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    public static async Task Wrap(HttpContext http, RequestDelegate next)
    {
        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers["Referrer-Policy"] = "same-origin";
        try
        {
            await next(http);
            if (!http.Response.HasStarted && http.Response.ContentType is null && ReaderLine.IsPage(http)) await Explain(http);
        }
        catch (Exception broken) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            await Break(http, broken);
        }
    }

    /// <summary>A page about what happened and what to do, in the frame of whoever reads it.</summary>
    internal static async Task Show(HttpContext http, string icon, string state, params object[] named)
    {
        Acting.Resume(http);
        await ReaderLine.Know(http);
        await Page.Of<StatePage>(new Dictionary<string, object?>
        {
            ["Icon"] = icon,
            ["Title"] = Say.W("state-" + state),
            ["Text"] = Say.W($"state-{state}-text", named),
        }, http.Response.StatusCode).ExecuteAsync(http);
    }

    private static Task Explain(HttpContext http) => http.Response.StatusCode switch
    {
        StatusCodes.Status403Forbidden => Show(http, "lock", "forbidden"),
        StatusCodes.Status404NotFound => Show(http, "search", "not-found"),
        StatusCodes.Status405MethodNotAllowed => Show(http, "search", "not-found"),
        StatusCodes.Status400BadRequest => Show(http, "alert-circle", "unreadable"),
        _ => Task.CompletedTask,
    };

    private static Task Break(HttpContext http, Exception broken)
    {
        var number = Convert.ToHexString(RandomNumberGenerator.GetBytes(3));
        http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("FitCrm")
            .LogError(broken, "{Number} {Method} {Path} broke", number, http.Request.Method, http.Request.Path);
        http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        return ReaderLine.IsPage(http)
            ? Show(http, "alert-triangle", "broken", number)
            : Answers.Problem(500, "broken", Say.W("state-broken-text", number)).ExecuteAsync(http);
    }
}
