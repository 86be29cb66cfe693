using FitCrm.Kernel;

namespace FitCrm.Membership;

/// <summary>Reasons for leaving, as staff chose them or as a file brought them.</summary>
public static class ReasonWords
{
    /// <summary>The words of a known reason; a reason in somebody's own words as it is.</summary>
    public static string Of(string reason) => Words.Knows("Membership.left-" + reason) ? Words.Of("Membership.left-" + reason) : reason;
}
