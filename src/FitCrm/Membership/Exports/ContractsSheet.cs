using System.Runtime.CompilerServices;
using FitCrm.Data;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Membership.Exports;

/// <summary>Contracts in the fields of the import, one row for each freeze; what is owed is said as <c>unpaid</c>.</summary>
internal sealed class ContractsSheet(ISalesBook book) : IExportSheet
{
    private const int Page = 2_000;

    private static readonly string[] Columns = ["externalId", "person", "plan", "startsOn", "endsOn", "boughtOn", "price", "currency", "paidOn", "autoRenew", "cancelledOn", "cancelReason",
        "freezeFrom", "freezeTo", "freezeRecordedOn"];

    public async IAsyncEnumerable<ExportPart> Parts(FitCrmDb db, [EnumeratorCancellation] CancellationToken ct)
    {
        var clubs = await db.Set<Club>().OrderBy(c => c.Code).Select(c => new { c.Id, c.Code }).ToListAsync(ct);
        foreach (var club in clubs) yield return new("contracts", clubs.Count > 1 ? club.Code : null, Columns, Rows(db, club.Id, ct));
    }

    private async IAsyncEnumerable<IReadOnlyList<object?>> Rows(FitCrmDb db, Guid clubId, [EnumeratorCancellation] CancellationToken ct)
    {
        var plans = await Plans.Rows(db).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        var all = await Contracts.Rows(db).Where(c => c.ClubId == clubId).OrderBy(c => c.Id).Select(c => c.Id).ToListAsync(ct);
        foreach (var ids in all.Chunk(Page))
        {
            var some = await Contracts.Rows(db).Where(c => ids.Contains(c.Id))
                .Join(People.Rows(db), c => c.PersonId, p => p.Id, (c, p) => new { Contract = c, p.ExternalId }).OrderBy(x => x.Contract.Id).ToListAsync(ct);
            var money = await book.MoneyOf(db, ids, ct);
            var freezes = (await Freezes.Rows(db).Where(f => ids.Contains(f.ContractId)).OrderBy(f => f.From).ToListAsync(ct)).ToLookup(f => f.ContractId);
            foreach (var x in some)
                foreach (var freeze in freezes[x.Contract.Id].DefaultIfEmpty())
                    yield return Cells(x.Contract, PeopleSheet.IdOf(x.ExternalId, x.Contract.PersonId), plans[x.Contract.PlanId], money.GetValueOrDefault(x.Contract.Id), freeze);
        }
    }

    private static object?[] Cells(ContractRow c, string person, string plan, ContractMoney? money, FreezeRow? freeze) =>
    [
        c.ExternalId ?? c.Id.ToString("N"), person, plan, c.StartsOn, c.EndsOn == Terms.RollsOn ? null : c.EndsOn, c.BoughtOn, c.Price.Major, c.Price.Currency,
        money?.Owed > 0 ? "unpaid" : null, c.AutoRenew || c.EndsOn == Terms.RollsOn, c.CancelledOn, c.CancelReason, freeze?.From, freeze?.To, freeze?.RecordedOn,
    ];
}
