using System.Text.RegularExpressions;
using FitCrm.Kernel;
using FitCrm.Retention.Playbooks;

namespace FitCrm.Retention.Sketches;

/// <summary>Openings and conditions that a club wrote itself, read out: "visits in the last 28 days at most 2 × usual visits a week".</summary>
internal static partial class OpeningWords
{
    /// <summary>When an opening opens.</summary>
    public static string Of(OpeningPart part) => part switch
    {
        { Birthday: true } => W("opens-birthday"),
        { Day: { } day, Until: { } until } => With(W("opens-window", Of(day), Of(until)), part.If),
        { Day: { } day } => With(W("opens-day", Of(day)), part.If),
        { End: { } end } when end.StartsWith('-') => With(W("opens-before-end", Of(end[1..])), part.If),
        { End: { } end } => With(W("opens-after-end", Of(end)), part.If),
        { Visit: { } visit } => W("opens-visit", Of(visit)),
        _ => W("opens-state", Of(part.Absence ?? part.State ?? "")),
    };

    /// <summary>A condition or number, each of its words read out.</summary>
    public static string Of(string written) => Token().Replace(written, m => Said(m.Value)).Trim();

    private static string With(string opens, string? condition) => condition is null ? opens : W("opens-if", opens, Of(condition));

    private static string Said(string token)
    {
        var call = token.IndexOf('(', StringComparison.Ordinal);
        var key = "word-" + (call < 0 ? token switch { ">=" => "at-least", "<=" => "at-most", ">" => "over", "<" => "under", "=" => "is", "!=" => "is-not", "*" => "times", _ => token } : token[..call]);
        if (!Words.Knows("Retention." + key)) return token;
        return call < 0 ? W(key) : W(key, token[(call + 1)..^1].Trim());
    }

    private static string W(string key, params object[] named) => Words.Of("Retention." + key, named);

    [GeneratedRegex(@"[VW]\([^()]*\)|[A-Za-z]+|>=|<=|!=|[<>=*]")]
    private static partial Regex Token();
}
