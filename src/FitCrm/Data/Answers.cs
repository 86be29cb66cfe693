using FitCrm.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Data;

/// <summary>How refusals and conflicts look over HTTP: RFC 9457 problem documents with a stable <c>code</c> and the <c>field</c> to mend.</summary>
public static class Answers
{
    /// <summary>200 with the value, or the problem of the refusal.</summary>
    public static IResult Of<T>(Outcome<T> outcome) => outcome.Refused is { } no ? Problem(no) : TypedResults.Ok(outcome.Value);

    /// <summary>200 with a part of the value, or the problem of the refusal.</summary>
    public static IResult Of<T, TShown>(Outcome<T> outcome, Func<T, TShown> show) => outcome.Refused is { } no ? Problem(no) : TypedResults.Ok(show(outcome.Value));

    /// <summary>The problem document of a refusal.</summary>
    public static ProblemHttpResult Problem(Refusal no) => Problem(StatusOf(no), no.Code, no.Text, no.Field);

    /// <summary>A problem document.</summary>
    public static ProblemHttpResult Problem(int status, string code, string detail, string? field = null)
    {
        var extensions = new Dictionary<string, object?> { ["code"] = code };
        if (field is not null)
        {
            extensions["field"] = field;
            extensions["errors"] = new Dictionary<string, string[]> { [field] = [detail] };
        }
        return TypedResults.Problem(detail, statusCode: status, title: TitleOf(status), extensions: extensions);
    }

    /// <summary>The HTTP status of a refusal: 404 unknown things, 409 conflicts, 403 rights, else 422.</summary>
    public static int StatusOf(Refusal no) => no.Code switch
    {
        "not-found" => 404,
        var code when code.EndsWith("-unknown", StringComparison.Ordinal) && no.Field is null => 404,
        "unreadable" => 400,
        "id-reused" or "changed-meanwhile" or "shown-once" => 409,
        "not-allowed" or "owner-only" => 403,
        _ => 422,
    };

    /// <summary>Turns exceptions that a user can cause into problems: a lost race is 409; anything else stays a bug and is logged.</summary>
    internal static async Task Guard(HttpContext http, RequestDelegate next)
    {
        try
        {
            if (Unrouted.Is(http)) await Unrouted.Answer(http);
            else await next(http);
        }
        catch (DbUpdateConcurrencyException) when (!http.Response.HasStarted)
        {
            await Problem(409, "changed-meanwhile", Words.Of("Data.changed-meanwhile")).ExecuteAsync(http);
        }
        catch (BadHttpRequestException bad) when (!http.Response.HasStarted)
        {
            await Unreadable.Of(bad).ExecuteAsync(http);
        }
    }

    private static string TitleOf(int status) => Words.Of($"Data.status-{status}");
}
