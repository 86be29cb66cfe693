using System.Globalization;

namespace FitCrm.Staff;

/// <summary>A usual week, Monday first, as text: <c>06:00-23:00</c> for a day, <c>closed</c> for a day off, seven of them separated by commas; one alone is every day.</summary>
public sealed class OpeningHours
{
    /// <summary>Six to eleven at night, every day.</summary>
    public const string Usual = "06:00-23:00";

    private readonly (TimeOnly From, TimeOnly To)?[] _week;

    private OpeningHours((TimeOnly From, TimeOnly To)?[] week) => _week = week;

    /// <summary>From and to on a day of the week, or null when it is closed.</summary>
    public (TimeOnly From, TimeOnly To)? On(DayOfWeek day) => _week[((int)day + 6) % 7];

    /// <summary>Whether the club is open at all on a day.</summary>
    public bool IsOpenOn(DateOnly day) => On(day.DayOfWeek) is not null;

    /// <summary>Reads the text; what cannot be read is the usual week.</summary>
    public static OpeningHours Read(string text) => TryRead(text) ?? TryRead(Usual)!;

    /// <summary>Reads the text, or null when it is neither one day nor seven.</summary>
    public static OpeningHours? TryRead(string text)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length is not (1 or 7)) return null;
        var days = new (TimeOnly, TimeOnly)?[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Equals("closed", StringComparison.OrdinalIgnoreCase)) continue;
            if (Day(parts[i]) is not { } day) return null;
            days[i] = day;
        }
        return new(days.Length == 7 ? days : [.. Enumerable.Repeat(days[0], 7)]);
    }

    private static (TimeOnly, TimeOnly)? Day(string text) =>
        text.Split('-') is [var from, var to]
        && TimeOnly.TryParseExact(from, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var opens)
        && TimeOnly.TryParseExact(to, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var closes) && opens < closes
            ? (opens, closes)
            : null;
}
