using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Crm.Selling;

/// <summary>Whose leads the caller may see and work on: those of the clubs in which the right reaches all.</summary>
internal static class LeadScope
{
    /// <summary>Leads of the caller's clubs.</summary>
    public static IQueryable<LeadRow> Mine(this IQueryable<LeadRow> leads)
    {
        var clubs = Caller.Current.ClubsWith(Right.Leads);
        return clubs is null ? leads : leads.Where(l => clubs.Contains(l.ClubId));
    }

    /// <summary>A lead to work on, inside a write job. Refuses one of other clubs like one that is not there.</summary>
    public static async Task<Outcome<Lead>> LeadFor(this FitCrmDb db, Guid id, CancellationToken ct)
    {
        if (await db.Set<Lead>().AsTracking().SingleOrDefaultAsync(l => l.Id == id, ct) is not { } lead) return new LeadUnknown();
        return Caller.Current.ReachOf(Right.Leads, lead.ClubId) == Reach.Club ? lead : new LeadUnknown();
    }
}
