using FitCrm.Kernel;

namespace FitCrm.Shell.Names;

/// <summary>Reasons for leaving, as staff chose them or as a file brought them.</summary>
internal static class ReasonWords
{
    /// <summary>The words of a known reason; a reason in somebody's own words as it is.</summary>
    public static string Of(string reason) => Words.Knows("Shell.reason-" + reason) ? Say.W("reason-" + reason) : reason;
}
