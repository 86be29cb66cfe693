using FitCrm.Messaging.Sms;

namespace FitCrm.Messaging.Setup;

/// <summary>The settings of a gateway as fields: first what everybody fills in, then what a preset brings.</summary>
internal static class SmsFieldList
{
    /// <summary>The choice that leaves the settings as they are entered.</summary>
    public const string Own = "own";

    private static readonly HashSet<string> Needed = ["from", "url", "method", "format", "success", "perSecond"];
    private static readonly Dictionary<string, string> Types = new() { ["perSecond"] = "number", ["publicUrl"] = "url" };
    private static readonly Dictionary<string, string[]> Choices = new() { ["method"] = ["POST", "PUT", "GET"], ["format"] = ["json", "form"] };

    private static readonly string[] Order =
    [
        "from", "user", "password", "publicUrl", "stopHint", "stopWords", "perSecond", "url", "method", "headers", "format", "body", "success", "idPointer", "okPointer", "okWords", "errorPointer", "deadCodes",
        "reportId", "reportState", "reportError", "deliveredWords", "failedWords", "inboundFrom", "inboundText",
    ];

    /// <summary>The fields of a channel, or of one that is not there yet.</summary>
    public static IReadOnlyList<ChannelField> Of(SmsChannel? channel)
    {
        var values = (channel?.Gateway ?? new()).ByName();
        return [Preset(channel is null ? "form" : Own), .. Order.Select(name => name == "password" ? Secret(channel) : FieldOf(name, values[name]))];
    }

    private static ChannelField Preset(string chosen) => new("preset", chosen) { Choices = [Own, .. SmsPresets.All.Select(p => p.Key)] };

    private static ChannelField Secret(SmsChannel? channel) => new("password", null, "password") { Optional = true, Kept = channel?.Secret is not null };

    // One line on a page: a bar stands for the end of a header.
    private static ChannelField FieldOf(string name, string value) => new(name, value.Replace("\n", name == "headers" ? " | " : " ", StringComparison.Ordinal), Types.GetValueOrDefault(name, "text"))
    {
        Optional = !Needed.Contains(name),
        Choices = Choices.GetValueOrDefault(name),
    };
}
