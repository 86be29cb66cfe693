using System.Globalization;

namespace FitCrm.Kernel;

/// <summary>Which form of a word a whole number takes in a language (Unicode CLDR 46, plural rules, cardinal, integers only).</summary>
public static class Plurals
{
    /// <summary><c>one</c>, <c>few</c> or <c>many</c> (every other form) for a number in the reader's language: English 1 visit; Russian 1, 21 визит, 2–4 визита, 5 визитов;
    /// French and Hindi also 0 as one; Indonesian without forms.</summary>
    public static string Of(long n) => Of(n, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);

    /// <summary>The same for a language by its two letters.</summary>
    public static string Of(long n, string language)
    {
        var count = Math.Abs(n);
        return language switch
        {
            "ru" or "uk" => Slavic(count),
            "fr" or "hi" => count <= 1 ? "one" : "many",
            "id" => "many",
            _ => count == 1 ? "one" : "many",
        };
    }

    private static string Slavic(long n) => (n % 10, n % 100) switch
    {
        (1, not 11) => "one",
        ( >= 2 and <= 4, not (>= 12 and <= 14)) => "few",
        _ => "many",
    };
}
