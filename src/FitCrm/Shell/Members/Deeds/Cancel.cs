using FitCrm.Crm;
using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Shell.Kit;

namespace FitCrm.Shell.Members.Deeds;

/// <summary>Cancels the contract from a day on, with a reason. What is owed stays owed.</summary>
internal sealed class Cancel(Counter counter) : Deed
{
    public override string Key => "cancel";

    public override Task<DeedSheet?> Sheet(DeedCase who, Typed typed, CancellationToken ct) => Task.FromResult(who.Current is not { } at
        ? null
        : new DeedSheet(Say.W("deed-cancel"), DeedWords.Of(at.Contract, at.Plan), Say.W("deed-cancel-do"),
        [
            new("on", Say.W("first-day-without"), Show.Iso(typed.Day("on", who.Today))) { Type = "date" },
            new("reason", Say.W("why"), typed["reason"]) { Choices = [.. Outcomes.LossReasons.Select(r => (r, ReasonWords.Of(r)))] },
        ]));

    public override async Task<Outcome<List<LedgerLine>>> Do(DeedCase who, Typed typed, bool rehearse, CancellationToken ct)
    {
        var day = typed.Day("on", who.Today);
        var cancelled = await counter.Cancel(who.Current!.Value.Contract.Id, day, typed["reason"] ?? (rehearse ? Outcomes.LossReasons[0] : null), rehearse, ct);
        if (cancelled.Refused is { } no) return no;
        var lines = new List<LedgerLine> { new(Say.W("plan"), cancelled.Value.Plan), new(Say.W("ends-by-contract"), DeedWords.EndOf(cancelled.Value.EndsOn)) };
        if (cancelled.Value.Owed is { } owed) lines.Add(new(Say.W("stays-owed"), Show.Money(owed)));
        lines.Add(new(Say.W("last-day-of-entry"), Show.Day(day.AddDays(-1)), true));
        return lines;
    }
}
