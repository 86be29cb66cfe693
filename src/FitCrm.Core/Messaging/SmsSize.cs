namespace FitCrm.Messaging;

/// <summary>How long a text is on the wire (3GPP TS 23.038 and 23.040) and so what it costs.</summary>
/// <param name="Encoding"><c>gsm-7</c>, or <c>ucs-2</c> when one sign is outside that alphabet.</param>
/// <param name="Length">Units of that encoding: septets, or 16-bit units.</param>
/// <param name="Parts">How many messages are sent and paid for: 160 or 70 units in one, 153 or 67 in each of several.</param>
public sealed record SmsSize(string Encoding, int Length, int Parts)
{
    private const string Basic = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private const string Extended = "\f^{}\\[~]|€";

    /// <summary>The size of a text.</summary>
    public static SmsSize Of(string text)
    {
        var gsm = text.All(c => Basic.Contains(c) || Extended.Contains(c));
        var signs = gsm ? [.. text.Select(c => Extended.Contains(c) ? 2 : 1)] : Wide(text);
        var length = signs.Sum();
        var (whole, part) = gsm ? (160, 153) : (70, 67);
        return new(gsm ? "gsm-7" : "ucs-2", length, length <= whole ? Math.Min(length, 1) : PartsOf(signs, part));
    }

    // A sign of two units never stands across two parts.
    private static int PartsOf(IReadOnlyList<int> signs, int part)
    {
        var (parts, room) = (1, part);
        foreach (var sign in signs)
        {
            if (sign > room) (parts, room) = (parts + 1, part);
            room -= sign;
        }
        return parts;
    }

    private static List<int> Wide(string text)
    {
        var signs = new List<int>();
        for (var i = 0; i < text.Length; i++)
        {
            var pair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            signs.Add(pair ? 2 : 1);
            if (pair) i++;
        }
        return signs;
    }
}
