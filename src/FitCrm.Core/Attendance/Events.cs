using FitCrm.Kernel;

namespace FitCrm.Attendance;

/// <summary>Somebody came: <paramref name="On"/> is the club's day, <paramref name="At"/> the instant in UTC or null for a day only.</summary>
[EventName("attendance.visit-recorded.v1")]
public sealed record VisitRecorded(Guid PersonId, Guid VisitId, Guid ClubId, DateOnly On, DateTimeOffset? At, VisitKind Kind) : IPersonEvent;

/// <summary>A recorded visit was a mistake and is taken back; its row is gone.</summary>
[EventName("attendance.visit-undone.v1")]
public sealed record VisitUndone(Guid PersonId, Guid VisitId, Guid ClubId, DateOnly On) : IPersonEvent;

/// <summary>One batch of an import brought visits of these people; each is named once.</summary>
[EventName("attendance.visits-imported.v1")]
public sealed record VisitsImported(IReadOnlyList<Guid> PersonIds) : IEvent;

/// <summary>A badge was read, or a reading changed (undone, left): every desk of the club shows it anew. Never stored.</summary>
[EventName("attendance.desk-changed.v1")]
public sealed record DeskChanged(Guid CheckInId, Guid ClubId, Guid? PersonId, string What, DateTimeOffset At) : IEvent;
