using FitCrm.Kernel;

namespace FitCrm.Attendance.CheckIns;

/// <summary>One reading of a badge with the door's answer, kept for good whether or not the door opened.</summary>
public sealed class CheckIn : Entity
{
    /// <summary>Undo is open for this long.</summary>
    public static readonly TimeSpan UndoWithin = TimeSpan.FromMinutes(10);

    private CheckIn() { }

    /// <summary>What the caller said, as SHA-256 in hex.</summary>
    public string Fingerprint { get; private init; } = "";

    /// <summary>Where.</summary>
    public Guid ClubId { get; private init; }

    /// <summary>Who; null for a card nobody has.</summary>
    public Guid? PersonId { get; private init; }

    /// <summary>The visit it made; null when refused.</summary>
    public Guid? VisitId { get; private init; }

    /// <summary>The contract that opened the door or failed last.</summary>
    public Guid? ContractId { get; private init; }

    /// <summary>What was read; null when a member was chosen.</summary>
    public string? Badge { get; private init; }

    /// <summary>Which door.</summary>
    public string? Gate { get; private init; }

    /// <summary>What read it.</summary>
    public VisitSource Source { get; private init; }

    /// <summary>When it was read, UTC.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>When FitCrm heard of it, UTC; later than <see cref="At"/> for a reading kept by a device without a network.</summary>
    public DateTimeOffset HeardAt { get; private init; }

    /// <summary>The club's day.</summary>
    public DateOnly On { get; private init; }

    /// <summary>The door opened.</summary>
    public bool Admitted { get; private init; }

    /// <summary>What spoke against it; stays when the desk overrode it.</summary>
    public DoorReason? Reason { get; private init; }

    /// <summary>What the reason's sentence names.</summary>
    public string? Named { get; private init; }

    /// <summary>What the desk was warned of.</summary>
    public DoorWarnings Warnings { get; private init; }

    /// <summary>Why the desk let them in all the same.</summary>
    public string? Override { get; private init; }

    /// <summary>The user at the desk or behind the device.</summary>
    public Guid? By { get; private init; }

    /// <summary>When they left, UTC.</summary>
    public DateTimeOffset? OutAt { get; private set; }

    /// <summary>When it was taken back, UTC.</summary>
    public DateTimeOffset? UndoneAt { get; private set; }

    /// <summary>Who took it back.</summary>
    public Guid? UndoneBy { get; private set; }

    /// <summary>Keeps a reading and its answer. An override turns a refusal of a known person into an admission and keeps the reason.</summary>
    public static CheckIn Record(Scan scan, Guid? personId, Verdict verdict, ClubTime now, DateTimeOffset heardAt, Guid? visitId, Guid? by) => new()
    {
        Id = scan.Id, Fingerprint = scan.Fingerprint(), ClubId = scan.ClubId, PersonId = personId, VisitId = visitId, ContractId = verdict.ContractId,
        Badge = scan.Badge, Gate = scan.Gate, Source = scan.Source, At = now.Instant, HeardAt = heardAt, On = now.Day, Admitted = Opens(scan, personId, verdict),
        Reason = verdict.Reason, Named = verdict.Named, Warnings = verdict.Warnings, Override = verdict.Admitted ? null : scan.Override, By = by,
    };

    /// <summary>Whether the door opens: by its own rule, or because the desk gave a reason for a person it knows.</summary>
    public static bool Opens(Scan scan, Guid? personId, Verdict verdict) => verdict.Admitted || (personId is not null && !string.IsNullOrWhiteSpace(scan.Override));

    /// <summary>Takes a visit back within ten minutes. Refuses a refusal, a second undo, and a late one.</summary>
    public Outcome<Guid> Undo(DateTimeOffset now, Guid? by)
    {
        if (!Admitted || VisitId is not { } visit || PersonId is not { } person) return new NobodyCameIn();
        if (UndoneAt is not null) return new AlreadyUndone();
        if (now - HeardAt > UndoWithin) return new TooLateToUndo();
        (UndoneAt, UndoneBy) = (now.ToUniversalTime(), by);
        Raise(new VisitUndone(person, visit, ClubId, On));
        return visit;
    }

    /// <summary>The person left. Refuses a refusal, an undone one, and a second leaving.</summary>
    public Outcome<Guid> Leave(DateTimeOffset now)
    {
        if (!Admitted || VisitId is not { } visit) return new NobodyCameIn();
        if (UndoneAt is not null) return new AlreadyUndone();
        if (OutAt is not null) return new AlreadyOut();
        OutAt = now.ToUniversalTime();
        return visit;
    }

    /// <summary>As other modules read it.</summary>
    public CheckInRow Row() => new()
    {
        Id = Id, ClubId = ClubId, PersonId = PersonId, ContractId = ContractId, VisitId = VisitId, At = At, On = On, Admitted = Admitted,
        Reason = Reason is { } reason ? DoorWords.Code(reason) : null, ReasonText = Reason is { } why ? DoorWords.Sentence(why, Named) : null,
        Warnings = DoorWords.Codes(Warnings), Override = Override, Badge = Badge, Gate = Gate, Source = Source, OutAt = OutAt, UndoneAt = UndoneAt,
    };
}
