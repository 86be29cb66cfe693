using FitCrm.Data;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Membership.Agreements;

/// <summary>Contracts of a club have their price in its currency.</summary>
internal sealed class SoldHere : IMoneyTrail
{
    public Task<bool> LeadsTo(FitCrmDb db, Guid clubId, CancellationToken ct) => db.Set<Contract>().AnyAsync(c => c.ClubId == clubId, ct);
}
