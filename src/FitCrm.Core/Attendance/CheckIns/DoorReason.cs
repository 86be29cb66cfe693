namespace FitCrm.Attendance.CheckIns;

/// <summary>Why somebody may not come in, in the order in which the front desk would explain it: a later one got further.</summary>
public enum DoorReason
{
    /// <summary>Nobody has this card.</summary>
    UnknownCard,

    /// <summary>A person without any contract.</summary>
    NoContract,

    /// <summary>The contract was cancelled.</summary>
    Cancelled,

    /// <summary>The last day of the contract is past.</summary>
    Ended,

    /// <summary>The first day of the contract is still to come.</summary>
    NotStarted,

    /// <summary>Today is a frozen day.</summary>
    Frozen,

    /// <summary>The plan is for other clubs.</summary>
    OtherClub,

    /// <summary>The plan opens the door at other hours.</summary>
    OutsideHours,

    /// <summary>Something is owed for longer than the club waits.</summary>
    Unpaid,
}

/// <summary>What the desk should know of somebody who may come in.</summary>
[Flags]
public enum DoorWarnings
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The same card came in within the last hours.</summary>
    SameCard = 1,

    /// <summary>The contract ends within days and no later one is bought.</summary>
    EndsSoon = 2,

    /// <summary>Something is owed.</summary>
    Owes = 4,
}

/// <summary>The door's answer: admitted when there is no reason against it. <paramref name="Named"/> is what the reason's sentence names
/// (a day as yyyy-MM-dd, hours as HH:mm–HH:mm, an amount), <paramref name="ContractId"/> the contract that opens the door or failed last.</summary>
public sealed record Verdict(DoorReason? Reason, string? Named, DoorWarnings Warnings, Guid? ContractId)
{
    /// <summary>The door opens.</summary>
    public bool Admitted => Reason is null;
}

/// <summary>A club's own numbers at the door.</summary>
public sealed record DoorPolicy
{
    /// <summary>The same card within this time is warned of.</summary>
    public TimeSpan SameCardWithin { get; init; } = TimeSpan.FromHours(6);

    /// <summary>Warn from this many days before the last day on; the last day itself counts as 0.</summary>
    public int EndsSoonDays { get; init; } = 14;

    /// <summary>Refuse when something is owed for more than this many days after it was due; until then it is a warning.</summary>
    public int UnpaidDays { get; init; } = 30;

    /// <summary>Who has not checked out is taken to have left after this time.</summary>
    public TimeSpan StaysAtMost { get; init; } = TimeSpan.FromHours(3);
}
