using FitCrm.Membership;

namespace FitCrm.Attendance.CheckIns;

/// <summary>A frozen stretch, both days frozen.</summary>
public readonly record struct FrozenDays(DateOnly From, DateOnly To)
{
    /// <summary>Whether a day lies in it.</summary>
    public bool Holds(DateOnly day) => day >= From && day <= To;
}

/// <summary>All the door needs to know of one contract.</summary>
public sealed record DoorContract
{
    /// <summary>The contract.</summary>
    public Guid Id { get; init; }

    /// <summary>The plan's name.</summary>
    public string Plan { get; init; } = "";

    /// <summary>A guest's day pass, which nobody renews.</summary>
    public bool IsPass { get; init; }

    /// <summary>First day of entry.</summary>
    public DateOnly StartsOn { get; init; }

    /// <summary>Last day of entry as known today; 9999-12-31 rolls on.</summary>
    public DateOnly EndsOn { get; init; }

    /// <summary>No entry from this day on.</summary>
    public DateOnly? CancelledOn { get; init; }

    /// <summary>Cancelled on or before its first day.</summary>
    public bool NeverRan => Terms.NeverRan(StartsOn, CancelledOn);

    /// <summary>Hours of entry, club's clock; null: all day. From later than To goes over midnight.</summary>
    public TimeOnly? AccessFrom { get; init; }

    /// <summary>End of the hours, exclusive.</summary>
    public TimeOnly? AccessTo { get; init; }

    /// <summary>Clubs it opens; empty: all.</summary>
    public IReadOnlyCollection<Guid> Clubs { get; init; } = [];

    /// <summary>Its freezes.</summary>
    public IReadOnlyCollection<FrozenDays> Freezes { get; init; } = [];

    /// <summary>Minor units still to pay; never negative.</summary>
    public long Owed { get; init; }

    /// <summary>The day it was due.</summary>
    public DateOnly? DueOn { get; init; }
}

/// <summary>A person at the door with all their contracts.</summary>
public sealed record DoorStanding(Guid PersonId, IReadOnlyList<DoorContract> Contracts);
