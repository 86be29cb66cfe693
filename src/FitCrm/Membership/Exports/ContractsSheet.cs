using System.Runtime.CompilerServices;
using FitCrm.Data;
using FitCrm.Membership.Imports;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Membership.Exports;

/// <summary>Contracts in the fields of the import, one row for each freeze; what is owed is said as <c>unpaid</c>, what was paid payment by payment.</summary>
internal sealed class ContractsSheet(ISalesBook book) : IExportSheet
{
    private const int Page = 2_000;

    private static readonly string[] Columns = ["externalId", "person", "plan", "startsOn", "endsOn", "boughtOn", "price", "currency", "paidOn", "autoRenew", "cancelledOn", "cancelReason",
        "freezeFrom", "freezeTo", "freezeRecordedOn", "freezeMovesEnd", "group", "term", "agreedEndsOn", "seller", "payments"];

    public async IAsyncEnumerable<ExportPart> Parts(FitCrmDb db, [EnumeratorCancellation] CancellationToken ct)
    {
        var clubs = await db.Set<Club>().OrderBy(c => c.Code).Select(c => new { c.Id, c.Code }).ToListAsync(ct);
        foreach (var club in clubs) yield return new("contracts", clubs.Count > 1 ? club.Code : null, Columns, Rows(db, club.Id, ct));
    }

    private async IAsyncEnumerable<IReadOnlyList<object?>> Rows(FitCrmDb db, Guid clubId, [EnumeratorCancellation] CancellationToken ct)
    {
        var plans = await Plans.Rows(db).ToDictionaryAsync(p => p.Id, ct);
        var sellers = await db.Set<User>().ToDictionaryAsync(u => u.Id, u => u.Email, ct);
        var all = await Contracts.Rows(db).Where(c => c.ClubId == clubId).OrderBy(c => c.Id).Select(c => c.Id).ToListAsync(ct);
        foreach (var ids in all.Chunk(Page))
        {
            var some = await Contracts.Rows(db).Where(c => ids.Contains(c.Id))
                .Join(People.Rows(db), c => c.PersonId, p => p.Id, (c, p) => new { Contract = c, p.ExternalId }).OrderBy(x => x.Contract.Id).ToListAsync(ct);
            var money = await book.MoneyOf(db, ids, ct);
            var payments = await book.PaymentsOf(db, ids, ct);
            var freezes = (await Freezes.Rows(db).Where(f => ids.Contains(f.ContractId)).OrderBy(f => f.From).ToListAsync(ct)).ToLookup(f => f.ContractId);
            foreach (var x in some)
                foreach (var freeze in freezes[x.Contract.Id].DefaultIfEmpty())
                    yield return
                    [
                        .. Cells(x.Contract, PeopleSheet.IdOf(x.ExternalId, x.Contract.PersonId), plans[x.Contract.PlanId].Name, money.GetValueOrDefault(x.Contract.Id), freeze),
                        freeze?.MovesEnd, x.Contract.Group, TermOf(x.Contract, plans[x.Contract.PlanId]), Shown(x.Contract.AgreedEndsOn),
                        x.Contract.SellerId is { } seller ? sellers.GetValueOrDefault(seller) : null, Spelling.Of(payments[x.Contract.Id], x.Contract.Price.Currency),
                    ];
        }
    }

    private static DateOnly? Shown(DateOnly endsOn) => endsOn == Terms.RollsOn ? null : endsOn;

    // A contract keeps the kind of its term; how long it was follows from its dates, or is the plan's.
    private static string TermOf(ContractRow c, PlanRow plan)
    {
        var shown = PlanShelf.TermOf(c.StartsOn, c.AgreedEndsOn);
        return c.Term == Term.Monthly ? Spelling.Of(Term.Monthly, 1)
            : shown.Term == c.Term ? Spelling.Of(shown.Term, shown.Count)
            : c.Term == plan.Term ? Spelling.Of(plan.Term, plan.TermCount)
            : Spelling.Of(Term.Days, Terms.Length(c.StartsOn, c.AgreedEndsOn));
    }

    private static object?[] Cells(ContractRow c, string person, string plan, ContractMoney? money, FreezeRow? freeze) =>
    [
        c.ExternalId ?? c.Id.ToString("N"), person, plan, c.StartsOn, Shown(c.EndsOn), c.BoughtOn, c.Price.Major, c.Price.Currency,
        money?.Owed > 0 ? "unpaid" : null, c.AutoRenew || c.EndsOn == Terms.RollsOn, c.CancelledOn, c.CancelReason, freeze?.From, freeze?.To, freeze?.RecordedOn,
    ];
}
