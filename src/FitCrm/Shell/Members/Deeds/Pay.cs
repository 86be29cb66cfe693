using FitCrm.Billing;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Shell.Frame;
using FitCrm.Shell.Kit;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Members.Deeds;

/// <summary>Takes money for the oldest charge on which something is owed. The same amount once more within ten minutes is asked about: a form that came back by the browser's Back would take it twice.</summary>
internal sealed class Pay(Till till, IDbContextFactory<FitCrmDb> dbs, BusinessClock clock) : Deed
{
    public override string Key => "pay";

    private static readonly TimeSpan JustNow = TimeSpan.FromMinutes(10);

    public override async Task<DeedSheet?> Sheet(DeedCase who, Typed typed, CancellationToken ct)
    {
        if (who.Open is not { } open) return null;
        var owed = new Money(open.Owed, open.Currency);
        List<FormField> fields =
        [
            new("amount", Say.W("amount-in", open.Currency), typed.Kept("amount", Show.Typed(owed))),
            new("method", Say.W("pay-how"), typed["method"] ?? Till.Methods[0]) { Choices = [.. Till.Methods.Select(m => (m, Say.W("pay-" + m)))] },
            new("note", Say.W("note"), typed["note"]) { Optional = true },
        ];
        if (Amount(owed, typed) is { } money && await TakenJustNow(who, typed, money, ct))
            fields.Add(new("again", Say.W("pay-again", Show.Money(money)), typed["again"]) { Choices = [("", Say.W("pay-again-choose")), ("yes", Say.W("pay-again-yes"))] });
        return new(Say.W("deed-pay"), Say.W("deed-pay-lead", who.Person.FullName, Show.Money(owed), Show.Day(open.DueOn)), Say.W("deed-pay-do"), fields);
    }

    public override async Task<Outcome<List<LedgerLine>>> Do(DeedCase who, Typed typed, bool rehearse, CancellationToken ct)
    {
        var open = who.Open!;
        var owed = new Money(open.Owed, open.Currency);
        var amount = Amount(owed, typed);
        if (amount is not { Amount: > 0 } money) return amount is null ? new AmountUnclear(Show.Typed(owed)) : new AmountNothing(Show.Typed(owed));
        if (typed["again"] != "yes" && await TakenJustNow(who, typed, money, ct)) return new PaidJustNow(money);
        var taken = await till.Take(open.Id, typed.Id, money, typed["method"] ?? Till.Methods[0], typed["note"], rehearse, ct);
        if (taken.Refused is { } no) return no;
        return new List<LedgerLine>
        {
            new(Say.W("owed-now"), Show.Money(owed)),
            new(Say.W("taken-now"), Show.Money(-money)),
            new(Say.W("owed-then"), Show.Money(owed - money), true),
        };
    }

    private static Money? Amount(Money owed, Typed typed) => typed.Kept("amount", Show.Typed(owed)) == Show.Typed(owed) ? owed : typed.Amount("amount", owed.Currency);

    private async Task<bool> TakenJustNow(DeedCase who, Typed typed, Money money, CancellationToken ct)
    {
        var (person, id, since) = (who.Person.Id, typed.Id, clock.Now - JustNow);
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await Payments.Rows(db).AnyAsync(p => p.PersonId == person && p.Id != id && p.Amount == money.Amount && p.At > since, ct);
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

/// <summary>The same amount was taken from the same person within the last ten minutes.</summary>
internal sealed record PaidJustNow(Money Amount) : Refusal("paid-just-now", "again")
{
    /// <inheritdoc/>
    public override object[] Named => [Show.Money(Amount)];
}
