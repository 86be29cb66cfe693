namespace FitCrm.Messaging.Sms;

/// <summary>Telephone numbers as gateways want and tell them (ITU E.164: a plus and 7 to 15 digits).</summary>
internal static class PhoneNumber
{
    /// <summary>A number with a plus (or 00, or nothing) before the country's code, as E.164; null when it is none. Blanks and the usual signs between digits do not count.</summary>
    public static string? Read(string? told)
    {
        if (told is null || told.Any(c => !char.IsAsciiDigit(c) && !" ()+-./".Contains(c))) return null;
        var digits = string.Concat(told.Where(char.IsAsciiDigit));
        if (!told.Contains('+') && digits.StartsWith("00", StringComparison.Ordinal)) digits = digits[2..];
        return digits.Length is >= 7 and <= 15 && digits[0] != '0' ? "+" + digits : null;
    }
}
