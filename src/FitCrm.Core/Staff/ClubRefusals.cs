using FitCrm.Kernel;

namespace FitCrm.Staff;

/// <summary>No club of the caller is called so. <paramref name="In"/>: the field that named it; null where the address did.</summary>
public sealed record ClubUnknown(string Given, string? In = "club") : Refusal("club-unknown", In)
{
    /// <inheritdoc/>
    public override object[] Named => [Given];
}

/// <summary>The caller may do this in several clubs, and named none.</summary>
public sealed record ClubNotNamed(string Choice) : Refusal("club-not-named", "club")
{
    /// <inheritdoc/>
    public override object[] Named => [Choice];
}
