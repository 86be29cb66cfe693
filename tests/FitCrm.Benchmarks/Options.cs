using System.Globalization;

namespace FitCrm.Benchmarks;

/// <summary>The options of <c>run</c>.</summary>
internal sealed record Options(double Scale, string Database, bool Json)
{
    /// <summary>Reads them; null when one is not known.</summary>
    public static Options? Read(string[] given)
    {
        var options = new Options(1, "sqlite", false);
        while (given.Length > 0)
        {
            var (read, taken) = given switch
            {
                ["--json", ..] => (options with { Json = true }, 1),
                ["--scale", var text, ..] when double.TryParse(text, CultureInfo.InvariantCulture, out var scale) && scale > 0 => (options with { Scale = scale }, 2),
                ["--database", "sqlite" or "postgres", ..] => (options with { Database = given[1] }, 2),
                _ => ((Options?)null, 0),
            };
            if (read is null) return null;
            (options, given) = (read, given[taken..]);
        }
        return options;
    }
}
