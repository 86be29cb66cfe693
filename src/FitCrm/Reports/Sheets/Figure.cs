using System.Text.Json.Nodes;

namespace FitCrm.Reports.Sheets;

/// <summary>Figures as they stand in the JSON document.</summary>
internal static class Figure
{
    public static JsonNode? Of(double? value) => Digits.Round(value) is { } number ? JsonValue.Create(number) : null;

    public static JsonNode Of(DateOnly day) => JsonValue.Create(Digits.Of(day));

    public static JsonNode? Of(Interval? interval) => interval is { } i ? new JsonArray(Of(i.Low), Of(i.High)) : null;

    /// <summary>Counts, rate and interval of a group; the rate is null where nothing is final.</summary>
    public static JsonObject Of(RenewalRate rate) => new()
    {
        ["due"] = rate.Due,
        ["final"] = rate.Final,
        ["renewed"] = rate.Renewed,
        ["rate"] = Of(rate.Rate),
        ["interval"] = Of(rate.Interval),
    };

    /// <summary>A line of a breakdown: without a percentage where fewer than 20 are final.</summary>
    public static JsonObject LineOf(RenewalRate rate)
    {
        var line = Of(rate);
        if (rate.TooFew) (line["rate"], line["interval"]) = (null, null);
        return line;
    }

    public static JsonObject Of(IEnumerable<KeyValuePair<string, int>> counts)
    {
        var all = new JsonObject();
        foreach (var (key, count) in counts) all[key] = count;
        return all;
    }

    /// <summary>The head of every report: period and day.</summary>
    public static JsonObject Head(ReportQuestion question) => new()
    {
        ["from"] = Of(question.From),
        ["to"] = Of(question.To),
        ["asOf"] = Of(question.AsOf),
    };
}
