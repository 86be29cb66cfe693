namespace FitCrm.Membership;

/// <summary>Telephone numbers in international form (ITU E.164: a plus, the country's code, at most 15 digits).</summary>
public static class Phones
{
    /// <summary>The digits backwards, so that "ends with" becomes "begins with" and rides an index; null without a number.</summary>
    public static string? Reversed(string? phone)
    {
        if (phone is null) return null;
        var digits = phone.Where(char.IsAsciiDigit).ToArray();
        Array.Reverse(digits);
        return digits.Length == 0 ? null : new string(digits);
    }
}
