using FitCrm.Data;

namespace FitCrm.Attendance.Imports;

/// <summary>Visits of a batch in the table: prepared, without entities.</summary>
internal static class VisitShelf
{
    private static readonly string[] Columns = ["Id", "PersonId", "ClubId", "On", "At", "Moment", "Kind", "Class", "Attended", "Source", "Version"];

    /// <summary>Inserts the visits that are not there yet. Returns the places of those that are.</summary>
    public static Task<List<int>> InsertNew(FitCrmDb db, Guid clubId, IReadOnlyList<KnownVisit> visits, DateTimeOffset now, CancellationToken ct) =>
        db.InsertNew("attendance_visits", Columns, visits.Count, (i, row) =>
        {
            var v = visits[i];
            (row[0], row[1], row[2], row[3], row[4]) = (Guid.CreateVersion7(now), v.PersonId, clubId, v.On, v.At);
            (row[5], row[6], row[7], row[8], row[9], row[10]) = (Visit.MomentOf(v.At), v.Kind, v.Class, v.Attended ?? true, VisitSource.Import, 0L);
        }, ct);

    /// <summary>Sets "attended" of known visits where the file says otherwise. Returns the visits changed.</summary>
    public static async Task<List<KnownVisit>> ChangeAttended(FitCrmDb db, IReadOnlyList<KnownVisit> visits, CancellationToken ct)
    {
        var changed = new List<KnownVisit>();
        if (visits.Count == 0) return changed;
        await using var change = db.Raw().Command("""
            UPDATE "attendance_visits" SET "Attended" = @p0, "Version" = "Version" + 1
            WHERE "PersonId" = @p1 AND "On" = @p2 AND "Moment" = @p3 AND "Kind" = @p4 AND "Class" = @p5 AND "Attended" <> @p0
            RETURNING "Id", "Version"
            """, 6);
        foreach (var v in visits)
        {
            var values = new[] { v.Attended!.Value, FitCrm.Data.Columns.Id(db, v.PersonId), FitCrm.Data.Columns.Day(db, v.On), Visit.MomentOf(v.At), v.Kind.ToString(), v.Class };
            for (var i = 0; i < values.Length; i++) change.Parameters[i].Value = values[i];
            await using var row = await change.ExecuteReaderAsync(ct);
            if (!await row.ReadAsync(ct)) continue;
            db.JournalChange("attendance_visits", FitCrm.Data.Columns.ReadId(row, 0), row.GetInt64(1), (nameof(Visit.Attended), !v.Attended.Value));
            changed.Add(v);
        }
        return changed;
    }
}
