using System.Globalization;
using System.Text.RegularExpressions;

namespace FitCrm.Kernel;

/// <summary>Reads instants as other programs write them.</summary>
public static partial class Moment
{
    /// <summary>The instant of an RFC 3339 text, in UTC; null for anything else. The offset has to be there: without it the text means another moment on every machine.</summary>
    public static DateTimeOffset? Read(string text) =>
        Rfc3339().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at.ToUniversalTime() : null;

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d(\.\d{1,9})?)?([Zz]|[+-]\d\d:\d\d)$")]
    private static partial Regex Rfc3339();
}
