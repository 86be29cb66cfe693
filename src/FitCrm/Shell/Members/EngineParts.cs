using FitCrm.Data;
using FitCrm.Retention;
using FitCrm.Shell.Desk;
using FitCrm.Shell.Kit;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Members;

/// <summary>What the engine thinks of a member now.</summary>
internal sealed record MemberNow(string? Stage, string StageText, string? Relationship, int? Risk, IReadOnlyList<(string Points, string Why)> Reasons, DateOnly? NextLook = null);

/// <summary>The engine's part of a member's card: stage, risk with reasons, what was done and why.</summary>
internal sealed class EngineParts(Standing standing, DeskPrompts stages)
{
    private const int Most = 40;

    // The order of the default playbook: numbers people know the touches by.
    private static readonly string[] Numbers = ["welcome", "no-first-visit", "first-visit", "goal-session", "low-start", "first-class", "progress", "slip", "absent", "milestone", "birthday", "half-way", "your-year", "renewal-talk", "recovery"];

    /// <summary>Stage, risk and reasons; null where the engine has not looked yet.</summary>
    public async Task<MemberNow?> Now(Guid id, DateOnly today, DateOnly? endsOn, CancellationToken ct)
    {
        var known = await standing.Of([id], ct);
        if (!known.TryGetValue(id, out var now)) return null;
        var stage = await stages.StageOf(id, today, endsOn, ct);
        return new(stage?.Key, stage?.Text ?? "", now.Relationship, now.Risk, [.. now.Reasons.Select(Split)], now.NextLook);
    }

    /// <summary>What was done for the person, newest first.</summary>
    public static async Task<IReadOnlyList<TouchLine>> Touches(FitCrmDb db, Guid id, CancellationToken ct) =>
        [.. (await Retention.Touches.Rows(db).Where(t => t.PersonId == id).OrderByDescending(t => t.StateOn).ThenBy(t => t.Touch).Take(Most).ToListAsync(ct)).Select(LineOf)];

    /// <summary>When the engine looks at somebody next by itself, and which touches wait for what, in words.</summary>
    public static async Task<IReadOnlyList<string>> NextLook(FitCrmDb db, Guid id, MemberNow now, CancellationToken ct)
    {
        var waiting = await Retention.Touches.Rows(db).Where(t => t.PersonId == id && t.State == TouchState.Deferred).OrderBy(t => t.ClosesOn).ToListAsync(ct);
        return
        [
            now.NextLook is { } day ? Say.W("next-look", Show.Day(day)) : Say.W("next-look-none"),
            .. waiting.Select(t => Say.W("next-waits", TouchWords.NameOf(t.Touch), t.ClosesOn is { } last ? Show.Day(last) : "", TouchWords.GuardOf(t.DeferredReason ?? ""))),
        ];
    }

    /// <summary>A touch in words: its name, day, state and why.</summary>
    public static TouchLine LineOf(TouchRow t)
    {
        var state = t.State.ToString().ToLowerInvariant();
        var number = Array.IndexOf(Numbers, t.Touch) is >= 0 and var i ? Show.Count(i + 1) : "";
        var name = TouchWords.NameOf(t.Touch);
        return new(number, t.Occurrence is "1" or "" || t.Touch == "campaign" ? name : $"{name}, {OccurrenceOf(t)}", Show.Day(t.StateOn), state, Say.W("state-" + state), WhyOf(t));
    }

    private static string OccurrenceOf(TouchRow t) => t.Occurrence.StartsWith('v') ? Say.W("nth-visit", t.Occurrence[1..]) : t.Occurrence == "streak" ? Say.W("streak") : t.Occurrence;

    private static string WhyOf(TouchRow t)
    {
        var why = new List<string>();
        if (t.State == TouchState.Fired && t.Channel is { } lead) why.Add(Say.W("lead-" + lead.ToString().ToLowerInvariant()));
        if (t.State == TouchState.Fired && t.DeferredReason is { } waited && t.DeferredOn is { } since) why.Add(Say.W("waited-since", Show.Day(since), TouchWords.GuardOf(waited)));
        if (t.State != TouchState.Fired && t.Reason is { } reason) why.Add(TouchWords.GuardOf(reason));
        if (t.State is TouchState.Missed or TouchState.Held) why.Add(Say.W("state-" + t.State.ToString().ToLowerInvariant() + "-why"));
        if (t.State == TouchState.Fired && !t.Delivered) why.Add(Say.W("not-delivered"));
        return string.Join(" ", why);
    }

    private static (string, string) Split(string reason) => reason.Split(": ", 2) is [var points, var why] ? (points, why) : ("", reason);
}
