using System.Globalization;
using FitCrm.Kernel;
using FitCrm.Shell.Frame;
using FitCrm.Shell.Kit;
using FitCrm.Staff;

namespace FitCrm.Shell.Settings.Places;

/// <summary>One day of a usual week in a form: when it opens and closes; both empty, it is closed.</summary>
/// <param name="Number">1 is Monday.</param>
/// <param name="Name">Its name.</param>
/// <param name="Opens">HH:mm, or empty.</param>
/// <param name="Closes">HH:mm, or empty.</param>
/// <param name="Error">What is wrong with it.</param>
public sealed record WeekDay(int Number, string Name, string Opens, string Closes, string? Error);

/// <summary>The usual week of a club between its form and the text it is kept as.</summary>
internal static class Week
{
    private const string Closed = "closed";

    /// <summary>Seven days with what was typed or what is so.</summary>
    public static IReadOnlyList<WeekDay> Days(Typed typed, string hours, Refusal? no)
    {
        var open = OpeningHours.Read(hours);
        return [.. Enumerable.Range(1, 7).Select(n =>
        {
            var day = open.On((DayOfWeek)(n % 7));
            return new WeekDay(n, CultureInfo.CurrentCulture.DateTimeFormat.GetDayName((DayOfWeek)(n % 7)), typed.Kept($"opens{n}", day is { } on ? Show.Clock(on.From) : ""), typed.Kept($"closes{n}", day is { } off ? Show.Clock(off.To) : ""),
                no is WeekDayUnclear unclear && unclear.Number == n ? Say.No(no) : null);
        })];
    }

    /// <summary>The text of what was typed. Refuses a day with one hour only, with what is no hour, or that closes before it opens.</summary>
    public static Outcome<string> Read(Typed typed)
    {
        var days = new string[7];
        for (var n = 1; n <= 7; n++)
        {
            var (opens, closes) = (typed[$"opens{n}"], typed[$"closes{n}"]);
            days[n - 1] = opens is null && closes is null ? Closed : $"{opens}-{closes}";
            if (OpeningHours.TryRead(days[n - 1]) is null) return new WeekDayUnclear(n);
        }
        return days.Distinct().Count() == 1 ? days[0] : string.Join(',', days);
    }

    /// <summary>The hours of a day of the usual week: "06:00–23:00", "closed".</summary>
    public static string Today(Club club, DateOnly day) => club.Open.On(day.DayOfWeek) is { } hours ? $"{Show.Clock(hours.From)}–{Show.Clock(hours.To)}" : Say.W("closed");
}

/// <summary>A day of the week whose hours cannot be.</summary>
internal sealed record WeekDayUnclear(int Number) : Refusal("week-day-unclear", $"opens{Number}");
