namespace FitCrm.Messaging.Sms;

/// <summary>What a delivery report says of a message.</summary>
internal enum Reported
{
    /// <summary>Still on its way, or a word that the settings do not know.</summary>
    Nothing,

    /// <summary>It reached the phone.</summary>
    Delivered,

    /// <summary>It did not arrive; the number may be right.</summary>
    Failed,

    /// <summary>It did not arrive, and the number gets nothing more.</summary>
    Dead,
}

/// <summary>What a gateway told us at our address: a report of a message, or a reply of a person.</summary>
/// <param name="Id">The provider's id of the message it is about.</param>
/// <param name="State">What became of it.</param>
/// <param name="Words">State and error as the gateway wrote them.</param>
/// <param name="From">The number of who replied, E.164.</param>
/// <param name="Says">What they wrote.</param>
internal sealed record Hooked(string? Id, Reported State, string Words, string? From, string? Says)
{
    /// <summary>Reads it by the field names of the settings.</summary>
    public static Hooked Read(SmsSettings s, Func<string, string?> field)
    {
        var (state, code) = (Of(s.ReportState, field), Of(s.ReportError, field));
        return new(Of(s.ReportId, field), StateOf(s, state, code), $"{state} {code}".Trim(), PhoneNumber.Read(Of(s.InboundFrom, field)), Of(s.InboundText, field));
    }

    /// <summary>Whether a reply withdraws the consent: it is one of the stop words, whatever signs stand around it.</summary>
    public bool IsStop(SmsSettings s) => Says is not null && SmsSettings.List(s.StopWords).Contains(Says.Trim(' ', '\t', '\r', '\n', '.', '!', '"', '\'', '“', '”', '«', '»'), StringComparer.OrdinalIgnoreCase);

    private static Reported StateOf(SmsSettings s, string? state, string? code) => state switch
    {
        null => Reported.Nothing,
        _ when Has(s.DeliveredWords, state) => Reported.Delivered,
        _ when !Has(s.FailedWords, state) => Reported.Nothing,
        _ => code is not null && Has(s.DeadCodes, code) ? Reported.Dead : Reported.Failed,
    };

    private static bool Has(string words, string word) => SmsSettings.List(words).Contains(word, StringComparer.OrdinalIgnoreCase);

    private static string? Of(string name, Func<string, string?> field) => name.Length == 0 ? null : field(name);
}
