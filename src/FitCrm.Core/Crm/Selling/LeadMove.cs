using FitCrm.Kernel;

namespace FitCrm.Crm.Selling;

/// <summary>One line of a lead's ledger: from where to where (a stage, won or lost), and whose it is from then on. A hand-over leaves the lead where it is. Never changed.</summary>
internal sealed class LeadMove : Entity
{
    private LeadMove() { }

    public Guid LeadId { get; private init; }

    /// <summary>Its place in the lead's ledger, from 1.</summary>
    public int Seq { get; private init; }
    public string? From { get; private init; }
    public string To { get; private init; } = "";
    public Guid? OwnerId { get; private init; }
    public DateOnly On { get; private init; }
    public DateTimeOffset At { get; private init; }
    public Guid? ByUserId { get; private init; }
    public string? Reason { get; private init; }
    public Guid? ContractId { get; private init; }

    /// <summary>The next line of a lead.</summary>
    public static LeadMove Of(Lead lead, int seq, string? from, string to, Act act, string? reason = null, Guid? contractId = null) => new()
    {
        Id = DerivedId.Of(lead.Id, FormattableString.Invariant($"move {seq}")), LeadId = lead.Id, Seq = seq, From = from, To = to, OwnerId = lead.OwnerId, On = act.At.Day, At = act.At.Instant,
        ByUserId = act.By, Reason = reason, ContractId = contractId,
    };
}

/// <summary>When something is done, and by whom.</summary>
internal sealed record Act(ClubTime At, Guid? By);
