namespace FitCrm.Retention;

/// <summary>What a round does with each of its people.</summary>
public enum RoundKind
{
    /// <summary>Asks staff for a task.</summary>
    Task,

    /// <summary>Sends a message, where consent and guards allow it.</summary>
    Message,

    /// <summary>Puts a tag on.</summary>
    Tag,
}
