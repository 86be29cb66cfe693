namespace FitCrm.Crm;

/// <summary>What can come of a task, in the words that the API, the import and the reports share.</summary>
public static class Outcomes
{
    /// <summary>Done as asked.</summary>
    public const string Done = "done";

    /// <summary>Nobody answered the telephone.</summary>
    public const string NoAnswer = "no-answer";

    /// <summary>The member wants no more of this.</summary>
    public const string LeaveMe = "leave-me";

    /// <summary>A goal was written down with the member.</summary>
    public const string GoalSaved = "goal-saved";

    /// <summary>The goal was looked at again, and the result written down.</summary>
    public const string ReviewLogged = "review-logged";

    /// <summary>The member wants no more messages or calls at all: the consents are withdrawn with it.</summary>
    public const string OptOut = "opt-out";

    /// <summary>What an outcome with a reason for not renewing begins with: <c>reason:price</c>.</summary>
    public const string ReasonPrefix = "reason:";

    /// <summary>Reasons for not renewing that staff choose from.</summary>
    public static IReadOnlyList<string> LossReasons { get; } =
        ["price", "moved", "health", "no-time", "no-results", "service", "crowded", "competitor", "other"];

    /// <summary>Every word that may be said of a task.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Done, NoAnswer, LeaveMe, GoalSaved, ReviewLogged, OptOut, .. LossReasons.Select(r => ReasonPrefix + r)];

    /// <summary>The reason for not renewing that an outcome states, or null when it states none.</summary>
    public static string? LossReasonOf(string outcome) =>
        outcome.StartsWith(ReasonPrefix, StringComparison.Ordinal) ? outcome[ReasonPrefix.Length..] : null;
}
