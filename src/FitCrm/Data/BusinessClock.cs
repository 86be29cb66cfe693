using FitCrm.Kernel;

namespace FitCrm.Data;

/// <summary>The clock of the business: the machine's, moved to the day that <c>--as-of</c> names. Leases, cookies and schedules keep the machine's own clock.</summary>
public sealed class BusinessClock(TimeProvider machine, AppOptions options)
{
    /// <summary>The business instant in UTC.</summary>
    public DateTimeOffset Now => options.AsOf is { } day ? Moved(day) : machine.GetUtcNow();

    /// <summary>Whether the business day is the real one. While it is not, nothing leaves the house.</summary>
    public bool IsToday => options.AsOf is not { } day || day == DateOnly.FromDateTime(machine.GetUtcNow().UtcDateTime);

    /// <summary>The moment in a club's own calendar.</summary>
    public ClubTime In(TimeZoneInfo zone)
    {
        var now = ClubTime.At(machine.GetUtcNow(), zone);
        return options.AsOf is { } day ? new(ClubTime.InstantOf(day, now.Clock, zone), day, now.Clock) : now;
    }

    private DateTimeOffset Moved(DateOnly day)
    {
        var now = machine.GetUtcNow().UtcDateTime;
        return new(day.ToDateTime(TimeOnly.FromDateTime(now)), TimeSpan.Zero);
    }
}
