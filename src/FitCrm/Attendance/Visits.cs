using FitCrm.Data;

namespace FitCrm.Attendance;

/// <summary>The visits, for other modules to join and filter in the database.</summary>
public static class Visits
{
    /// <summary>Visits that took place: what the engine and the reports count.</summary>
    public static IQueryable<VisitRow> Rows(FitCrmDb db) => All(db).Where(v => v.Attended);

    /// <summary>Visits that took place, and bookings to which nobody came.</summary>
    public static IQueryable<VisitRow> All(FitCrmDb db) => db.Set<Visit>().Select(v => new VisitRow
    {
        Id = v.Id, PersonId = v.PersonId, ClubId = v.ClubId, On = v.On, At = v.At, Kind = v.Kind,
        Class = v.Class, Attended = v.Attended, Source = v.Source, OutAt = v.OutAt,
    });
}
