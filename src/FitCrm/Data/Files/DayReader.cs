using System.Globalization;

namespace FitCrm.Data.Files;

/// <summary>In which order the numbers of a day stand when the year does not come first.</summary>
internal enum DayOrder
{
    /// <summary>Day, month, year.</summary>
    DayFirst,

    /// <summary>Month, day, year.</summary>
    MonthFirst,
}

/// <summary>Reads days and times of a file. Year first is always understood (2024-05-01, 2024/5/1, 20240501, also with a time and an offset); of the others
/// the order is that of the file. A year of two digits becomes the nearest one not more than ten years ahead of this year.</summary>
internal sealed class DayReader(DayOrder? order, int thisYear, string? exactFormat = null)
{
    /// <summary>The order of days with the year last; none: the file has none.</summary>
    public DayOrder? Order => order;

    /// <summary>Reads a day; what follows it, like a time, is left in <paramref name="rest"/>.</summary>
    public bool TryDay(ReadOnlySpan<char> text, out DateOnly day, out ReadOnlySpan<char> rest)
    {
        day = default;
        rest = default;
        if (exactFormat is not null) return DateOnly.TryParseExact(text, exactFormat, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out day);
        if (!Numbers(text, out var a, out var b, out var c, out var first, out var last, out rest)) return false;
        if (first == 4) return Valid(a, b, c, out day);
        if (last is not (2 or 4) || first > 2) return false;
        var year = last == 4 ? c : Century(c);
        return order switch
        {
            DayOrder.DayFirst => Valid(year, b, a, out day),
            DayOrder.MonthFirst => Valid(year, a, b, out day),
            _ => false,
        };
    }

    /// <summary>Reads a day with or without a time of day, and the offset from UTC where one is written.</summary>
    public bool TryMoment(ReadOnlySpan<char> text, out DateOnly day, out TimeOnly? time, out TimeSpan? offset)
    {
        (time, offset) = (null, null);
        if (!TryDay(text, out day, out var rest)) return false;
        rest = rest.TrimStart("T ,");
        if (rest.IsEmpty) return true;
        if (!ClockText.TryRead(rest, out var clock, out offset)) return false;
        time = clock;
        return true;
    }

    /// <summary>The order a format of a map asks for, or the format itself when it has names of months.</summary>
    /// <exception cref="FileRefused">The format lacks day, month or year.</exception>
    public static DayReader Of(string format, int thisYear)
    {
        var (d, m, y) = (format.IndexOf('d', StringComparison.OrdinalIgnoreCase), format.IndexOf('M', StringComparison.Ordinal), format.IndexOf('y', StringComparison.OrdinalIgnoreCase));
        if (d < 0 || m < 0 || y < 0) throw new FileRefused("map-date-format", format);
        if (format.Contains("MMM", StringComparison.Ordinal) || (y < Math.Min(d, m) && d < m)) return new(null, thisYear, format);
        return new(y < Math.Min(d, m) ? null : d < m ? DayOrder.DayFirst : DayOrder.MonthFirst, thisYear);
    }

    // Three numbers with one sign between them, or eight digits; how long the first and the last are says where the year is.
    internal static bool Numbers(ReadOnlySpan<char> text, out int a, out int b, out int c, out int first, out int last, out ReadOnlySpan<char> rest)
    {
        (a, b, c, first, last) = (0, 0, 0, 0, 0);
        rest = default;
        var at = 0;
        first = Number(text, ref at, out a);
        if (first == 8 && (at == text.Length || !char.IsAsciiDigit(text[at])))
        {
            (a, b, c, first, last) = (a / 10000, a / 100 % 100, a % 100, 4, 2);
            rest = text[at..];
            return true;
        }
        if (first is 0 or > 4 || at >= text.Length || text[at] is not ('-' or '/' or '.')) return false;
        var sign = text[at++];
        if (Number(text, ref at, out b) is not (1 or 2) || at >= text.Length || text[at++] != sign) return false;
        last = Number(text, ref at, out c);
        if (last is 0 or > 4) return false;
        rest = text[at..];
        return rest.IsEmpty || rest[0] is ' ' or 'T' or ',';
    }

    private static int Number(ReadOnlySpan<char> text, ref int at, out int value)
    {
        value = 0;
        var start = at;
        for (; at < text.Length && at - start < 8 && char.IsAsciiDigit(text[at]); at++) value = (value * 10) + (text[at] - '0');
        return at - start;
    }

    private static bool Valid(int year, int month, int day, out DateOnly result)
    {
        var valid = year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        result = valid ? new DateOnly(year, month, day) : default;
        return valid;
    }

    private int Century(int year)
    {
        var full = (thisYear / 100 * 100) + year;
        return full > thisYear + 10 ? full - 100 : full;
    }
}
