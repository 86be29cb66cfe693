using System.Globalization;
using System.Text;

namespace FitCrm.Membership;

/// <summary>Telephone numbers in international form (ITU E.164: a plus, the country's code, at most 15 digits).</summary>
public static class Phones
{
    private const int Shortest = 7;
    private const int Longest = 15;

    /// <summary>The E.164 form of a number as people write it; null when it is none, or when it is national and the country is not known.
    /// Digits of any script, separators and "(0)" are understood.</summary>
    public static string? Normalise(string? typed, DialPlan? country)
    {
        if (Read(typed) is not { } text) return null;
        var digits = text switch
        {
            ['+', .. var rest] => rest,
            ['0', '0', .. var rest] => rest,
            ['0', '1', '1', .. var rest] when country?.Code == "1" => rest,
            _ when country is null => null,
            _ => National(text, country),
        };
        return digits is { Length: >= Shortest and <= Longest } && digits[0] != '0' && !digits.Contains('+') ? "+" + digits : null;
    }

    /// <summary>The E.164 form of international digits written without their plus: at least 12 digits behind a country's code, or 11 of North America or Russia.
    /// Null when they may as well be a national number.</summary>
    public static string? International(string? typed) => Read(typed) switch
    {
        { Length: 11 } digits when digits[0] is '7' || (digits[0] is '1' && digits[1] is >= '2' and <= '9') => "+" + digits,
        { Length: >= 12 and <= Longest } digits when digits[0] is not ('0' or '+' or '1' or '7') && DialPlan.IsCode(digits) => "+" + digits,
        _ => null,
    };

    /// <summary>The digits backwards, so that "ends with" becomes "begins with" and rides an index; null without a number.</summary>
    public static string? Reversed(string? phone)
    {
        if (phone is null) return null;
        var digits = phone.Where(char.IsAsciiDigit).ToArray();
        Array.Reverse(digits);
        return digits.Length == 0 ? null : new string(digits);
    }

    /// <summary>What somebody typed to find a phone by its last digits, backwards and without the zeros in front; null when it is no such thing (3 digits at least).</summary>
    public static string? EndTyped(string typed) =>
        Read(typed)?.TrimStart('+').TrimStart('0') is { Length: >= 3 and <= Longest } digits ? Reversed(digits) : null;

    // A number inside the country: without its trunk prefix, behind the country's code; one that has the code already keeps it.
    private static string National(string text, DialPlan country)
    {
        if (country.Code == "1") return text.Length == 11 && text[0] == '1' ? text : text.Length == 10 ? "1" + text : "";
        if (country.Trunk.Length > 0 && text.StartsWith(country.Trunk, StringComparison.Ordinal) && (country.Trunk != "8" || text.Length == 11))
            return country.Code + text[country.Trunk.Length..];
        return text.StartsWith(country.Code, StringComparison.Ordinal) && text.Length >= 11 ? text : country.Code + text;
    }

    // The digits, with a plus in front if there was one; null when anything stands there that no number has.
    private static string? Read(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        var read = new StringBuilder(typed.Length);
        foreach (var c in typed.Trim().Replace("(0)", "", StringComparison.Ordinal))
        {
            if (char.IsDigit(c)) read.Append((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)));
            else if (c is '+' or '\uFF0B' && read.Length == 0) read.Append('+');
            else if (!IsSeparator(c)) return null;
        }
        return read.Length == 0 ? null : read.ToString();
    }

    private static bool IsSeparator(char c) => char.IsWhiteSpace(c) || c is '-' or '.' or '(' or ')' or '/' or '\u2010' or '\u2011' or '\u2013'
        || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format;
}
