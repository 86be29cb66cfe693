using FitCrm.Kernel;

namespace FitCrm.Shell.Demo;

/// <summary>The invented training floor: when the club is open, and the visits of one member.</summary>
internal sealed class Gym(Cast cast, DemoWish wish, Life life, Dice dice, TimeZoneInfo zone, Habit habit)
{
    private static readonly string[] Weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    /// <summary>Closed on New Year's Day and on Christmas Day.</summary>
    public static bool IsClosed(DateOnly day) => day is { Month: 1, Day: 1 } or { Month: 12, Day: 25 };

    /// <summary>The plan of a product group that this member's club sells, if any.</summary>
    public CastPlan? Sells(string group) => cast.Plans.FirstOrDefault(p => p.Group == group && (p.Club is null || p.Club == life.Face.Club.Code));

    /// <summary>The visits of a contract, from its first day to its last or to the last day of the history, freezes left out.</summary>
    public void Train(LifeContract contract)
    {
        var last = contract.LastDay < wish.LastDay ? contract.LastDay : wish.LastDay;
        var freezes = life.Freezes.Where(f => f.ContractId == contract.Id).ToArray();
        for (var day = contract.StartsOn; day <= last; day = day.AddDays(1))
        {
            if (IsClosed(day) || freezes.Any(f => day >= f.From && day <= f.To)) continue;
            if (habit.Comes(day, day.DayNumber - life.JoinedOn.DayNumber)) Visit(contract.Plan, day);
        }
    }

    private void Visit(CastPlan plan, DateOnly day)
    {
        var hours = life.Face.Club.Opens[Weekdays[(int)day.DayOfWeek]];
        var (opens, closes) = (Later(hours[0], plan.From), Earlier(hours[1], plan.To));
        var minute = habit.Minute(day, opens, closes);
        var at = ClubTime.InstantOf(day, new TimeOnly(minute / 60, minute % 60, dice.Below(60)), zone);
        life.Visits.Add(new(dice.Id(at), day, at, habit.IsClass() ? dice.OneOf(cast.Classes) : ""));
    }

    private static int Later(TimeOnly a, TimeOnly? b) => Minutes(b is { } other && other > a ? other : a);

    private static int Earlier(TimeOnly a, TimeOnly? b) => Minutes(b is { } other && other < a ? other : a);

    private static int Minutes(TimeOnly time) => (time.Hour * 60) + time.Minute;
}
