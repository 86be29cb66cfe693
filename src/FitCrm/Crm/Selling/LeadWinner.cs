using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Crm.Selling;

/// <summary>A contract sold to somebody with an open lead wins the lead: sold here, or brought by a file. A cancelled one that never ran wins nothing.</summary>
internal sealed class LeadWinner(Clubs clubs, BusinessClock clock) : IHandle<ContractSold>, IHandle<PeopleImported>
{
    public async Task Handle(ContractSold happened, FitCrmDb db, CancellationToken ct)
    {
        foreach (var lead in await db.Set<Lead>().AsTracking().Where(l => l.PersonId == happened.PersonId && l.State == LeadState.Open).ToListAsync(ct))
            await Win(db, lead, happened.ContractId, happened.BoughtOn, ct);
    }

    public async Task Handle(PeopleImported happened, FitCrmDb db, CancellationToken ct)
    {
        var ids = happened.PersonIds.ToList();
        var open = await db.Set<Lead>().AsTracking().Where(l => ids.Contains(l.PersonId) && l.State == LeadState.Open).ToListAsync(ct);
        if (open.Count == 0) return;
        var people = open.ConvertAll(l => l.PersonId);
        var contracts = await Contracts.Rows(db).Where(c => people.Contains(c.PersonId) && c.LastDay >= c.StartsOn).Select(c => new { c.Id, c.PersonId, BoughtOn = c.BoughtOn ?? c.StartsOn }).ToListAsync(ct);
        foreach (var lead in open)
            if (contracts.Where(c => c.PersonId == lead.PersonId && c.BoughtOn >= lead.OpenedOn).MinBy(c => c.BoughtOn) is { } won) await Win(db, lead, won.Id, won.BoughtOn, ct);
    }

    // The day of the sale, but not before the last line of the ledger: its days never run back.
    private async Task Win(FitCrmDb db, Lead lead, Guid contractId, DateOnly boughtOn, CancellationToken ct)
    {
        var now = clock.In((await clubs.Get(lead.ClubId, ct)).Zone);
        var last = await db.Set<LeadMove>().Where(m => m.LeadId == lead.Id).MaxAsync(m => m.On, ct);
        var day = boughtOn < last ? last : boughtOn > now.Day ? now.Day : boughtOn;
        await LeadSteps.Drop(db, lead, now.Day, ct);
        lead.Win(contractId, new Act(now with { Day = day }, null));
    }
}
