namespace FitCrm.Shell.Kit;

/// <summary>Good, look, stop: never without its icon and a word.</summary>
public enum Verdict
{
    /// <summary>Nothing in the way.</summary>
    Ok,

    /// <summary>Done, with something to look at.</summary>
    Warn,

    /// <summary>Refused.</summary>
    Stop,

    /// <summary>Taken back.</summary>
    Undone,
}

/// <summary>What a verdict looks like in the markup.</summary>
public static class VerdictLook
{
    /// <summary>The name the style sheet knows it by.</summary>
    public static string Key(this Verdict verdict) => verdict switch { Verdict.Ok => "ok", Verdict.Warn => "warn", Verdict.Undone => "undone", _ => "stop" };

    /// <summary>The icon of a band.</summary>
    public static string BandIcon(this Verdict verdict) => verdict switch { Verdict.Ok => "circle-check", Verdict.Warn => "alert-triangle", Verdict.Undone => "arrow-back-up", _ => "hand-stop" };

    /// <summary>The icon of a mark in a list.</summary>
    public static string MarkIcon(this Verdict verdict) => verdict switch { Verdict.Ok => "check", Verdict.Warn => "alert-triangle", Verdict.Undone => "arrow-back-up", _ => "x" };
}
