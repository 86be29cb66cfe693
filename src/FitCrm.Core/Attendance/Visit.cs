using FitCrm.Kernel;

namespace FitCrm.Attendance;

/// <summary>What a visit was for.</summary>
public enum VisitKind
{
    /// <summary>Came to train.</summary>
    Gym,

    /// <summary>Came to a class.</summary>
    Class,
}

/// <summary>How the club learned of a visit or a badge.</summary>
public enum VisitSource
{
    /// <summary>Read or found at the front desk.</summary>
    Desk,

    /// <summary>Read by the member at a kiosk.</summary>
    Kiosk,

    /// <summary>Read by a turnstile.</summary>
    Turnstile,

    /// <summary>Sent by a phone or another program.</summary>
    App,

    /// <summary>Taken over from another system's file.</summary>
    Import,
}

/// <summary>One person in one club on one club-local day. The same person, day, time (or none), kind and class is the same visit.</summary>
public sealed class Visit : Entity
{
    private Visit() { }

    /// <summary>Who came.</summary>
    public Guid PersonId { get; private init; }

    /// <summary>Where.</summary>
    public Guid ClubId { get; private init; }

    /// <summary>The day in the club's calendar.</summary>
    public DateOnly On { get; private init; }

    /// <summary>The instant, UTC; null when only the day is known.</summary>
    public DateTimeOffset? At { get; private init; }

    /// <summary>The instant as UTC microseconds since 1970, 0 when only the day is known: the part of the identity that a unique index can hold.</summary>
    public long Moment { get; private init; }

    /// <summary>Gym or class.</summary>
    public VisitKind Kind { get; private init; }

    /// <summary>The class's name; empty for the gym.</summary>
    public string Class { get; private init; } = "";

    /// <summary>False for somebody who was booked and did not come: no visit for the engine.</summary>
    public bool Attended { get; private init; }

    /// <summary>How the club learned of it.</summary>
    public VisitSource Source { get; private init; }

    /// <summary>When the person left, UTC; null when not known.</summary>
    public DateTimeOffset? OutAt { get; private set; }

    /// <summary>Records that a person came. Raises <see cref="VisitRecorded"/> when they attended and it is not an import (that tells once a batch).</summary>
    public static Visit Record(Guid id, Guid personId, Guid clubId, DateOnly on, DateTimeOffset? at,
        VisitKind kind = VisitKind.Gym, string? className = null, bool attended = true, VisitSource source = VisitSource.Desk)
    {
        var visit = new Visit
        {
            Id = id, PersonId = personId, ClubId = clubId, On = on, At = at?.ToUniversalTime(), Moment = MomentOf(at),
            Kind = kind, Class = className ?? "", Attended = attended, Source = source,
        };
        if (attended && source != VisitSource.Import) visit.Raise(new VisitRecorded(personId, id, clubId, on, visit.At, kind));
        return visit;
    }

    /// <summary>UTC microseconds since 1970, or 0 for a day without a time.</summary>
    public static long MomentOf(DateTimeOffset? at) => at is { } t ? (t.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / 10 : 0;

    /// <summary>The person left. Refuses when they had left already.</summary>
    public Outcome<DateTimeOffset> Leave(DateTimeOffset at)
    {
        if (OutAt is not null) return new AlreadyOut();
        OutAt = at.ToUniversalTime();
        return at;
    }
}
