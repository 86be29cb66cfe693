using FitCrm.Billing;
using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Shell.Desk;
using FitCrm.Shell.Kit;
using FitCrm.Shell.Members.Deeds;

namespace FitCrm.Shell.Members;

/// <summary>The contract on a member's card: its bar, its facts, what may be done with it.</summary>
internal static class ContractParts
{
    /// <summary>What the head offers; the first is the filled button.</summary>
    public static IReadOnlyList<MemberWay> WaysOf(DeedCase who, IReadOnlyList<FreezeRow> freezes)
    {
        MemberWay Way(string key, string icon, string? text = null) => new(text ?? Say.W("way-" + key), icon, $"/members/{who.Person.Id}/{key}");
        var ways = new List<MemberWay>();
        if (who.Open is { } open) ways.Add(Way("pay", "cash", PayOf(who, open)));
        ways.Add(who.Latest is { } last && last.Contract.CancelledOn is null && last.Contract.EndsOn != Terms.RollsOn ? Way("renew", "refresh") : Way("sell", "file-certificate"));
        if (who.Current is { } at && at.Contract.CancelledOn is null && who.Today <= at.Contract.EndsOn)
        {
            ways.Add(freezes.Any(f => f.ContractId == at.Contract.Id && f.To >= who.Today && f.To >= f.From) ? Way("unfreeze", "player-play") : Way("freeze", "snowflake"));
            ways.Add(Way("cancel", "ban"));
        }
        return ways;
    }

    // The oldest charge is taken first; of several the whole is said.
    private static string PayOf(DeedCase who, ChargeRow open)
    {
        var (now, all) = (new Money(open.Owed, open.Currency), new Money(who.Charges.Where(c => c.Currency == open.Currency).Sum(c => c.Owed), open.Currency));
        return now == all ? Say.W("way-pay", Show.Money(now)) : Say.W("way-pay-of", Show.Money(now), Show.Money(all));
    }

    /// <summary>The card of a contract.</summary>
    public static MemberContract Of(DeedCase who, ContractRow c, PlanRow plan, IReadOnlyList<FreezeRow> freezes)
    {
        var own = freezes.Where(f => f.ContractId == c.Id && f.To >= f.From).Select(f => (f.From, f.To)).OrderBy(f => f.From).ToList();
        var bar = c.LastDay == Terms.RollsOn || c.LastDay < c.StartsOn ? [] : PartsOf(who, c);
        return new(StateOf(who, c), c.StartsOn, c.LastDay, who.Today, bar, own, Say.W("contract-bar", Show.LongDay(c.StartsOn), DeedWords.EndOf(c)), FactsOf(who, c, plan, own), []);
    }

    /// <summary>The other contracts, newest first.</summary>
    public static IReadOnlyList<ContractLine> Others(DeedCase who) => [.. who.Contracts.Where(c => c.Contract.Id != who.Current?.Contract.Id).OrderByDescending(c => c.Contract.StartsOn)
        .Select(c => new ContractLine(c.Plan.Name, $"{Show.Day(c.Contract.StartsOn)} – {DeedWords.EndOf(c.Contract)}", StateOf(who, c.Contract), c.Contract.Price))];

    private static string StateOf(DeedCase who, ContractRow c) => c switch
    {
        { CancelledOn: { } day } => Say.W("contract-cancelled", Show.Day(day)),
        _ when who.Today < c.StartsOn => Say.W("contract-coming", Show.Day(c.StartsOn)),
        _ when c.EndsOn == Terms.RollsOn => Say.W("rolls-on"),
        _ when who.Today > c.EndsOn => Say.W("contract-ended", DeskWords.Ago(c.EndsOn, who.Today)),
        _ => DeskWords.DaysLeft(c.EndsOn, who.Today),
    };

    // The engine's own marks: a = r = min(60, a third of the days), adaptation in a first cycle only.
    private static List<ContractBar.Part> PartsOf(DeedCase who, ContractRow c)
    {
        var third = Math.Min(60, (c.LastDay.DayNumber - c.StartsOn.DayNumber + 1) / 3);
        var (adapted, renewal, after) = (c.StartsOn.AddDays(third), c.LastDay.AddDays(-third), c.LastDay.AddDays(1));
        var parts = new List<ContractBar.Part>();
        if (IsFirst(who, c)) parts.Add(new("adapt", Say.W("stage-adaptation"), c.StartsOn, adapted));
        parts.Add(new("use", Say.W("stage-active-use"), parts.Count == 0 ? c.StartsOn : adapted, renewal));
        parts.Add(new("renew", Say.W("stage-renewal"), renewal, after));
        return parts;
    }

    // First of its chain: nothing known before it that it follows, and not joined long before.
    private static bool IsFirst(DeedCase who, ContractRow c) => !(who.Person.JoinedOn < c.StartsOn.AddDays(-Chains.Grace))
        && !who.Contracts.Any(o => o.Contract.Group == c.Group && o.Contract.StartsOn < c.StartsOn && o.Contract.CancelledOn is null && o.Contract.EndsOn.DayNumber + Chains.Grace >= (c.BoughtOn ?? c.StartsOn).DayNumber);

    private static List<(string, string)> FactsOf(DeedCase who, ContractRow c, PlanRow plan, List<(DateOnly From, DateOnly To)> freezes)
    {
        var facts = new List<(string, string)> { (Say.W("plan"), plan.Name), (Say.W("price"), Show.Money(c.Price)) };
        if (who.Person.TrainerName is { Length: > 0 } trainer) facts.Add((Say.W("trainer"), trainer));
        if (plan is { AccessFrom: { } from, AccessTo: { } to }) facts.Add((Say.W("door-opens"), $"{Show.Clock(from)}–{Show.Clock(to)}"));
        facts.Add((Say.W("starts"), Show.Day(c.StartsOn)));
        facts.Add((Say.W("ends"), DeedWords.EndOf(c) + (freezes.Count == 0 ? "" : " " + Say.N("with-freeze", freezes.Sum(f => f.To.DayNumber - f.From.DayNumber + 1)))));
        return facts;
    }
}
