using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace FitCrm.Messaging.Sms;

/// <summary>The fields of a gateway's call, wherever they stand: in a form, in JSON (by a name at the top or a pointer), or in the address.</summary>
internal static class SmsFields
{
    /// <summary>A question for one field after the other; null where a field is not there.</summary>
    public static Func<string, string?> Of(HttpContext http, string body)
    {
        var query = http.Request.Query;
        if (http.Request.ContentType?.Contains("json", StringComparison.OrdinalIgnoreCase) == true && Read(body) is { } json)
            return name => Pointer.Value(json, Pointer.IsOne(name) ? name : "/" + name) ?? One(query[Bare(name)]);
        var form = QueryHelpers.ParseQuery(body);
        return name => form.TryGetValue(Bare(name), out var value) ? One(value) : One(query[Bare(name)]);
    }

    private static JsonElement? Read(string body)
    {
        using var json = Pointer.Parse(body);
        return json?.RootElement.Clone();
    }

    private static string Bare(string name) => name.TrimStart('/');

    private static string? One(Microsoft.Extensions.Primitives.StringValues value) => value.Count == 0 ? null : value[0];
}
