using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Crm.Selling;

/// <summary>What a list of leads is asked for: club by code, stage, owner, source, state (open unless another is said).</summary>
internal sealed record LeadsAsked(string? Club, string? Stage, Guid? Owner, string? Source, string? State, Guid? After, int Take);

/// <summary>Reads leads for the API.</summary>
internal sealed class LeadReader(IDbContextFactory<FitCrmDb> dbs, Clubs clubs, StaffBook staff, BusinessClock clock)
{
    /// <summary>A page of leads, the latest first. Refuses a code of no club of the caller, and a state that is none.</summary>
    public async Task<Outcome<Page<LeadCard>>> List(LeadsAsked asked, CancellationToken ct)
    {
        var where = await clubs.AskedAll(asked.Club, Right.Leads, ct);
        if (where.Refused is { } no) return no;
        if (!EnumWord.TryRead<LeadState>(asked.State ?? "open", out var state)) return new LeadStateUnknown(asked.State!);
        var ids = where.Value.Select(c => c.Id).ToList();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var leads = Leads.Rows(db).Where(l => l.State == state && ids.Contains(l.ClubId));
        if (asked.Stage is { } stage) leads = leads.Where(l => l.Stage == stage);
        if (asked.Owner is { } owner) leads = leads.Where(l => l.OwnerId == owner);
        if (asked.Source is { } source) leads = leads.Where(l => l.Source == source);
        if (asked.After is { } after && await Leads.Rows(db).SingleOrDefaultAsync(l => l.Id == after, ct) is { } last)
            leads = leads.Where(l => l.OpenedAt < last.OpenedAt || (l.OpenedAt == last.OpenedAt && l.Id < last.Id));
        var found = await leads.OrderByDescending(l => l.OpenedAt).ThenByDescending(l => l.Id).Take(asked.Take + 1).ToListAsync(ct);
        var page = found.PageOf(asked.Take, l => l.Id.ToString());
        return new Page<LeadCard>(await Cards(db, page.Items, ct), page.Next);
    }

    /// <summary>One lead with its ledger. Refuses one that is not in the caller's clubs.</summary>
    public async Task<Outcome<LeadCard>> One(Guid id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await Leads.Rows(db).Mine().SingleOrDefaultAsync(l => l.Id == id, ct) is not { } lead) return new LeadUnknown();
        var moves = await Leads.Moves(db).Where(m => m.LeadId == id).OrderBy(m => m.Seq)
            .Select(m => new MoveLine(m.From, m.To, m.OwnerId, m.On, m.At, m.ByUserId, m.Reason, m.ContractId)).ToListAsync(ct);
        return (await Cards(db, [lead], ct))[0] with { Moves = moves };
    }

    private async Task<IReadOnlyList<LeadCard>> Cards(FitCrmDb db, IReadOnlyList<LeadRow> leads, CancellationToken ct)
    {
        var ids = leads.Select(l => l.PersonId).ToList();
        var people = await People.Rows(db).Where(p => ids.Contains(p.Id)).Select(p => new LeadPerson(p.Id, p.FullName, p.Phone, p.Email)).ToDictionaryAsync(p => p.Id, ct);
        var places = (await clubs.All(ct)).ToDictionary(c => c.Id);
        var cards = new List<LeadCard>(leads.Count);
        foreach (var lead in leads)
        {
            var owner = lead.OwnerId is { } id ? (await staff.Find(id, ct))?.Name : null;
            cards.Add(LeadCard.Of(lead, places[lead.ClubId].Code, people.GetValueOrDefault(lead.PersonId), owner, clock.In(places[lead.ClubId].Zone).Day));
        }
        return cards;
    }
}

/// <summary>A lead is open, won or lost.</summary>
internal sealed record LeadStateUnknown(string Given) : Refusal("lead-state-unknown", "state")
{
    public override object[] Named => [Given];
}
