using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Shell.Frame;
using FitCrm.Shell.Kit;
using FitCrm.Staff;

namespace FitCrm.Shell.Settings;

/// <summary>How the settings write an instant: in the calendar of the reader's first club.</summary>
internal static class Moments
{
    /// <summary>The zone of the reader's first club; UTC where there is none.</summary>
    public static TimeZoneInfo ZoneOf(IReadOnlyList<Club> all) => Caller.Current.ClubsOfMine(all) is [var first, ..] ? first.Zone : TimeZoneInfo.Utc;

    /// <summary>"21 Nov 2026, 10:04".</summary>
    public static string Say(DateTimeOffset at, TimeZoneInfo zone)
    {
        var there = ClubTime.At(at, zone);
        return Shell.Say.W("day-and-time", Show.Day(there.Day), Show.Clock(there.Clock));
    }

    /// <summary>How long something has lasted: "under a minute", "12 minutes", "3 hours", "5 days".</summary>
    public static string Lasted(TimeSpan span) => span switch
    {
        { TotalMinutes: < 1 } => Shell.Say.W("under-a-minute"),
        { TotalHours: < 1 } => Shell.Say.N("n-minutes", (long)span.TotalMinutes),
        { TotalDays: < 2 } => Shell.Say.N("n-hours", (long)span.TotalHours),
        _ => Shell.Say.N("n-days", (long)span.TotalDays),
    };
}
