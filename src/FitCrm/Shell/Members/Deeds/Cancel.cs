using FitCrm.Crm;
using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Shell.Frame;
using FitCrm.Shell.Kit;

namespace FitCrm.Shell.Members.Deeds;

/// <summary>Cancels the contract from a day on, with a reason, and the one bought for later too if that is said. What is owed stays owed.</summary>
internal sealed class Cancel(Counter counter) : Deed
{
    private const string Keep = "keep", Too = "too";

    public override string Key => "cancel";

    public override Task<DeedSheet?> Sheet(DeedCase who, Typed typed, CancellationToken ct)
    {
        if (who.Current is not { } at) return Task.FromResult<DeedSheet?>(null);
        var fields = new List<FormField>
        {
            typed.DayField("on", Say.W("first-day-without"), First(who, at.Contract)),
            new("reason", Say.W("why-leaves"), typed["reason"]) { Choices = [("", Say.W("choose")), .. Outcomes.LossReasons.Select(r => (r, ReasonWords.Of(r)))] },
        };
        if (who.After(at.Contract) is [var next, ..])
            fields.Add(new("later", Say.W("contract-later", DeedWords.Of(next.Contract, next.Plan)), typed["later"]) { Choices = [("", Say.W("choose")), (Too, Say.W("later-too")), (Keep, Say.W("later-keep"))] });
        return Task.FromResult<DeedSheet?>(new(Say.W("deed-cancel"), DeedWords.Of(at.Contract, at.Plan), Say.W("deed-cancel-do"), fields));
    }

    public override async Task<Outcome<List<LedgerLine>>> Do(DeedCase who, Typed typed, bool rehearse, CancellationToken ct)
    {
        var contract = who.Current!.Value.Contract;
        var (day, later, follow) = (typed.Day("on", First(who, contract)), who.After(contract), typed["later"]);
        if (day.Refused is { } unclear) return unclear;
        if (!rehearse && typed["reason"] is null) return new ReasonNotChosen();
        if (!rehearse && later.Count > 0 && follow is not (Keep or Too)) return new LaterNotChosen();
        var cancelled = await counter.Cancel(contract.Id, day.Value, typed["reason"] ?? Outcomes.LossReasons[0], follow == Too, rehearse, ct);
        if (cancelled.Refused is { } no) return no;
        var lines = new List<LedgerLine> { new(Say.W("plan"), cancelled.Value.Plan), new(Say.W("ends-by-contract"), DeedWords.EndOf(cancelled.Value.EndsOn)) };
        if (cancelled.Value.Owed is { Amount: > 0 } owed) lines.Add(new(Say.W("stays-owed"), Show.Money(owed)));
        lines.AddRange(later.Select(next => LineOf(who, next, follow)));
        lines.Add(day.Value == contract.StartsOn ? new(Say.W("no-day-of-entry"), Say.W("never-began"), true) : new(Say.W("last-day-of-entry"), Show.Day(day.Value.AddDays(-1)), true));
        return lines;
    }

    private static LedgerLine LineOf(DeedCase who, (ContractRow Contract, PlanRow Plan) next, string? follow)
    {
        var charge = who.Charges.FirstOrDefault(c => c.ContractId == next.Contract.Id);
        var owed = charge is { Owed: > 0 } ? Say.W("later-owed", Show.Money(new(charge.Owed, charge.Currency))) : "";
        return new(Say.W("contract-later", DeedWords.Of(next.Contract, next.Plan)), $"{Say.W(follow switch { Too => "later-never-begins", Keep => "later-stays", _ => "later-choose" })} {owed}".Trim());
    }

    private static DateOnly First(DeedCase who, ContractRow contract) => contract.StartsOn > who.Today ? contract.StartsOn : who.Today;
}

/// <summary>Nobody said why they leave.</summary>
internal sealed record ReasonNotChosen() : Refusal("reason-not-chosen", "reason");

/// <summary>A contract is bought for later, and nobody said what becomes of it.</summary>
internal sealed record LaterNotChosen() : Refusal("later-not-chosen", "later");
