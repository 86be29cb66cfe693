using FitCrm.Data;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Attendance.CheckIns;

/// <summary>Writes a reading and its visit with prepared commands: at the turnstile every tenth of a millisecond is paid a thousand times an hour.</summary>
internal static class CheckInRecord
{
    private static readonly Insert<Visit> Visits = new();
    private static readonly Insert<CheckIn> CheckIns = new();

    private static readonly PreparedQuery Same = new(db =>
    {
        var (person, day, moment) = (Guid.Empty, DateOnly.MinValue, 0L);
        return db.Set<Visit>().Where(v => v.PersonId == person && v.On == day && v.Moment == moment && v.Kind == VisitKind.Gym && v.Class == "").Select(v => new { v.Id });
    }, "person", "day", "moment");

    private static readonly PreparedQuery Known = new(db =>
    {
        var id = Guid.Empty;
        return db.Set<CheckIn>().Where(c => c.Id == id).Select(c => new { c.Id });
    }, "id");

    /// <summary>The check-in kept under this id before, or null.</summary>
    public static async Task<CheckIn?> Earlier(FitCrmDb db, Guid id, CancellationToken ct) =>
        (await Known.Rows(db, row => 0, ct, Columns.Id(db, id))).Count == 0 ? null : await db.Set<CheckIn>().AsNoTracking().SingleAsync(c => c.Id == id, ct);

    /// <summary>Keeps a check-in.</summary>
    public static Task Add(FitCrmDb db, CheckIn checkIn, CancellationToken ct) => CheckIns.Run(db, checkIn, ct);

    /// <summary>Keeps a visit and tells of it; returns the id of the same visit when it was known before, and then tells nobody.</summary>
    public static async Task<Guid> Add(FitCrmDb db, Visit visit, CancellationToken ct)
    {
        var same = await Same.Rows(db, row => Columns.ReadId(row, 0), ct, Columns.Id(db, visit.PersonId), Columns.Day(db, visit.On), visit.Moment);
        if (same.Count > 0) return same[0];
        await Visits.Run(db, visit, ct);
        foreach (var happened in visit.Events) db.Publish(happened);
        return visit.Id;
    }
}
