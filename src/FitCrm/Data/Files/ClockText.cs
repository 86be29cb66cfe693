namespace FitCrm.Data.Files;

/// <summary>Reads a time of day: 7:05, 18:30, 18:30:15.5, 6:30 PM, and an offset from UTC behind it (Z, +02:00, -0430).</summary>
internal static class ClockText
{
    /// <summary>Reads a time; fractions below a microsecond are cut.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out TimeOnly time, out TimeSpan? offset)
    {
        (time, offset) = (default, null);
        if (!Pair(ref text, out var hour) || text.IsEmpty || text[0] != ':') return false;
        text = text[1..];
        if (!Pair(ref text, out var minute)) return false;
        var (second, micro) = (0, 0);
        if (!text.IsEmpty && text[0] == ':')
        {
            text = text[1..];
            if (!Pair(ref text, out second)) return false;
            micro = Fraction(ref text);
        }
        text = text.Trim();
        hour = Halves(ref text, hour);
        if (hour > 23 || minute > 59 || second > 59 || !Offset(text, out offset)) return false;
        time = new TimeOnly(hour, minute, second).Add(TimeSpan.FromMicroseconds(micro));
        return true;
    }

    private static bool Pair(ref ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        var count = 0;
        for (; count < 2 && count < text.Length && char.IsAsciiDigit(text[count]); count++) value = (value * 10) + (text[count] - '0');
        text = text[count..];
        return count > 0;
    }

    private static int Fraction(ref ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] is not ('.' or ',')) return 0;
        var (value, at) = (0, 1);
        for (var unit = 100_000; at < text.Length && char.IsAsciiDigit(text[at]); at++, unit /= 10) value += (text[at] - '0') * unit;
        text = text[at..];
        return value;
    }

    // 12-hour clocks: 12 AM is midnight, 12 PM noon. A wrong hour is answered by one that is refused.
    private static int Halves(ref ReadOnlySpan<char> text, int hour)
    {
        var am = text.StartsWith("am", StringComparison.OrdinalIgnoreCase);
        if (!am && !text.StartsWith("pm", StringComparison.OrdinalIgnoreCase)) return hour;
        text = text[2..].TrimStart();
        return hour is < 1 or > 12 ? 99 : (hour % 12) + (am ? 0 : 12);
    }

    private static bool Offset(ReadOnlySpan<char> text, out TimeSpan? offset)
    {
        offset = null;
        if (text.IsEmpty) return true;
        if (text is "Z" or "z" or "UTC")
        {
            offset = TimeSpan.Zero;
            return true;
        }
        if (text[0] is not ('+' or '-')) return false;
        var minus = text[0] == '-';
        text = text[1..];
        if (!Pair(ref text, out var hours)) return false;
        text = text.TrimStart(':');
        var minutes = 0;
        if (!text.IsEmpty && (!Pair(ref text, out minutes) || !text.IsEmpty)) return false;
        if (hours > 14 || minutes > 59) return false;
        offset = new TimeSpan(hours, minutes, 0) * (minus ? -1 : 1);
        return true;
    }
}
