using FitCrm.Kernel;

namespace FitCrm.Crm;

/// <summary>No lead has this id in a club of the caller.</summary>
public sealed record LeadUnknown() : Refusal("lead-unknown");

/// <summary>The lead was won by a contract and stands still.</summary>
public sealed record LeadWon() : Refusal("lead-won");

/// <summary>The lead was lost; it can be opened again.</summary>
public sealed record LeadLost() : Refusal("lead-lost");

/// <summary>Only a lost lead can be opened again.</summary>
public sealed record LeadNotLost() : Refusal("lead-not-lost");

/// <summary>The lead stands in this stage already.</summary>
public sealed record LeadThere(string Stage) : Refusal("lead-there", "stage")
{
    /// <inheritdoc/>
    public override object[] Named => [FunnelWords.Stage(Stage)];
}

/// <summary>The funnel has no such stage.</summary>
public sealed record FunnelStageUnknown(string Given, string Known) : Refusal("funnel-stage-unknown", "stage")
{
    /// <inheritdoc/>
    public override object[] Named => [Given, Known];
}

/// <summary>The funnel has no such source.</summary>
public sealed record LeadSourceUnknown(string Given, string Known) : Refusal("lead-source-unknown", "source")
{
    /// <inheritdoc/>
    public override object[] Named => [Given, Known];
}

/// <summary>A lead is lost with a reason.</summary>
public sealed record LostReasonMissing(string Known) : Refusal("lost-reason-missing", "reason")
{
    /// <inheritdoc/>
    public override object[] Named => [Known];
}

/// <summary>Nobody who may work on leads of the club has this id.</summary>
public sealed record LeadOwnerUnfit() : Refusal("lead-owner-unfit", "ownerId");

/// <summary>A lead has a next step, in at most 200 characters.</summary>
public sealed record NextStepMissing() : Refusal("next-step-missing", "nextStep");

/// <summary>The next step is due today or within a year.</summary>
public sealed record NextDayUnlikely(DateOnly From, DateOnly To) : Refusal("next-day-unlikely", "nextOn")
{
    /// <inheritdoc/>
    public override object[] Named => [From, To];
}

/// <summary>What is written down with a lead is at most so many characters.</summary>
public sealed record LeadTextTooLong(string What, int Longest) : Refusal("lead-text-too-long", What)
{
    /// <inheritdoc/>
    public override object[] Named => [Longest];
}

/// <summary>The person has an open lead already.</summary>
public sealed record LeadOpenAlready(string Who) : Refusal("lead-open-already")
{
    /// <inheritdoc/>
    public override object[] Named => [Who];
}

/// <summary>The person has a contract: they are a member, or will be.</summary>
public sealed record LeadIsMember(string Who) : Refusal("lead-is-member")
{
    /// <inheritdoc/>
    public override object[] Named => [Who];
}

/// <summary>At the desk somebody new leaves a phone number or an e-mail address: else nobody can call back.</summary>
public sealed record LeadUnreachable() : Refusal("lead-unreachable", "phone");
