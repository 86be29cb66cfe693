using FitCrm.Kernel;

namespace FitCrm.Crm.Work;

/// <summary>Where a task stands on a day.</summary>
internal enum TaskStatus
{
    /// <summary>Waits to be done.</summary>
    Open,

    /// <summary>Its day of use is over; the touch it carried out stays fired.</summary>
    Expired,

    /// <summary>Done, with an outcome.</summary>
    Done,
}

/// <summary>Work for a member of staff about one member.</summary>
internal sealed class StaffTask : Entity, IAudited
{
    /// <summary>A task may be done up to this many days after it was asked for (retention.md, section 4).</summary>
    public const int DaysOfUse = 7;

    private StaffTask()
    {
    }

    public Guid ClubId { get; private init; }

    public Guid PersonId { get; private init; }

    public string? Touch { get; private init; }

    public Guid? OwnerId { get; private set; }

    public string OwnerRole { get; private init; } = "";

    public TaskKind Kind { get; private set; }

    public string Title { get; private set; } = "";

    public string Script { get; private set; } = "";

    public DateOnly CreatedOn { get; private init; }

    public DateOnly DueOn { get; private set; }

    public DateOnly ExpiresOn { get; private set; }

    public DateOnly? DoneOn { get; private set; }

    public DateTimeOffset? DoneAt { get; private set; }

    public Guid? DoneBy { get; private set; }

    public string? Outcome { get; private set; }

    public string? Note { get; private set; }

    Guid? IAudited.AuditPersonId => PersonId;

    /// <summary>Asks for work. An expiry before the due day is a bug of the caller.</summary>
    public static StaffTask Open(NewTask asked)
    {
        var expires = asked.ExpiresOn ?? asked.CreatedOn.AddDays(DaysOfUse);
        return expires < asked.DueOn
            ? throw new ArgumentException("A task cannot expire before it is due.", nameof(asked))
            : new()
            {
                Id = asked.Id,
                ClubId = asked.ClubId,
                PersonId = asked.PersonId,
                Touch = asked.Touch,
                OwnerId = asked.OwnerId,
                OwnerRole = asked.OwnerRole,
                Kind = asked.Kind,
                Title = asked.Title,
                Script = asked.Script,
                CreatedOn = asked.CreatedOn,
                DueOn = asked.DueOn,
                ExpiresOn = expires,
            };
    }

    /// <summary>Where it stands on a day of the club.</summary>
    public TaskStatus On(DateOnly today) => DoneOn is not null ? TaskStatus.Done : today > ExpiresOn ? TaskStatus.Expired : TaskStatus.Open;

    /// <summary>Does it on a later day. Refused: one that is done or expired, a day that has passed, one after its last day of use.</summary>
    public Outcome<StaffTask> Postpone(DateOnly to, DateOnly today)
    {
        if (DoneOn is not null) return new AlreadyDone(DoneOn.Value);
        if (On(today) == TaskStatus.Expired) return new TaskExpired(ExpiresOn);
        if (to < today || to > ExpiresOn) return new PostponedTooFar(today, ExpiresOn);
        DueOn = to;
        return this;
    }

    /// <summary>Gives it to a colleague. Refused: one that is done or expired.</summary>
    public Outcome<StaffTask> HandOver(Guid to, DateOnly today)
    {
        if (DoneOn is not null) return new AlreadyDone(DoneOn.Value);
        if (On(today) == TaskStatus.Expired) return new TaskExpired(ExpiresOn);
        OwnerId = to;
        return this;
    }

    /// <summary>Asks for other work in its place, of the same or another owner; what is done stays as it is.</summary>
    public void Replan(NewTask asked)
    {
        if (DoneOn is not null) return;
        (Kind, Title, Script, OwnerId, DueOn) = (asked.Kind, asked.Title, asked.Script, asked.OwnerId, asked.DueOn);
        ExpiresOn = asked.ExpiresOn ?? asked.DueOn.AddDays(DaysOfUse);
    }

    /// <summary>It need not be done any more from a day on; what is done stays as it is.</summary>
    public void Drop(DateOnly on)
    {
        if (DoneOn is null && ExpiresOn >= on) ExpiresOn = on.AddDays(-1);
    }

    /// <summary>Says what came of it. Refused: an unknown outcome, a note over 2,000 signs, a task that expired, one already done. The same answer again is the same task.</summary>
    public Outcome<StaffTask> Do(Answer answer)
    {
        if (!Outcomes.All.Contains(answer.Outcome)) return new OutcomeUnknown();
        if (answer.Note?.Length > 2000) return new NoteTooLong();
        if (DoneOn is not null) return Outcome == answer.Outcome && Note == answer.Note && DoneBy == answer.By ? this : new AlreadyDone(DoneOn.Value);
        if (On(answer.At.Day) == TaskStatus.Expired) return new TaskExpired(ExpiresOn);
        (DoneOn, DoneAt, DoneBy, Outcome, Note) = (answer.At.Day, answer.At.Instant, answer.By, answer.Outcome, answer.Note);
        Raise(new TaskDone(PersonId, Id, Touch, answer.Outcome, answer.Note, answer.At.Day));
        return this;
    }
}

/// <summary>What a member of staff says of a task.</summary>
internal sealed record Answer(string Outcome, string? Note, Guid? By, ClubTime At);

internal sealed record OutcomeUnknown() : Refusal("outcome-unknown", "outcome")
{
    public override object[] Named => [string.Join(", ", Outcomes.All)];
}

internal sealed record NoteTooLong() : Refusal("note-too-long", "note");

internal sealed record AlreadyDone(DateOnly On) : Refusal("already-done")
{
    public override object[] Named => [On];
}

internal sealed record TaskExpired(DateOnly On) : Refusal("task-expired")
{
    public override object[] Named => [On];
}

internal sealed record PostponedTooFar(DateOnly From, DateOnly To) : Refusal("postponed-too-far", "dueOn")
{
    public override object[] Named => [From, To];
}

internal sealed record TaskUnknown() : Refusal("task-unknown");

internal sealed record NotYourTask() : Refusal("not-your-task");
