namespace FitCrm.Attendance;

/// <summary>A visit as other modules read it; see <see cref="Visit"/> for units.</summary>
public sealed record VisitRow
{
    /// <summary>The visit.</summary>
    public Guid Id { get; init; }

    /// <summary>Who came.</summary>
    public Guid PersonId { get; init; }

    /// <summary>Where.</summary>
    public Guid ClubId { get; init; }

    /// <summary>Club-local day.</summary>
    public DateOnly On { get; init; }

    /// <summary>Instant, UTC; null for a day only.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Gym or class.</summary>
    public VisitKind Kind { get; init; }

    /// <summary>The class's name; empty for the gym.</summary>
    public string Class { get; init; } = "";

    /// <summary>False: booked, did not come.</summary>
    public bool Attended { get; init; }

    /// <summary>How the club learned of it.</summary>
    public VisitSource Source { get; init; }

    /// <summary>When they left, UTC, if known.</summary>
    public DateTimeOffset? OutAt { get; init; }
}
