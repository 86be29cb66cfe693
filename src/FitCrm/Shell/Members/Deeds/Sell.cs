using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Shell.Frame;
using FitCrm.Shell.Kit;

namespace FitCrm.Shell.Members.Deeds;

/// <summary>Sells a plan from a day on.</summary>
internal sealed class Sell(Counter counter, PlanShelf plans) : Deed
{
    public override string Key => "sell";

    public override async Task<DeedSheet?> Sheet(DeedCase who, Typed typed, CancellationToken ct)
    {
        var choices = DeedWords.ChoicesOf(await plans.All(ct), who.Club.Id);
        return new(Say.W("deed-sell"), Say.W("deed-sell-lead", who.Person.FullName, who.Club.Name), Say.W("deed-sell-do"),
        [
            new("planId", Say.W("plan"), typed["planId"]) { Choices = choices },
            typed.DayField("startsOn", Say.W("first-day"), who.Today),
        ])
        { Missing = choices.Count > 0 ? null : DeedWords.NoPlans() };
    }

    public override async Task<Outcome<List<LedgerLine>>> Do(DeedCase who, Typed typed, bool rehearse, CancellationToken ct)
    {
        var choices = DeedWords.ChoicesOf(await plans.All(ct), who.Club.Id);
        var plan = typed.Chosen("planId") ?? (choices.Count > 0 ? Guid.Parse(choices[0].Value) : Guid.Empty);
        var start = typed.Day("startsOn", who.Today);
        if (start.Refused is { } unclear) return unclear;
        var sold = await counter.Sell(who.Person.Id, typed.Id, plan, start.Value, rehearse, ct);
        return DeedWords.Lines(sold);
    }
}
