using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Shell.Frame;
using FitCrm.Shell.Kit;

namespace FitCrm.Shell.Members.Deeds;

/// <summary>Freezes the contract for some days, both frozen; its end moves by as many.</summary>
internal sealed class Freeze(Counter counter) : Deed
{
    // Days after the first that are offered: a fortnight.
    private const int Usual = 13;

    public override string Key => "freeze";

    public override Task<DeedSheet?> Sheet(DeedCase who, Typed typed, CancellationToken ct)
    {
        if (who.Current is not { } at) return Task.FromResult<DeedSheet?>(null);
        var from = First(who);
        return Task.FromResult<DeedSheet?>(new(Say.W("deed-freeze"), DeedWords.Of(at.Contract, at.Plan), Say.W("deed-freeze-do"),
        [
            typed.DayField("from", Say.W("frozen-from"), from),
            typed.DayField("to", Say.W("frozen-to"), from.AddDays(Usual)),
            new("reason", Say.W("why"), typed["reason"]) { Optional = true, Hint = Say.W("freeze-why-hint") },
        ]));
    }

    public override async Task<Outcome<List<LedgerLine>>> Do(DeedCase who, Typed typed, bool rehearse, CancellationToken ct)
    {
        var (from, to) = (typed.Day("from", First(who)), typed.Day("to", First(who).AddDays(Usual)));
        if ((from.Refused ?? to.Refused) is { } unclear) return unclear;
        var frozen = await counter.Freeze(who.Current!.Value.Contract.Id, typed.Id, from.Value, to.Value, typed["reason"], rehearse, ct);
        var lines = DeedWords.Lines(frozen);
        if (lines.Refused is null) lines.Value.Insert(0, new(Say.N("frozen-days", to.Value.DayNumber - from.Value.DayNumber + 1), Say.W("from-to", Show.Day(from.Value), Show.Day(to.Value))));
        return lines;
    }

    private static DateOnly First(DeedCase who) => who.Current is { } at && at.Contract.StartsOn > who.Today ? at.Contract.StartsOn : who.Today;
}
