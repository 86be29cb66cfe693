using System.Text;

namespace FitCrm.Messaging.Post;

/// <summary>The body of a call at one of our addresses for providers.</summary>
internal static class HookBody
{
    private const int Largest = 256 * 1024;

    /// <summary>The text; null when it is larger than any report is.</summary>
    public static async Task<string?> Read(HttpContext http, CancellationToken ct)
    {
        var room = new char[Largest + 1];
        using var body = new StreamReader(http.Request.Body, Encoding.UTF8);
        var length = await body.ReadBlockAsync(room, ct);
        return length > Largest ? null : new string(room, 0, length);
    }
}
