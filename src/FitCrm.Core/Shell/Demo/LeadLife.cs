namespace FitCrm.Shell.Demo;

/// <summary>One invented lead: who they are, whose, and their way through the funnel. Days are the club's.</summary>
/// <param name="Who">Somebody new; null for a member of the demo who was a lead before.</param>
internal sealed record LeadLife(Guid Id, Guid PersonId, Face? Who, CastClub Club, string Source, string? Wish, string? Owner)
{
    /// <summary>The ledger in its order.</summary>
    public List<LeadDay> Days { get; } = [];

    /// <summary>Of an open one: when the next step is due, and the id of its task.</summary>
    public (DateOnly On, Guid TaskId)? Next { get; init; }

    /// <summary>The contract that won it.</summary>
    public Guid? ContractId { get; init; }
}

/// <summary>A line of an invented ledger.</summary>
internal sealed record LeadDay(Guid Id, string To, DateOnly On, DateTimeOffset At, string? Reason = null);
