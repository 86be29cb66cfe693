using FitCrm.Billing;
using FitCrm.Kernel;
using FitCrm.Shell.Kit;

namespace FitCrm.Shell.Members.Deeds;

/// <summary>Takes money for the oldest charge on which something is owed.</summary>
internal sealed class Pay(Till till) : Deed
{
    public override string Key => "pay";

    public override Task<DeedSheet?> Sheet(DeedCase who, Typed typed, CancellationToken ct) => Task.FromResult(who.Open is not { } open
        ? null
        : new DeedSheet(Say.W("deed-pay"), Say.W("deed-pay-lead", who.Person.FullName, Show.Money(new(open.Owed, open.Currency)), Show.Day(open.DueOn)), Say.W("deed-pay-do"),
        [
            new("amount", Say.W("amount-in", open.Currency), typed.Kept("amount", Show.Typed(new(open.Owed, open.Currency)))),
            new("method", Say.W("pay-how"), typed["method"] ?? Till.Methods[0]) { Choices = [.. Till.Methods.Select(m => (m, Say.W("pay-" + m)))] },
            new("note", Say.W("note"), typed["note"]) { Optional = true },
        ]));

    public override async Task<Outcome<List<LedgerLine>>> Do(DeedCase who, Typed typed, bool rehearse, CancellationToken ct)
    {
        var open = who.Open!;
        var owed = new Money(open.Owed, open.Currency);
        var amount = typed.Kept("amount", Show.Typed(owed)) == Show.Typed(owed) ? owed : typed.Amount("amount", open.Currency);
        if (amount is not { Amount: > 0 } money) return amount is null ? new AmountUnclear(Show.Typed(owed)) : new AmountNothing(Show.Typed(owed));
        var taken = await till.Take(open.Id, typed.Id, money, typed["method"] ?? Till.Methods[0], typed["note"], rehearse, ct);
        if (taken.Refused is { } no) return no;
        return new List<LedgerLine>
        {
            new(Say.W("owed-now"), Show.Money(owed)),
            new(Say.W("taken-now"), Show.Money(-money)),
            new(Say.W("owed-then"), Show.Money(owed - money), true),
        };
    }
}

/// <summary>What was typed is no amount of this currency.</summary>
internal sealed record AmountUnclear(string Like) : Refusal("amount-unclear", "amount")
{
    /// <inheritdoc/>
    public override object[] Named => [Like];
}

/// <summary>Nothing, or less, was typed.</summary>
internal sealed record AmountNothing(string Like) : Refusal("amount-nothing", "amount")
{
    /// <inheritdoc/>
    public override object[] Named => [Like];
}
