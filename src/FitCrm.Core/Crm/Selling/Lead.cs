using FitCrm.Kernel;

namespace FitCrm.Crm.Selling;

/// <summary>One attempt to win a person: where they stand in the funnel, whose they are, what is done next and when. What it says is the last line of its ledger; won and lost exclude each other.</summary>
internal sealed class Lead : Entity, IAudited
{
    /// <summary>Longest next step, in characters.</summary>
    public const int LongestStep = 200;

    /// <summary>Longest wish and longest words about a loss, in characters.</summary>
    public const int LongestWish = 1000;

    private readonly List<LeadMove> _moves = [];

    private Lead() { }

    public Guid ClubId { get; private init; }
    public Guid PersonId { get; private init; }
    public string Source { get; private set; } = "";
    public string? Wish { get; private set; }
    public string Stage { get; private set; } = "";
    public LeadState State { get; private set; }
    public Guid? OwnerId { get; private set; }
    public DateOnly OpenedOn { get; private init; }
    public DateTimeOffset OpenedAt { get; private init; }

    /// <summary>The day of the last line of its ledger that changed the stage.</summary>
    public DateOnly StageSince { get; private set; }
    public string? NextStep { get; private set; }
    public DateOnly? NextOn { get; private set; }
    public Guid? NextTaskId { get; private set; }
    public DateOnly? ClosedOn { get; private set; }
    public Guid? ContractId { get; private set; }
    public string? LostReason { get; private set; }
    public string? LostNote { get; private set; }

    /// <summary>Lines of its ledger.</summary>
    public int Steps { get; private set; }

    /// <summary>Its ledger; of a lead that was loaded, only what came since.</summary>
    public IReadOnlyList<LeadMove> Moves => _moves;

    /// <inheritdoc/>
    public Guid? AuditPersonId => PersonId;

    /// <summary>Begins to work on a person in a stage.</summary>
    public static Lead Open(NewLead asked, Act act)
    {
        var lead = new Lead
        {
            Id = asked.Id, ClubId = asked.ClubId, PersonId = asked.PersonId, Source = asked.Source, Wish = asked.Wish, OwnerId = asked.OwnerId,
            OpenedOn = act.At.Day, OpenedAt = act.At.Instant,
        };
        lead.Go(asked.Stage, act);
        return lead;
    }

    /// <summary>Goes on to another stage, or back. Refuses a lead that is won or lost, and the stage it stands in.</summary>
    public Refusal? MoveTo(FunnelStage stage, Act act)
    {
        if (Closed is { } no) return no;
        if (stage.Key == Stage) return new LeadThere(Stage);
        Go(stage.Key, act);
        return null;
    }

    /// <summary>Gives it up. Refuses a lead that is won or lost, and one without a reason of the funnel.</summary>
    public Refusal? Lose(string? reason, string? note, Funnel funnel, Act act)
    {
        if (Closed is { } no) return no;
        if (reason is null || !funnel.LostReasons.Contains(reason)) return new LostReasonMissing(string.Join(", ", funnel.LostReasons));
        if (note?.Length > LongestWish) return new LeadTextTooLong("note", LongestWish);
        Close(LeadState.Lost, act);
        (LostReason, LostNote) = (reason, note);
        Note(Stage, Funnel.Lost, act, reason);
        return null;
    }

    /// <summary>A contract was bought. Refuses a lead that is won or lost.</summary>
    public Refusal? Win(Guid? contractId, Act act)
    {
        if (Closed is { } no) return no;
        Close(LeadState.Won, act);
        ContractId = contractId;
        Note(Stage, Funnel.Won, act, null, contractId);
        return null;
    }

    /// <summary>Works on it again. Refuses a lead that is not lost.</summary>
    public Refusal? Reopen(FunnelStage stage, Act act)
    {
        if (State != LeadState.Lost) return new LeadNotLost();
        (State, ClosedOn, LostReason, LostNote) = (LeadState.Open, null, null, null);
        (Stage, StageSince) = (stage.Key, act.At.Day);
        Note(Funnel.Lost, stage.Key, act);
        return null;
    }

    /// <summary>Gives it to another owner. Refuses a lead that is won or lost.</summary>
    public Refusal? HandTo(Guid owner, Act act)
    {
        if (Closed is { } no) return no;
        if (owner == OwnerId) return null;
        OwnerId = owner;
        Note(Stage, Stage, act);
        return null;
    }

    /// <summary>Says what is done next, when, and in which task. Refuses a lead that is won or lost.</summary>
    public Refusal? Plan(string step, DateOnly on, Guid taskId)
    {
        if (Closed is { } no) return no;
        (NextStep, NextOn, NextTaskId) = (step, on, taskId);
        return null;
    }

    /// <summary>What they want and where they came from, as it is known now.</summary>
    public void Describe(string source, string? wish) => (Source, Wish) = (source, wish);

    private Refusal? Closed => State switch { LeadState.Won => new LeadWon(), LeadState.Lost => new LeadLost(), _ => null };

    private void Go(string stage, Act act)
    {
        var from = Steps == 0 ? null : Stage;
        (Stage, StageSince) = (stage, act.At.Day);
        Note(from, stage, act);
    }

    private void Close(LeadState state, Act act) => (State, ClosedOn, NextStep, NextOn, NextTaskId) = (state, act.At.Day, null, null, null);

    private void Note(string? from, string to, Act act, string? reason = null, Guid? contractId = null) => _moves.Add(LeadMove.Of(this, ++Steps, from, to, act, reason, contractId));
}

/// <summary>A lead to be opened, read and complete.</summary>
internal sealed record NewLead(Guid Id, Guid ClubId, Guid PersonId, string Source, string? Wish, string Stage, Guid? OwnerId);
