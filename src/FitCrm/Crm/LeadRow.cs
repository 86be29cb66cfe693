namespace FitCrm.Crm;

/// <summary>A lead as other modules may read it.</summary>
public sealed record LeadRow
{
    /// <summary>Its id.</summary>
    public Guid Id { get; init; }

    /// <summary>The club that works on it.</summary>
    public Guid ClubId { get; init; }

    /// <summary>Whom it is about.</summary>
    public Guid PersonId { get; init; }

    /// <summary>A source of the funnel, or what a file called it.</summary>
    public string Source { get; init; } = "";

    /// <summary>What they came for.</summary>
    public string? Wish { get; init; }

    /// <summary>The stage it is in, or was in when it was closed.</summary>
    public string Stage { get; init; } = "";

    /// <summary>Open, won or lost.</summary>
    public LeadState State { get; init; }

    /// <summary>Whose it is.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>The club's day of the first contact.</summary>
    public DateOnly OpenedOn { get; init; }

    /// <summary>The instant of it.</summary>
    public DateTimeOffset OpenedAt { get; init; }

    /// <summary>In this stage since.</summary>
    public DateOnly StageSince { get; init; }

    /// <summary>What is done next.</summary>
    public string? NextStep { get; init; }

    /// <summary>When.</summary>
    public DateOnly? NextOn { get; init; }

    /// <summary>The task of it.</summary>
    public Guid? NextTaskId { get; init; }

    /// <summary>Won or lost on this day.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>The contract that won it.</summary>
    public Guid? ContractId { get; init; }

    /// <summary>Why it was lost.</summary>
    public string? LostReason { get; init; }

    /// <summary>In their own words.</summary>
    public string? LostNote { get; init; }

    /// <summary>Lines of its ledger.</summary>
    public int Steps { get; init; }

    /// <summary>Counts its changes.</summary>
    public long Version { get; init; }
}

/// <summary>A line of a lead's ledger as other modules may read it.</summary>
public sealed record LeadMoveRow
{
    /// <summary>Its id.</summary>
    public Guid Id { get; init; }

    /// <summary>The lead.</summary>
    public Guid LeadId { get; init; }

    /// <summary>Its place in the ledger, from 1.</summary>
    public int Seq { get; init; }

    /// <summary>Where it came from; none at the beginning.</summary>
    public string? From { get; init; }

    /// <summary>A stage, won or lost; the same as <see cref="From"/> when it was only handed over.</summary>
    public string To { get; init; } = "";

    /// <summary>Whose it is from then on.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>The club's day.</summary>
    public DateOnly On { get; init; }

    /// <summary>The instant.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Who did it; none: the program.</summary>
    public Guid? ByUserId { get; init; }

    /// <summary>Why it was lost.</summary>
    public string? Reason { get; init; }

    /// <summary>The contract that won it.</summary>
    public Guid? ContractId { get; init; }
}
