namespace FitCrm.Retention;

/// <summary>Where in the membership's life a person stands today (retention.md 2).</summary>
public enum Stage : byte
{
    /// <summary>No running cycle: before S, from E + 31, from the day of cancelling.</summary>
    None,

    /// <summary>First cycle, day before a.</summary>
    Adaptation,

    /// <summary>Between adaptation and renewal.</summary>
    ActiveUse,

    /// <summary>From E − r to E + G.</summary>
    Renewal,
}

/// <summary>What a person is to the club over the years.</summary>
public enum Relationship : byte
{
    /// <summary>Known, nothing bought.</summary>
    Lead,

    /// <summary>First contract bought, not begun.</summary>
    Potential,

    /// <summary>From S of the first contract.</summary>
    Active,

    /// <summary>From the third cycle, or 24 months after A.</summary>
    Permanent,

    /// <summary>No stage and no bought contract to come.</summary>
    Lost,
}

/// <summary>What became of an occurrence of a touch. All but <see cref="Deferred"/> are final.</summary>
public enum TouchState : byte
{
    /// <summary>None yet.</summary>
    None,

    /// <summary>It went out.</summary>
    Fired,

    /// <summary>Assigned to the arm that gets nothing.</summary>
    Held,

    /// <summary>A guard stopped it today; tried again daily.</summary>
    Deferred,

    /// <summary>Over while it waited, or stopped by a final guard.</summary>
    Suppressed,

    /// <summary>Opened and over on days without a sweep.</summary>
    Missed,
}

/// <summary>The leading channel of a touch; it decides which guards apply and what is counted.</summary>
public enum Lead : byte
{
    /// <summary>A message to the member.</summary>
    Message,

    /// <summary>A telephone call by staff.</summary>
    Call,

    /// <summary>A task for staff, face to face.</summary>
    Task,

    /// <summary>A prompt at the desk when the member arrives.</summary>
    Prompt,
}

/// <summary>What is done to the assigned arm (retention.md 7.1).</summary>
public enum Arm : byte
{
    /// <summary>Gets the touch.</summary>
    Treat,

    /// <summary>Gets nothing, to compare with.</summary>
    Hold,
}

/// <summary>Which guard stopped an attempt, in the order in which they are asked.</summary>
internal enum Guard : byte
{
    None, Consent, Frozen, Dispute, Cap, Arrival, Call, MessageHours, MessagesShort, MessagesLong,
}

/// <summary>Things that happen with a member and end a touch.</summary>
internal enum Happening : byte
{
    Visit, Class, Goal, Review, Renewed, Freeze, LeaveMe, Reason, OptOut, Read,
}

/// <summary>The words of the outside: file names, reports, API.</summary>
public static class RetentionWords
{
    /// <summary>Key of a stage: <c>adaptation</c>, <c>active-use</c>, <c>renewal</c>; empty for none.</summary>
    public static string Of(Stage stage) => stage switch
    {
        Stage.Adaptation => "adaptation",
        Stage.ActiveUse => "active-use",
        Stage.Renewal => "renewal",
        _ => "",
    };

    /// <summary>Key of a relationship, lower case.</summary>
    public static string Of(Relationship relationship) => relationship switch
    {
        Relationship.Lead => "lead",
        Relationship.Potential => "potential",
        Relationship.Active => "active",
        Relationship.Permanent => "permanent",
        _ => "lost",
    };

    /// <summary>Key of a state, lower case.</summary>
    public static string Of(TouchState state) => state switch
    {
        TouchState.Fired => "fired",
        TouchState.Held => "held",
        TouchState.Deferred => "deferred",
        TouchState.Suppressed => "suppressed",
        TouchState.Missed => "missed",
        _ => "",
    };

    /// <summary>Key of a leading channel, lower case.</summary>
    public static string Of(Lead lead) => lead switch { Lead.Message => "message", Lead.Call => "call", Lead.Task => "task", _ => "prompt" };
}
