using FitCrm.Crm;

namespace FitCrm.Shell.Demo;

/// <summary>What the invented staff make of the work that the engine gives them: most of it is done in a day or two, some calls find nobody, some work is left.</summary>
internal sealed class StaffDay(Cast cast, DemoWish wish, Life life)
{
    // Of a thousand tasks of a touch: with what outcome, the rest is left until it expires.
    private static readonly Dictionary<string, (string Outcome, int Of1000)[]> Habits = new(StringComparer.Ordinal)
    {
        ["welcome"] = [(Outcomes.Done, 780)],
        ["no-first-visit"] = [(Outcomes.Done, 480), (Outcomes.NoAnswer, 320), (Outcomes.LeaveMe, 30)],
        ["goal-session"] = [(Outcomes.GoalSaved, 700), (Outcomes.Done, 90)],
        ["progress"] = [(Outcomes.ReviewLogged, 610), (Outcomes.Done, 80)],
        ["absent"] = [(Outcomes.Done, 460), (Outcomes.NoAnswer, 290), (Outcomes.LeaveMe, 40)],
        ["half-way"] = [(Outcomes.ReviewLogged, 560), (Outcomes.Done, 90)],
        ["renewal-talk"] = [(Outcomes.Done, 620)],
        ["recovery"] = [(Outcomes.Done, 260), (Outcomes.NoAnswer, 330)],
    };

    /// <summary>The outcome of a task asked for on a day, and the day it was done; null when nobody did it, or not yet. The same task always has the same answer.</summary>
    public (string Outcome, DateOnly On)? Answer(Guid contractId, string touch, string occurrence, DateOnly asked)
    {
        var dice = new Dice(wish.Seed, StreamOf(contractId, touch, occurrence));
        var on = asked.AddDays(dice.OneOf([1, 1, 1, 2, 2, 3, 5], _ => 1));
        if (on > wish.LastDay) return null;
        if (Why(contractId, touch, dice) is { } reason) return (Outcomes.ReasonPrefix + reason, on);
        var left = dice.Below(1000);
        foreach (var (outcome, share) in Habits.GetValueOrDefault(touch, [(Outcomes.Done, 500)]))
        {
            left -= share;
            if (left < 0) return (outcome, on);
        }
        return null;
    }

    // Who does not stay often says why, before the end or when called after it.
    private string? Why(Guid contractId, string touch, Dice dice)
    {
        var says = touch switch { "renewal-talk" => 420, "recovery" => 380, _ => 0 };
        if (!dice.Permille(says) || life.Contracts.FirstOrDefault(c => c.Id == contractId) is not { } contract) return null;
        var stays = life.Contracts.Any(c => c.Plan.Group == contract.Plan.Group && c.StartsOn > contract.StartsOn);
        return stays ? null : dice.OneOf(cast.LossReasons);
    }

    private static ulong StreamOf(Guid contractId, string touch, string occurrence)
    {
        var hash = 14695981039346656037UL;
        foreach (var b in contractId.ToByteArray(true)) hash = (hash ^ b) * 1099511628211UL;
        foreach (var c in touch) hash = (hash ^ c) * 1099511628211UL;
        foreach (var c in occurrence) hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }
}
