using System.Globalization;
using FitCrm.Kernel;
using FitCrm.Reports;
using FitCrm.Retention;
using FitCrm.Shell.Frame;

namespace FitCrm.Shell.Stages;

/// <summary>What the address of the retention page holds. The last day is also the day on which it is told who stood where.</summary>
internal sealed record StagesAsked(string? Club, string? From, string? To, string? Touch, string? State, int? Page)
{
    /// <summary>Those that wait now, whenever they began to.</summary>
    public const string Waiting = "waiting";

    /// <summary>The states to choose from, and those that wait now.</summary>
    public static IReadOnlyList<string> States => [.. TouchDays.States.Select(RetentionWords.Of), Waiting];

    /// <summary>The chosen state; null for all.</summary>
    public string? StateKey => States.Contains(State) ? State : null;

    /// <summary>The chosen touch; null for all.</summary>
    public string? TouchKey => string.IsNullOrWhiteSpace(Touch) ? null : Touch.Trim();

    /// <summary>First and last day; today where none is named. Refused: what is no day, days that have not come, the wrong way round.</summary>
    public Outcome<(DateOnly From, DateOnly To)> Days(DateOnly today)
    {
        if (!Read(To, today, out var to)) return new DayUnclear("to");
        if (!Read(From, to, out var from)) return new DayUnclear("from");
        if (to > today) return new DayToCome("to");
        if (PeriodUnlikely.Is(from)) return new PeriodUnlikely("from");
        return from > to ? new PeriodUpsideDown(from, to) : (from, to);
    }

    private static bool Read(string? typed, DateOnly usual, out DateOnly day)
    {
        day = usual;
        return string.IsNullOrWhiteSpace(typed) || DateOnly.TryParseExact(typed.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }
}

/// <summary>A day that has not come yet.</summary>
internal sealed record DayToCome(string Name) : Refusal("day-to-come", Name);
