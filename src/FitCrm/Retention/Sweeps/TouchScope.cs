using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Staff;

namespace FitCrm.Retention.Sweeps;

/// <summary>Of whom the caller may read touches: everybody of the clubs, or the own people. Those of one member stand on the card: see <see cref="Right.SeeRisk"/>.</summary>
internal static class TouchScope
{
    /// <summary>All touches of clubs, and those of the caller's own people.</summary>
    public static IQueryable<TouchRow> Mine(FitCrmDb db)
    {
        var (rows, caller) = (Touches.Rows(db), Caller.Current);
        if (caller.ClubsWith(Right.SeeRetention) is not { } clubs) return rows;
        Guid? me = caller.UserId ?? Guid.Empty;
        var own = People.Rows(db).Where(p => p.TrainerId == me || p.OwnerId == me);
        if (caller.ClubsWith(Right.SeeRetention, Reach.Own) is { } partly) own = own.Where(p => partly.Contains(p.ClubId));
        return rows.Where(t => clubs.Contains(t.ClubId) || own.Any(p => p.Id == t.PersonId));
    }
}
