namespace FitCrm.Shell.Demo;

/// <summary>How somebody trains: how often, on which weekdays, at what hour, whether it fades, how often they slip away and come back.</summary>
internal sealed class Habit
{
    private static readonly Temper[] Tempers =
    [
        new("regular", 27, 18, 28), new("steady", 23, 12, 18), new("keen", 11, 30, 46), new("weekend", 10, 9, 15),
        new("now and then", 13, 4, 8), new("fading", 11, 20, 30), new("never", 5, 0, 0),
    ];

    // Share of a week's visits by weekday from Monday, in percent.
    private static readonly int[][] Weeks = [[20, 16, 20, 15, 13, 9, 7], [26, 8, 26, 8, 22, 6, 4], [9, 22, 10, 22, 9, 20, 8]];
    private static readonly int[] Weekend = [5, 5, 6, 6, 10, 37, 31];

    // Share of a usual month's visits by month from January, in percent.
    private static readonly int[] Months = [118, 112, 104, 100, 96, 90, 80, 70, 108, 108, 100, 78];
    private static readonly int[] Hours = [7 * 60, (7 * 60) + 30, 12 * 60, 16 * 60, 17 * 60, (17 * 60) + 45, 18 * 60, (18 * 60) + 30, 19 * 60, 20 * 60];

    private readonly Dice _dice;
    private readonly int[] _week;
    private readonly int _tenthsAWeek;
    private readonly int _fadesOverDays;
    private readonly int _minute;
    private readonly int _classes;
    private DateOnly _awayUntil;

    /// <summary>A habit thrown for one person.</summary>
    public Habit(Dice dice)
    {
        _dice = dice;
        var temper = dice.OneOf(Tempers, t => t.Share);
        _tenthsAWeek = dice.Between(temper.Least, temper.Most);
        _week = temper.Name == "weekend" ? Weekend : dice.OneOf(Weeks);
        _fadesOverDays = temper.Name == "fading" ? dice.Between(80, 260) : 0;
        _minute = dice.OneOf(Hours);
        _classes = dice.OneOf([0, 0, 0, 10, 40], _ => 1);
    }

    /// <summary>Whether they come on a day, so many days after they joined. Asked once for each day, in order.</summary>
    public bool Comes(DateOnly day, int since)
    {
        if (day <= _awayUntil) return false;
        if (_dice.Permille(8))
        {
            _awayUntil = day.AddDays(_dice.Permille(750) ? _dice.Between(7, 24) : _dice.Between(25, 75));
            return false;
        }
        return _dice.Permille(Chance(day, since));
    }

    /// <summary>The minute of the day they arrive, between two minutes.</summary>
    public int Minute(DateOnly day, int opens, int closes)
    {
        var usual = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? Math.Max(_minute - 240, 9 * 60) : _minute;
        return Math.Clamp(usual + _dice.Between(-25, 25) + _dice.Between(-20, 20), opens + 3, closes - 45);
    }

    /// <summary>Whether this visit is for a class.</summary>
    public bool IsClass() => _classes > 0 && _dice.Below(100) < _classes;

    // Per thousand: tenths of a visit a week × percent of the week = permille of a day; the first weeks are eager, and a fading habit ends.
    private int Chance(DateOnly day, int since)
    {
        var chance = _tenthsAWeek * _week[((int)day.DayOfWeek + 6) % 7] * Months[day.Month - 1] / 100;
        if (since < 21) chance = chance * 125 / 100;
        return _fadesOverDays == 0 ? chance : chance * Math.Max(0, _fadesOverDays - since) / _fadesOverDays;
    }

    private sealed record Temper(string Name, int Share, int Least, int Most);
}
