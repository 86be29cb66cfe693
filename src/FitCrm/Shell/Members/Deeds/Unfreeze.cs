using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Shell.Frame;
using FitCrm.Shell.Kit;

namespace FitCrm.Shell.Members.Deeds;

/// <summary>Ends the running freeze, or takes back the next one; the days not frozen go back.</summary>
internal sealed class Unfreeze(Counter counter) : Deed
{
    public override string Key => "unfreeze";

    public override Task<DeedSheet?> Sheet(DeedCase who, Typed typed, CancellationToken ct) => Task.FromResult(who.Current is not { } at
        ? null
        : new DeedSheet(Say.W("deed-unfreeze"), DeedWords.Of(at.Contract, at.Plan), Say.W("deed-unfreeze-do"),
            [typed.DayField("on", Say.W("back-on"), who.Today) with { Hint = Say.W("back-on-hint") }]));

    public override async Task<Outcome<List<LedgerLine>>> Do(DeedCase who, Typed typed, bool rehearse, CancellationToken ct)
    {
        var back = typed.Day("on", who.Today);
        if (back.Refused is { } unclear) return unclear;
        return DeedWords.Lines(await counter.Unfreeze(who.Current!.Value.Contract.Id, back.Value, rehearse, ct));
    }
}
