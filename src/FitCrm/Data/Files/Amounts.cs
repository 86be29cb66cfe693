using System.Globalization;

namespace FitCrm.Data.Files;

/// <summary>Reads amounts of money and other numbers with a decimal sign: 1234.5, "1,234.50", "1 234,50 €", "$20". Groups must be of three digits.</summary>
internal static class Amounts
{
    /// <summary>Reads a number written with this decimal sign; signs of currencies around it are passed over.</summary>
    public static bool TryRead(string text, char decimalSign, out decimal value)
    {
        var digits = text.AsSpan().Trim();
        while (!digits.IsEmpty && !IsPart(digits[0])) digits = digits[1..];
        while (!digits.IsEmpty && !char.IsAsciiDigit(digits[^1])) digits = digits[..^1];
        Span<char> plain = stackalloc char[40];
        value = 0;
        return digits.Length is > 0 and < 40 && Flatten(digits, decimalSign, plain) is { } length
            && decimal.TryParse(plain[..length], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>The decimal sign a text can only have: its last point or comma with one or two digits behind it, or the second kind of sign. Null when it could be either.</summary>
    public static char? SignOf(string text)
    {
        var last = text.LastIndexOfAny(['.', ',']);
        if (last < 0) return null;
        var behind = text.AsSpan(last + 1).TrimEnd(" €$£₽₹¥".AsSpan()).Length;
        var other = text[last] == '.' ? ',' : '.';
        return behind is 1 or 2 || (behind > 3 && !text.Contains(other, StringComparison.Ordinal)) || text.IndexOf(other, StringComparison.Ordinal) is >= 0 and var at && at < last ? text[last]
            : text.IndexOf(text[last], StringComparison.Ordinal) != last ? other : null;
    }

    private static bool IsPart(char c) => char.IsAsciiDigit(c) || c is '-' or '+' or '.' or ',';

    // Digits with a point for the decimal sign and nothing between groups; null when a group is not of three digits.
    private static int? Flatten(ReadOnlySpan<char> text, char decimalSign, Span<char> plain)
    {
        var (length, sinceGroup, grouped, decimals) = (0, 0, false, false);
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c)) (plain[length++], sinceGroup) = (c, sinceGroup + 1);
            else if (c is '-' or '+' && length == 0) plain[length++] = c;
            else if (c == decimalSign && !decimals)
            {
                if (grouped && sinceGroup != 3) return null;
                (plain[length++], decimals) = ('.', true);
            }
            else if (!decimals && c is '.' or ',' or ' ' or '\u00A0' or '\u202F' or '\'' or '’' && sinceGroup is > 0 and <= 3 && (!grouped || sinceGroup == 3)) (grouped, sinceGroup) = (true, 0);
            else return null;
        }
        return grouped && !decimals && sinceGroup != 3 ? null : length;
    }
}
