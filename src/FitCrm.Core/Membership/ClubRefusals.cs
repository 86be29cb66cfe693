using FitCrm.Kernel;

namespace FitCrm.Membership;

/// <summary>No club of the caller has this code.</summary>
public sealed record ClubUnknown(string Given) : Refusal("club-unknown", "club")
{
    /// <inheritdoc/>
    public override object[] Named => [Given];
}

/// <summary>The caller works in several clubs and named none.</summary>
public sealed record ClubMissing(string Choice) : Refusal("club-missing", "club")
{
    /// <inheritdoc/>
    public override object[] Named => [Choice];
}
