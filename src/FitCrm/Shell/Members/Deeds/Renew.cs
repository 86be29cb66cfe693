using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Shell.Frame;
using FitCrm.Shell.Kit;

namespace FitCrm.Shell.Members.Deeds;

/// <summary>Renews the contract with the latest end: early, on time or in grace; the same plan unless another is chosen.</summary>
internal sealed class Renew(Counter counter, PlanShelf plans) : Deed
{
    public override string Key => "renew";

    public override async Task<DeedSheet?> Sheet(DeedCase who, Typed typed, CancellationToken ct)
    {
        if (who.Latest is not { } old) return null;
        var choices = DeedWords.ChoicesOf(await plans.All(ct), who.Club.Id);
        var same = choices.Any(c => c.Value == old.Plan.Id.ToString()) ? old.Plan.Id.ToString() : null;
        return new(Say.W("deed-renew"), DeedWords.Of(old.Contract, old.Plan), Say.W("deed-renew-do"), [new("planId", Say.W("plan"), typed["planId"] ?? same) { Choices = choices }]) { Missing = choices.Count > 0 ? null : DeedWords.NoPlans() };
    }

    public override async Task<Outcome<List<LedgerLine>>> Do(DeedCase who, Typed typed, bool rehearse, CancellationToken ct) =>
        DeedWords.Lines(await counter.Renew(who.Latest!.Value.Contract.Id, typed.Id, typed.Chosen("planId"), rehearse, ct));
}
