using FitCrm.Messaging.Post;
using FitCrm.Messaging.Sms;

namespace FitCrm.Messaging.Setup;

/// <summary>The settings of a gateway for text messages as fields.</summary>
internal static class SmsSheet
{
    private static readonly SheetFields Make = new("sms");

    /// <summary>The sheet of a channel, or of one that is not there yet.</summary>
    public static ChannelSheet Of(SmsChannel? channel, ChannelHealth? health) =>
        Make.Sheet(channel is not null, health, Fields(channel?.Gateway ?? new(), channel?.Secret is not null)) with { Presets = SmsPresets.All, HasAddress = true };

    /// <summary>The fields: first what everybody fills in, then what a preset brings.</summary>
    public static IReadOnlyList<ChannelField> Fields(SmsSettings s, bool hasPassword) =>
    [
        Make.Field("from", "text", s.From),
        Make.Field("user", "text", s.User, optional: true),
        Make.Secret("password", hasPassword, optional: true),
        Make.Field("publicUrl", "url", s.PublicUrl, optional: true),
        Make.Field("stopHint", "text", s.StopHint, optional: true),
        Make.Field("stopWords", "text", s.StopWords, optional: true),
        Make.Field("perSecond", "number", s.PerSecond),
        Make.Field("url", "text", s.Url, detail: true),
        Make.Choice("method", s.Method, true, "POST", "PUT", "GET"),
        Make.Field("headers", "area", s.Headers, true, true),
        Make.Choice("format", s.Format, true, "json", "form"),
        Make.Field("body", "area", s.Body, true, true),
        Make.Field("success", "text", s.Success, detail: true),
        Make.Field("idPointer", "text", s.IdPointer, true, true),
        Make.Field("okPointer", "text", s.OkPointer, true, true),
        Make.Field("okWords", "text", s.OkWords, true, true),
        Make.Field("errorPointer", "text", s.ErrorPointer, true, true),
        Make.Field("deadCodes", "text", s.DeadCodes, true, true),
        Make.Field("reportId", "text", s.ReportId, true, true),
        Make.Field("reportState", "text", s.ReportState, true, true),
        Make.Field("reportError", "text", s.ReportError, true, true),
        Make.Field("deliveredWords", "text", s.DeliveredWords, true, true),
        Make.Field("failedWords", "text", s.FailedWords, true, true),
        Make.Field("inboundFrom", "text", s.InboundFrom, true, true),
        Make.Field("inboundText", "text", s.InboundText, true, true),
    ];
}
