using FitCrm.Billing;
using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Members.Deeds;

/// <summary>Reads whom a deed is about; only people of clubs in which the caller may sell.</summary>
internal sealed class DeedBook(IDbContextFactory<FitCrmDb> dbs, Clubs clubs, BusinessClock clock)
{
    public async Task<DeedCase?> Open(Guid personId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await People.Rows(db).SingleOrDefaultAsync(p => p.Id == personId, ct) is not { } person) return null;
        if (Caller.Current.ReachOf(Right.Sell, person.ClubId) != Reach.Club) return null;
        var club = await clubs.Get(person.ClubId, ct);
        var contracts = await Contracts.Rows(db).Where(c => c.PersonId == personId).ToListAsync(ct);
        var ids = contracts.Select(c => c.PlanId).Distinct().ToList();
        var plans = await Plans.Rows(db).Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var charges = await Accounts.Rows(db).Where(c => c.PersonId == personId).ToListAsync(ct);
        return new(person, club, clock.In(club.Zone).Day, [.. contracts.Select(c => (c, plans[c.PlanId]))], charges);
    }
}

/// <summary>The plans of the house: there are few.</summary>
internal sealed class PlanShelf(IDbContextFactory<FitCrmDb> dbs)
{
    public async Task<IReadOnlyList<PlanRow>> All(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await Plans.Rows(db).ToListAsync(ct);
    }
}
