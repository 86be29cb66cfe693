using FitCrm.Kernel;

namespace FitCrm.Messaging.Post;

/// <summary>The hours in which a promotional message may reach a person (retention.md, section 4). It delays the delivery, never the touch.</summary>
internal static class SendWindow
{
    /// <summary>From this local time on.</summary>
    public static readonly TimeOnly Opens = new(9, 0);

    /// <summary>Up to, but not at, this local time.</summary>
    public static readonly TimeOnly Closes = new(20, 0);

    /// <summary>The earliest instant, not before the given one, at which a message may go. Service messages go at any hour.</summary>
    public static DateTimeOffset Next(DateTimeOffset at, TimeZoneInfo zone, Purpose purpose)
    {
        var local = ClubTime.At(at, zone);
        if (purpose == Purpose.Service || (local.Clock >= Opens && local.Clock < Closes)) return at.ToUniversalTime();
        return ClubTime.InstantOf(local.Clock < Opens ? local.Day : local.Day.AddDays(1), Opens, zone);
    }
}
