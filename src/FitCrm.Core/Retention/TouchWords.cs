using FitCrm.Kernel;

namespace FitCrm.Retention;

/// <summary>Touches, their states and guards in the reader's words; what a club named itself stays as it is.</summary>
public static class TouchWords
{
    /// <summary>What staff call a touch.</summary>
    public static string NameOf(string key) => Known("Retention.touch-" + key) ?? key;

    /// <summary>A state as a heading or label: "Fired".</summary>
    public static string StateOf(TouchState state) => Words.Of("Retention.state-" + RetentionWords.Of(state));

    /// <summary>Why a guard stops a touch, in a sentence; the span in its name (<c>call-14</c>, <c>message-48h</c>, <c>messages-7</c>) is the playbook's.</summary>
    public static string GuardOf(string guard)
    {
        if (Known("Retention.guard-" + guard) is { } sentence) return sentence;
        var dash = guard.LastIndexOf('-');
        if (dash < 0) return guard;
        var (kind, span) = (guard[..dash], guard[(dash + 1)..]);
        return span.EndsWith('h') ? Words.Of($"Retention.guard-{kind}-hours", span[..^1]) : Words.Knows("Retention.guard-" + kind) ? Words.Of("Retention.guard-" + kind, span) : guard;
    }

    private static string? Known(string key) => Words.Knows(key) ? Words.Of(key) : null;
}
