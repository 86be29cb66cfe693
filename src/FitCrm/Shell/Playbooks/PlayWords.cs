using FitCrm.Kernel;
using FitCrm.Messaging;
using FitCrm.Retention;

namespace FitCrm.Shell.Playbooks;

/// <summary>The playbook's own words as people say them: modes, channels, owners, wordings, evidence.</summary>
internal static class PlayWords
{
    private static readonly string[] Kinds = ["RCT", "CTRL", "OBS", "IND"];

    /// <summary>Modes to choose from, with what each means.</summary>
    public static readonly IReadOnlyList<string> Modes = ["off", "always", "steady-10", "steady-20", "learn"];

    /// <summary>Who may be given a task: the seller of the contract, the own trainer, a role.</summary>
    public static readonly IReadOnlyList<string> Owners = ["trainer", "seller", "front-desk", "sales", "bar", "manager", "owner"];

    /// <summary>Ways of a message.</summary>
    public static readonly IReadOnlyList<string> Channels = ["email", "sms"];

    /// <summary>A mode: "Learn 50/50"; one of another share of its own: "Steady 85/15".</summary>
    public static string Mode(string key) => Words.Knows("Shell.mode-" + key) ? Say.W("mode-" + key)
        : key.StartsWith("steady-", StringComparison.Ordinal) && int.TryParse(key[7..], out var held) ? Say.W("mode-steady", 100 - held, held) : key;

    /// <summary>A channel: "E-mail".</summary>
    public static string Channel(string key) => Known("way-" + key) ?? key;

    /// <summary>An owner: "Own trainer".</summary>
    public static string Owner(string key) => Known("task-of-" + key) ?? key;

    /// <summary>What a touch goes out by.</summary>
    public static string Lead(Lead lead) => Say.W("by-lead-" + RetentionWords.Of(lead));

    /// <summary>The icon of it.</summary>
    public static string Icon(Lead lead) => lead switch { Retention.Lead.Message => "mail", Retention.Lead.Call => "phone", Retention.Lead.Task => "checklist", _ => "scan" };

    /// <summary>How a mark stands on the track.</summary>
    public static string Mark(MarkKind kind) => kind switch { MarkKind.Watch => "watch", MarkKind.At => "at", _ => "when" };

    /// <summary>Where the wording of a lead is read: a message by its channel.</summary>
    public static TextFor TextOf(Lead lead, string? channel) => lead switch
    {
        Retention.Lead.Message => channel == "sms" ? TextFor.Sms : TextFor.Email,
        Retention.Lead.Prompt => TextFor.Prompt,
        _ => TextFor.Task,
    };

    /// <summary>The kind of what studies found, from its mark: <c>[RCT]</c>, <c>[CTRL]</c>, <c>[OBS]</c>, <c>[IND]</c>.</summary>
    public static (string Text, bool Strong, bool Warns) Evidence(string evidence)
    {
        var kind = Kinds.FirstOrDefault(k => evidence.Contains("[" + k, StringComparison.Ordinal));
        var warns = evidence.Contains("harm", StringComparison.OrdinalIgnoreCase);
        return (warns ? Say.W("evidence-harm") : Say.W("evidence-" + (kind?.ToLowerInvariant() ?? "none")), kind is "RCT" or "CTRL" && !warns, warns);
    }

    /// <summary>One difference between two versions, in a sentence.</summary>
    public static string Change(PlaybookChange change)
    {
        var touch = change.Touch.Length == 0 ? Say.W("playbook") : TouchWords.NameOf(change.Touch);
        if (change.Whole != 0) return Say.W(change.Whole > 0 ? "change-touch-new" : "change-touch-gone", touch);
        var part = Known("play-part-" + change.Path.Split('/').Last(s => !int.TryParse(s, out _))) ?? change.Path;
        return change.Before.Length == 0 ? Say.W("change-set", touch, part, Value(change.Path, change.After))
            : change.After.Length == 0 ? Say.W("change-gone", touch, part, Value(change.Path, change.Before))
            : Say.W("change-from-to", touch, part, Value(change.Path, change.Before), Value(change.Path, change.After));
    }

    private static string Value(string path, string value) => path.Split('/')[^1] switch
    {
        "mode" => Known("mode-" + value) ?? Known("mode-plain-" + value) ?? value,
        "owner" => Owner(value),
        "channel" => Channel(value),
        "template" => Templates.NameOf(value),
        _ => value,
    };

    private static string? Known(string key) => Words.Knows("Shell." + key) ? Say.W(key) : null;
}
