using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Crm.Selling;

/// <summary>Who of the staff may own leads of a club, and who gets one.</summary>
internal sealed class LeadOwners(Funnel funnel)
{
    /// <summary>The owner of a new lead, inside a job: the one who is named, else by the rule of the funnel. Refuses a named one who does not work on leads of the club.</summary>
    public async Task<Outcome<Guid?>> For(FitCrmDb db, Guid clubId, Guid? named, Guid? creator, CancellationToken ct)
    {
        var staff = await Of(db, clubId, ct);
        if (named is { } id) return staff.Exists(c => c.UserId == id) ? named : new LeadOwnerUnfit();
        return Owners.Choose(funnel.Owners, creator, staff);
    }

    /// <summary>Those who work on leads of a club and may sign in, with their load.</summary>
    public static async Task<List<Candidate>> Of(FitCrmDb db, Guid clubId, CancellationToken ct)
    {
        var posts = await db.Set<UserRole>().AsNoTracking().Where(r => (r.ClubId == null || r.ClubId == clubId) && db.Set<User>().Any(u => u.Id == r.UserId && u.DisabledAt == null))
            .Select(r => new { r.UserId, r.Role }).ToListAsync(ct);
        var loads = await db.Set<Lead>().Where(l => l.ClubId == clubId && l.State == LeadState.Open && l.OwnerId != null).GroupBy(l => l.OwnerId!.Value)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return [.. posts.GroupBy(p => p.UserId).Where(g => g.Any(p => Rights.Of(p.Role, Right.Leads) == Reach.Club))
            .Select(g => new Candidate(g.Key, [.. g.Select(p => p.Role)], loads.GetValueOrDefault(g.Key)))];
    }
}
