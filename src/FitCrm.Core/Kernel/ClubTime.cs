namespace FitCrm.Kernel;

/// <summary>One moment, as the world counts it and as one club's own calendar and clock do.</summary>
public readonly record struct ClubTime(DateTimeOffset Instant, DateOnly Day, TimeOnly Clock)
{
    /// <summary>An instant in the calendar of a club's IANA time zone.</summary>
    public static ClubTime At(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone).DateTime;
        return new(instant.ToUniversalTime(), DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }

    /// <summary>The instant of a club-local day and time. A time the spring change skips is moved forward; of a doubled one the first counts.</summary>
    public static DateTimeOffset InstantOf(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time);
        while (zone.IsInvalidTime(local)) local = local.AddMinutes(15);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
