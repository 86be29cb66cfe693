using FitCrm.Kernel;

namespace FitCrm.Data;

/// <summary>Calls of <c>/api</c> that lead nowhere: an unknown address, a method it does not take, another kind of body. Nobody is denied anything there, and no audit tells of it.</summary>
internal static class Unrouted
{
    /// <summary>Whether no endpoint of ours takes the call; routing answers 405 and 415 with endpoints of its own.</summary>
    public static bool Is(HttpContext http) => http.Request.Path.StartsWithSegments("/api") && http.GetEndpoint() is not RouteEndpoint;

    /// <summary>The problem document of it.</summary>
    public static async Task Answer(HttpContext http)
    {
        if (http.GetEndpoint() is { RequestDelegate: { } routings }) await routings(http);
        else http.Response.StatusCode = StatusCodes.Status404NotFound;
        await (http.Response.StatusCode switch
        {
            405 => Answers.Problem(405, "method-unfit", Words.Of("Data.method-unfit", http.Request.Method, http.Response.Headers.Allow.ToString())),
            415 => Answers.Problem(415, "media-unfit", Words.Of("Data.media-unfit")),
            _ => Answers.Problem(404, "address-unknown", Words.Of("Data.address-unknown")),
        }).ExecuteAsync(http);
    }
}
