using FitCrm.Data;

namespace FitCrm.Attendance;

/// <summary>Visits written in bulk inside a job, without events of their own; no two of them are the same visit.</summary>
public static class AttendanceBulk
{
    /// <summary>Writes visits.</summary>
    public static Task<int> Write(FitCrmDb db, IEnumerable<VisitRow> visits, CancellationToken ct) => BulkTable.Write<Visit, Stored>(db, visits.Select(v =>
        new Stored(v.Id, v.PersonId, v.ClubId, v.On, v.At, Visit.MomentOf(v.At), v.Kind, v.Class, v.Attended, v.Source, v.OutAt)), ct);

    private readonly record struct Stored(
        Guid Id, Guid PersonId, Guid ClubId, DateOnly On, DateTimeOffset? At, long Moment, VisitKind Kind, string Class, bool Attended, VisitSource Source, DateTimeOffset? OutAt);
}
