using System.Text.Json;
using System.Text.RegularExpressions;
using FitCrm.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FitCrm.Data;

/// <summary>What a call could not be read for, in plain words and with the field to mend: the framework's own sentences name types of the program.</summary>
internal static partial class Unreadable
{
    /// <summary>400 for a value that cannot be read, 422 for a field that the call does not take, 415 for another kind of body.</summary>
    public static ProblemHttpResult Of(BadHttpRequestException bad) => bad switch
    {
        { InnerException: JsonException json } => Body(json),
        { StatusCode: 415 } => Answers.Problem(415, "media-unfit", Words.Of("Data.media-unfit")),
        { StatusCode: 413 } => Answers.Problem(413, "too-large", Words.Of("Data.too-large")),
        _ => Parameter(bad.Message),
    };

    private static ProblemHttpResult Body(JsonException json)
    {
        if (NotMapped().Match(json.Message) is { Success: true } stranger) return Answers.Problem(new FieldUnknown(stranger.Groups[1].Value));
        return json.Path is { Length: > 2 } path
            ? Answers.Problem(400, "not-readable", Words.Of("Data.not-readable", path[2..]), path[2..])
            : Answers.Problem(400, "unreadable", Words.Of("Data.body-unreadable"));
    }

    private static ProblemHttpResult Parameter(string message)
    {
        if (message.Contains("body", StringComparison.OrdinalIgnoreCase) || Named().Match(message) is not { Success: true } found)
            return Answers.Problem(400, "unreadable", Words.Of("Data.body-missing"));
        var name = found.Groups[1].Value;
        var missing = message.Contains("not provided", StringComparison.Ordinal);
        return Answers.Problem(400, "unreadable", Words.Of(missing ? "Data.unreadable-missing" : "Data.unreadable", name), name);
    }

    // Failed to bind parameter "Nullable<int> take" from "abc".
    [GeneratedRegex("parameter \"[^\"]*?(\\w+)\"")]
    private static partial Regex Named();

    // The JSON property 'colour' could not be mapped to any .NET member contained in type '…'.
    [GeneratedRegex("property '([^']+)' could not be mapped")]
    private static partial Regex NotMapped();
}
