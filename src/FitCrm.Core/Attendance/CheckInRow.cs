namespace FitCrm.Attendance;

/// <summary>A reading of a badge with the door's answer, as other modules read it. Instants are UTC, <see cref="On"/> is the club's day.</summary>
public sealed record CheckInRow
{
    /// <summary>The caller's id.</summary>
    public Guid Id { get; init; }

    /// <summary>Where.</summary>
    public Guid ClubId { get; init; }

    /// <summary>Who; null for a card nobody has.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The contract that opened the door or failed last.</summary>
    public Guid? ContractId { get; init; }

    /// <summary>The visit it made; null when refused.</summary>
    public Guid? VisitId { get; init; }

    /// <summary>When it was read.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The club's day.</summary>
    public DateOnly On { get; init; }

    /// <summary>The door opened.</summary>
    public bool Admitted { get; init; }

    /// <summary>Code of what spoke against it, null when nothing did; stays when the desk overrode it.</summary>
    public string? Reason { get; init; }

    /// <summary>The same as a sentence.</summary>
    public string? ReasonText { get; init; }

    /// <summary>Codes of the warnings.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>What the desk wrote when it let somebody in against the rule.</summary>
    public string? Override { get; init; }

    /// <summary>What was read; null when a member was chosen.</summary>
    public string? Badge { get; init; }

    /// <summary>Which door.</summary>
    public string? Gate { get; init; }

    /// <summary>What read it.</summary>
    public VisitSource Source { get; init; }

    /// <summary>When they left.</summary>
    public DateTimeOffset? OutAt { get; init; }

    /// <summary>When it was taken back.</summary>
    public DateTimeOffset? UndoneAt { get; init; }
}
