using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FitCrm.Shell.Frame;

/// <summary>A page or a fragment as the answer of an address.</summary>
internal static class Page
{
    /// <summary>A component that takes its whole content as the parameter <c>View</c>. A refused form comes back with 422.</summary>
    public static RazorComponentResult Of<T>(object view, int status = StatusCodes.Status200OK)
        where T : IComponent => Of<T>(new Dictionary<string, object?> { ["View"] = view }, status);

    /// <summary>A component with its parameters by name.</summary>
    public static RazorComponentResult Of<T>(Dictionary<string, object?> parameters, int status = StatusCodes.Status200OK)
        where T : IComponent => new(typeof(T), parameters) { StatusCode = status, ContentType = "text/html; charset=utf-8" };

    /// <summary>The same address as an own path, or the start: nobody is sent to another house.</summary>
    public static string OwnPath(string? path) => path is ['/', not ('/' or '\\'), ..] ? path : "/";

    /// <summary>Whether htmx asks for a fragment.</summary>
    public static bool IsFragment(this HttpRequest request) => request.Headers.ContainsKey("HX-Request");
}
