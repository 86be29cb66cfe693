using FitCrm.Kernel;

namespace FitCrm.Staff;

/// <summary>A day on which a club is closed against its usual week, with the name people know it by.</summary>
public sealed class Holiday : Entity, IAudited
{
    private Holiday() { }

    /// <summary>The club that is closed.</summary>
    public Guid ClubId { get; private init; }

    /// <summary>The day, in the club's calendar.</summary>
    public DateOnly Day { get; private init; }

    /// <summary>What it is called, e.g. Christmas Day.</summary>
    public string Name { get; private set; } = "";

    /// <inheritdoc/>
    public Guid? AuditPersonId => null;

    /// <summary>Closes a club on a day. Refuses an empty name and one of more than 100 characters.</summary>
    public static Outcome<Holiday> Close(Guid id, Guid clubId, DateOnly day, string? name)
    {
        var made = new Holiday { Id = id, ClubId = clubId, Day = day };
        return made.Call(name) is { } no ? no : made;
    }

    /// <summary>Gives the day another name.</summary>
    public Refusal? Call(string? name)
    {
        if (name?.Trim() is not { Length: > 0 and <= 100 } fit) return new HolidayNameMissing();
        Name = fit;
        return null;
    }
}

/// <summary>A closed day needs a name of at most 100 characters.</summary>
public sealed record HolidayNameMissing() : Refusal("holiday-name-missing", "name");

/// <summary>The club is not closed on this day.</summary>
public sealed record HolidayUnknown() : Refusal("holiday-unknown");
