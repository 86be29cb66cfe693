using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Staff;

namespace FitCrm.Retention;

/// <summary>Of whom the caller may read lists of touches, stages and risk (<see cref="Right.SeeRetention"/>): everybody of the clubs, or the own people. Those of one member stand on the card: see <see cref="Right.SeeRisk"/>.</summary>
public static class RetentionReach
{
    /// <summary>Touches of the clubs, and those of the caller's own people.</summary>
    public static IQueryable<TouchRow> Touches(FitCrmDb db)
    {
        var rows = Retention.Touches.Rows(db);
        if (Clubs is not { } clubs) return rows;
        var own = Own(db);
        return rows.Where(t => clubs.Contains(t.ClubId) || own.Contains(t.PersonId));
    }

    /// <summary>Where everybody stands whom the caller may ask about.</summary>
    public static IQueryable<StandingRow> Standings(FitCrmDb db)
    {
        var rows = Retention.Standings.Rows(db);
        if (Clubs is not { } clubs) return rows;
        var own = Own(db);
        return rows.Where(s => clubs.Contains(s.ClubId) || own.Contains(s.PersonId));
    }

    /// <summary>Changes of their stages.</summary>
    public static IQueryable<StageMoveRow> Moves(FitCrmDb db)
    {
        var rows = StageMoves.Rows(db);
        if (Clubs is not { } clubs) return rows;
        var own = Own(db);
        return rows.Where(m => clubs.Contains(m.ClubId) || own.Contains(m.PersonId));
    }

    private static IReadOnlyList<Guid>? Clubs => Caller.Current.ClubsWith(Right.SeeRetention);

    private static IQueryable<Guid> Own(FitCrmDb db)
    {
        var caller = Caller.Current;
        Guid? me = caller.UserId ?? Guid.Empty;
        var own = People.Rows(db).Where(p => p.TrainerId == me || p.OwnerId == me);
        if (caller.ClubsWith(Right.SeeRetention, Reach.Own) is { } partly) own = own.Where(p => partly.Contains(p.ClubId));
        return own.Select(p => p.Id);
    }
}
