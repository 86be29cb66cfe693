using FitCrm.Retention.Histories;

namespace FitCrm.Core.Tests.Retention;

/// <summary>Writes a history by hand, a line per fact.</summary>
internal static class Life
{
    public static readonly DateOnly Start = new(2023, 12, 31);

    public static History Of(string birthday = "") => Of(Scenario.Day(birthday));

    public static History Contract(this History life, string starts, string ends, string bought = "", string group = "club", string cancelled = "")
    {
        life.Contracts.Add(new(Scenario.IdOf($"{group}{starts}"), group, Day(starts), Day(ends), bought.Length == 0 ? Day(starts) : Day(bought), CancelledOn: cancelled.Length == 0 ? 0 : Day(cancelled)));
        return life;
    }

    public static History Freeze(this History life, string from, string to, string recorded, bool movesEnd = true)
    {
        life.Freezes.Add(new(life.Contracts[0].Id, Day(from), Day(to), Day(recorded), movesEnd));
        return life;
    }

    public static History Visits(this History life, params string[] days)
    {
        foreach (var day in days) life.Visit(Day(day));
        return life;
    }

    /// <summary>Visits on two weekdays from one day to another.</summary>
    public static History Weekly(this History life, string from, string to, params DayOfWeek[] on)
    {
        for (var day = Scenario.Day(from)!.Value; day <= Scenario.Day(to)!.Value; day = day.AddDays(1)) if (on.Contains(day.DayOfWeek)) life.Visit(day.DayNumber);
        return life;
    }

    /// <summary>Rows of the given touches as "date key occurrence state", played every day and on the days that matter, which must agree.</summary>
    public static string[] Rows(this History life, string until, params string[] keys)
    {
        var (every, some) = (Play(life, until, true), Play(life, until, false));
        Assert.Equal(every.Touches.ToHashSet(), some.Touches.ToHashSet());
        return [.. every.Touches.Where(t => keys.Contains(t.Touch)).Select(t => $"{t.Date:yyyy-MM-dd} {t.Touch} {t.Occurrence} {t.State}")];
    }

    public static Played Play(this History life, string until, bool everyDay) => Played.Of("M", life, Start, Scenario.Day(until)!.Value, everyDay);

    private static int Day(string text) => Scenario.Day(text)!.Value.DayNumber;

    private static History Of(DateOnly? birthday)
    {
        var life = new History { Person = Scenario.IdOf("M"), BirthMonth = (byte)(birthday?.Month ?? 0), BirthDay = (byte)(birthday?.Day ?? 0) };
        life.Consents.Add((1, 3));
        return life;
    }
}
