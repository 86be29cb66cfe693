using System.Globalization;
using System.Text;

namespace FitCrm.Membership;

/// <summary>Folds names of any script, so that what is typed finds what is stored: lower case, no accents or vowel points, one form of each letter.</summary>
public static class SearchKey
{
    /// <summary>Stands between the words of the name and those of the e-mail address; no word holds it.</summary>
    public const char BeforeEmail = '|';

    /// <summary>The folded words of a name, each once, with a space before each, and after a bar those of the e-mail address: " maria lopez| maria@example.org".</summary>
    public static string Of(string? fullName, string? firstName, string? lastName, string? email) =>
        Words([fullName, firstName, lastName]) + BeforeEmail + Words([email]);

    /// <summary>The folded words of what somebody typed.</summary>
    public static IReadOnlyList<string> Tokens(string? typed) =>
        typed is null ? [] : Fold(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether a word's script writes without spaces, so that it may stand anywhere inside a name.</summary>
    public static bool RunsOn(string token) => token.Any(c => c is >= '\u2E80' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF' or >= '\u0E00' and <= '\u0E7F');

    /// <summary>One folded form of a text: compatible letters made one (NFKD), accents and points dropped, lower case, joined again (NFC).</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKD).ToLowerInvariant())
            if (!IsAccent(letter)) folded.Append(Letter(letter));
        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    private static string Words(string?[] parts) => string.Concat(parts.SelectMany(Tokens).Distinct().Select(t => " " + t));

    // Latin, Greek and Cyrillic accents; Hebrew points; Arabic vowel signs and the stretching line. Vowel signs of Indic scripts are letters and stay.
    private static bool IsAccent(char c) => c is >= '\u0300' and <= '\u036F' or >= '\u0591' and <= '\u05C7' or >= '\u0610' and <= '\u061A'
        or >= '\u064B' and <= '\u065F' or '\u0670' or '\u0640' or >= '\u06D6' and <= '\u06ED' or '\'' or '\u2019' or '\u02BC' or '\u05F3' or '`';

    private static string Letter(char c) => c switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' => "d",
        'ı' => "i",
        'þ' => "th",
        'ħ' => "h",
        'ى' or 'ی' => "ي",
        'ک' => "ك",
        'ة' => "ه",
        '@' or '.' or '+' or '_' => c.ToString(),
        _ when CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control => "",
        _ when char.IsPunctuation(c) || char.IsWhiteSpace(c) || char.IsSymbol(c) => " ",
        _ => c.ToString(),
    };
}
