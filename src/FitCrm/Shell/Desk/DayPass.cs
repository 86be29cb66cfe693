using FitCrm.Billing;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Shell.Frame;
using FitCrm.Shell.Kit;
using FitCrm.Shell.Members.Deeds;
using FitCrm.Staff;

namespace FitCrm.Shell.Desk;

/// <summary>Somebody who comes once: written into the register, sold a short plan and paid, in one write; the desk checks them in after it.</summary>
internal sealed class DayPass(Writes writes, Counter counter, Till till, PlanShelf plans, BusinessClock clock)
{
    /// <summary>The form; without choices of a plan there is nothing to sell.</summary>
    public async Task<DayPassView> Form(Club at, Typed typed, Refusal? no, CancellationToken ct)
    {
        List<FormField> fields =
        [
            new("fullName", Say.W("person-name"), typed.Kept("fullName", "")),
            new("phone", Say.W("phone"), typed.Kept("phone", "")) { Type = "tel", Optional = true, Hint = Say.W("phone-hint") },
            new("planId", Say.W("plan"), typed["planId"]) { Choices = DeedWords.ChoicesOf(await Passes(ct), at.Id) },
            new("method", Say.W("pay-how"), typed["method"] ?? Till.Methods[0]) { Choices = [.. Till.Methods.Select(m => (m, Say.W("pay-" + m)))] },
        ];
        var mended = fields.Select(f => no is not null && (f.Name == no.Field || (f.Name == "fullName" && no.Field == "name")) ? f with { Error = Say.No(no) } : f).ToList();
        return new(typed.Id, at.Code, mended, no is not null && mended.TrueForAll(f => f.Error is null) ? Say.No(no) : null);
    }

    /// <summary>Sells it; answers with the person. The same form again is the same sale. Refuses as the register, the price list and the till do.</summary>
    public async Task<Outcome<Guid>> Sell(Club at, Typed typed, CancellationToken ct)
    {
        var id = typed.Id;
        var (who, how) = (new Newcomer(id, at.Code, typed["fullName"], typed["phone"], null, null, null, null, null), typed["method"] ?? Till.Methods[0]);
        if ((await Passes(ct)).FirstOrDefault(p => p.Id == typed.Chosen("planId")) is not { } plan) return new PassNotChosen();
        var today = clock.In(at.Zone).Day;
        return await writes.Run(async (db, token) =>
        {
            if (await Counter.Joined(db, id, token)) return id;   // a doubled click
            if ((await counter.JoinIn(db, who, token)).Refused is { } notWritten) return notWritten;
            await db.SaveChangesAsync(token);
            if (await counter.SellIn(db, id, Following(id, 1), plan.Id, today, token) is { } notSold) return notSold;
            await db.SaveChangesAsync(token);
            return plan.Price.Amount > 0 && await till.TakeIn(db, Following(id, 1), Following(id, 2), plan.Price, how, token) is { } notPaid ? notPaid : (Outcome<Guid>)id;
        }, ct);
    }

    private async Task<List<PlanRow>> Passes(CancellationToken ct) =>
        [.. (await plans.All(ct)).Where(Plans.IsPass)];

    // Contract and payment of one form have ids of their own that a second sending makes again.
    private static Guid Following(Guid id, byte step)
    {
        var bytes = id.ToByteArray(bigEndian: true);
        bytes[15] += step;
        return new Guid(bytes, bigEndian: true);
    }
}

/// <summary>The form of a day pass: the id the person will have, the club, fields as typed, and what is to be mended that belongs to no field.</summary>
public sealed record DayPassView(Guid Id, string Club, IReadOnlyList<FormField> Fields, string? Why)
{
    /// <summary>Whether the price list has anything to sell here.</summary>
    public bool None => Fields.Any(f => f is { Name: "planId", Choices.Count: 0 });
}

/// <summary>No day pass of this club was chosen.</summary>
internal sealed record PassNotChosen() : Refusal("pass-not-chosen", "planId");
