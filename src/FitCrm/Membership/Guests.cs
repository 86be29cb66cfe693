using FitCrm.Data;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Membership;

/// <summary>People whose card another club keeps and whose running contract opens a club of the caller: they are found and read there.</summary>
public static class Guests
{
    /// <summary>People of the caller's clubs, and the guests of a day.</summary>
    public static async Task<IQueryable<PersonRow>> AndOwn(FitCrmDb db, DateOnly today, CancellationToken ct)
    {
        var people = People.Rows(db);
        if (Caller.Current.ClubsWith(Right.FindPerson, Reach.Own) is not { } mine) return people;
        var open = await PlansThatOpen(db, mine, ct);
        return people.Where(p => mine.Contains(p.ClubId)
            || Contracts.Rows(db).Any(c => c.PersonId == p.Id && open.Contains(c.PlanId) && c.StartsOn <= today && today <= c.LastDay));
    }

    // A plan without clubs opens every club; there are few plans, so the list of clubs is read here.
    private static async Task<List<Guid>> PlansThatOpen(FitCrmDb db, IReadOnlyList<Guid> clubs, CancellationToken ct) =>
        [.. (await Plans.Rows(db).Select(p => new { p.Id, p.ClubIds }).ToListAsync(ct)).Where(p => p.ClubIds.Count == 0 || p.ClubIds.Any(clubs.Contains)).Select(p => p.Id)];
}
