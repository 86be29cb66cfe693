using System.Globalization;
using FitCrm.Kernel;

namespace FitCrm.Membership.Imports;

/// <summary>How terms and payments stand in one cell of our own files: "12 months", "90 days", "monthly"; "2026-01-05 36.00; 2026-02-05 36.00".</summary>
internal static class Spelling
{
    public static string Of(Term term, int count) => term switch
    {
        Term.Days => string.Create(CultureInfo.InvariantCulture, $"{count} days"),
        Term.Months => string.Create(CultureInfo.InvariantCulture, $"{count} months"),
        _ => "monthly",
    };

    /// <summary>The term, or null when this is none.</summary>
    public static (Term Term, int Count)? TermOf(string text)
    {
        if (text.Equals("monthly", StringComparison.OrdinalIgnoreCase)) return (Term.Monthly, 1);
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length != 2 || !int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > 3660) return null;
        return words[1].ToLowerInvariant() switch { "days" or "day" => (Term.Days, count), "months" or "month" => (Term.Months, count), _ => null };
    }

    /// <summary>The payments in their order; nothing when there are none.</summary>
    public static string? Of(IEnumerable<PaidPart> parts, string currency)
    {
        var text = string.Join("; ", parts.OrderBy(p => p.On).Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.On:yyyy-MM-dd} {new Money(p.Amount, currency).Major}")));
        return text.Length == 0 ? null : text;
    }

    /// <summary>The payments in minor units of a currency, or null when these are none.</summary>
    public static IReadOnlyList<PaidPart>? PaymentsOf(string text, string currency)
    {
        var parts = new List<PaidPart>();
        foreach (var part in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length != 2 || !DateOnly.TryParseExact(words[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                || !decimal.TryParse(words[1], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var major)) return null;
            for (var i = Money.DecimalsOf(currency); i > 0; i--) major *= 10;
            if (major != decimal.Truncate(major) || Math.Abs(major) > 1_000_000_000_000) return null;
            parts.Add(new(day, (long)major));
        }
        return parts;
    }
}
