using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Shell.Kit;

namespace FitCrm.Shell.Members.Deeds;

/// <summary>Freezes the contract for some days, both frozen; its end moves by as many.</summary>
internal sealed class Freeze(Counter counter) : Deed
{
    public override string Key => "freeze";

    public override Task<DeedSheet?> Sheet(DeedCase who, Typed typed, CancellationToken ct)
    {
        if (who.Current is not { } at) return Task.FromResult<DeedSheet?>(null);
        var from = typed.Day("from", First(who));
        return Task.FromResult<DeedSheet?>(new(Say.W("deed-freeze"), DeedWords.Of(at.Contract, at.Plan), Say.W("deed-freeze-do"),
        [
            new("from", Say.W("frozen-from"), Show.Iso(from)) { Type = "date" },
            new("to", Say.W("frozen-to"), Show.Iso(typed.Day("to", from.AddDays(13)))) { Type = "date" },
            new("reason", Say.W("why"), typed["reason"]) { Optional = true, Hint = Say.W("freeze-why-hint") },
        ]));
    }

    public override async Task<Outcome<List<LedgerLine>>> Do(DeedCase who, Typed typed, bool rehearse, CancellationToken ct)
    {
        var from = typed.Day("from", First(who));
        var frozen = await counter.Freeze(who.Current!.Value.Contract.Id, typed.Id, from, typed.Day("to", from.AddDays(13)), typed["reason"], rehearse, ct);
        var lines = DeedWords.Lines(frozen);
        if (lines.Refused is null) lines.Value.Insert(0, new(Say.W("frozen-days"), Show.Count(typed.Day("to", from.AddDays(13)).DayNumber - from.DayNumber + 1)));
        return lines;
    }

    private static DateOnly First(DeedCase who) => who.Current is { } at && at.Contract.StartsOn > who.Today ? at.Contract.StartsOn : who.Today;
}
