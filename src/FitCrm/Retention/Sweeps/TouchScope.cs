using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Staff;

namespace FitCrm.Retention.Sweeps;

/// <summary>Of whom the caller may read touches: everybody of the clubs, or the own people; the front desk of whoever's card it opens.</summary>
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

    /// <summary>Whether the caller may read one member's touches.</summary>
    public static bool MaySee(Guid clubId, Guid? trainerId, Guid? ownerId) => Caller.Current.ReachOf(Right.SeeRetention, clubId) switch
    {
        Reach.Club => true,
        Reach.Own => Caller.Current.UserId is { } me && (me == trainerId || me == ownerId) || IsAtTheDesk(clubId),
        _ => false,
    };

    private static bool IsAtTheDesk(Guid clubId) => Caller.Current.Posts.Any(p => p.Role == Roles.FrontDesk && (p.ClubId is null || p.ClubId == clubId));
}
