using FitCrm.Kernel;

namespace FitCrm.Data;

/// <summary>The clock of the business: the machine's, moved to the day that <c>--as-of</c> names. Leases, cookies and schedules keep the machine's own clock.
/// There is one moved instant for the whole house, and it keeps the home zone's time of day; a club of another zone, where that instant lies across midnight,
/// has the business day all the same (decision 0073).</summary>
public sealed class BusinessClock(TimeProvider machine, AppOptions options)
{
    /// <summary>The zone of the house: that of its first club; UTC until one is known.</summary>
    public TimeZoneInfo Home { get; set; } = TimeZoneInfo.Utc;

    /// <summary>The business instant in UTC.</summary>
    public DateTimeOffset Now => options.AsOf is { } day ? Moved(day) : machine.GetUtcNow();

    /// <summary>Whether the business day is the real one. While it is not, nothing leaves the house.</summary>
    public bool IsToday => options.AsOf is not { } day || day == ClubTime.At(machine.GetUtcNow(), Home).Day;

    /// <summary>The moment in a club's own calendar: the one instant, and on a moved day that day.</summary>
    public ClubTime In(TimeZoneInfo zone)
    {
        var now = ClubTime.At(Now, zone);
        return options.AsOf is { } day ? now with { Day = day } : now;
    }

    // A minute that the spring change skips becomes the first one after it, so that later stays later.
    private DateTimeOffset Moved(DateOnly day)
    {
        var clock = ClubTime.At(machine.GetUtcNow(), Home).Clock;
        while (Home.IsInvalidTime(day.ToDateTime(clock))) clock = new TimeOnly(clock.Hour, clock.Minute).AddMinutes(1);
        return ClubTime.InstantOf(day, clock, Home);
    }
}
