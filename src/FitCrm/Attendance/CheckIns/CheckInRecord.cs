using FitCrm.Data;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Attendance.CheckIns;

/// <summary>Writes a reading and its visit with prepared commands: at the turnstile every tenth of a millisecond is paid a thousand times an hour.</summary>
internal static class CheckInRecord
{
    private static readonly Insert<Visit> Visits = new();
    private static readonly Insert<CheckIn> CheckIns = new();

    /// <summary>The check-in kept under this id before, or null.</summary>
    public static Task<CheckIn?> Earlier(FitCrmDb db, Guid id, CancellationToken ct) => db.Set<CheckIn>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct);

    /// <summary>The id of the same visit when it was known before, or null.</summary>
    public static Task<Guid?> Same(FitCrmDb db, Visit visit, CancellationToken ct) => db.Set<Visit>()
        .Where(v => v.PersonId == visit.PersonId && v.On == visit.On && v.Moment == visit.Moment && v.Kind == visit.Kind && v.Class == visit.Class).Select(v => (Guid?)v.Id).SingleOrDefaultAsync(ct);

    /// <summary>Keeps a check-in.</summary>
    public static Task Add(FitCrmDb db, CheckIn checkIn, CancellationToken ct) => CheckIns.Run(db, checkIn, ct);

    /// <summary>Keeps a visit, tells of it and returns its id.</summary>
    public static async Task<Guid> Add(FitCrmDb db, Visit visit, CancellationToken ct)
    {
        await Visits.Run(db, visit, ct);
        foreach (var happened in visit.Events) db.Publish(happened);
        return visit.Id;
    }
}
