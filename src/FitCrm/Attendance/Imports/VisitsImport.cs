using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Staff;

namespace FitCrm.Attendance.Imports;

/// <summary>A visit of a file, of a person who is known here.</summary>
internal readonly record struct KnownVisit(Guid PersonId, DateOnly On, DateTimeOffset? At, VisitKind Kind, string Class, bool? Attended);

/// <summary>Takes over visits: a club-local day with or without a time. The same person, day, time, kind and class is the same visit; only "attended" of a known one may change.
/// Keeps 8 to 20 bytes per row of the file and about 50 per person, never the visits.</summary>
internal sealed class VisitsImport(ImportClub clubs, BusinessClock clock) : ImportKind<KnownVisit>
{
    private const int LongestClass = 120;

    private static readonly DateOnly Oldest = new(1950, 1, 1);
    private static readonly ImportField Person = new("person");
    private static readonly ImportField At = new("at", FieldForm.Moment);
    private static readonly ImportField Kind = new("kind", FieldForm.Word);
    private static readonly ImportField Class = new("class");
    private static readonly ImportField Attended = new("attended", FieldForm.YesNo);

    private readonly SeenKeys _seen = new();
    private readonly HashSet<Guid> _told = [];
    private ImportDesk _desk = null!;
    private Club _club = null!;
    private PersonBook _people = null!;
    private DateOnly _today;

    public override string Name => "visits";

    public override IReadOnlyList<ImportField> Fields { get; } = [Person, At, Kind, Class, Attended];

    // Alone: few commits, but SQLite keeps a copy of each page that a job changes, and in a large index each row changes one of its own.
    // Beside a server: about ten milliseconds, so that a check-in waits no longer.
    protected override int BatchRows(bool alone) => alone ? 5_000 : 1_000;

    protected override async Task Prepare(ImportOrder order, ImportDesk desk, CancellationToken ct)
    {
        _desk = desk;
        _club = await clubs.Of(order, desk, ct);
        _people = await desk.Look((db, stop) => PersonBook.Load(db, _club.Id, stop), ct);
        _today = clock.In(_club.Zone).Day;
    }

    protected override KnownVisit Read(ImportRow row, out RowFate? fate)
    {
        fate = null;
        var (who, when) = (row.Text(Person), row.Moment(At));
        var person = who is null ? null : _people.Find(who);
        if (who is null) row.Reject(Person, Words.Of("Attendance.import-person-missing"));
        else if (person is null) row.Reject(Person, Words.Of("Attendance.import-person-unknown"));
        if (when is null) row.Reject(At, Words.Of("Attendance.import-day-missing"));
        if (row.Rejected is not null) return default;
        var (on, at) = ClubTimeOf(when!.Value);
        if (on < Oldest || on > _today) row.Reject(At, Words.Of("Attendance.import-day-unlikely", _today));
        var className = row.Text(Class);
        if (className?.Length > LongestClass) row.Reject(Class, Words.Of("Attendance.import-class-long", LongestClass));
        var kind = row.Word(Kind) switch { "class" => VisitKind.Class, "gym" => VisitKind.Gym, _ => className is null ? VisitKind.Gym : VisitKind.Class };
        var visit = new KnownVisit(person ?? default, on, at, kind, kind == VisitKind.Class ? className ?? "" : "", row.YesNo(Attended));
        if (row.Rejected is null && !_seen.Add(KeyOf(visit))) fate = RowFate.Duplicate;
        return visit;
    }

    protected override async Task<ImportTally> Save(FitCrmDb db, IReadOnlyList<KnownVisit> rows, CancellationToken ct)
    {
        var (tally, now) = (new ImportTally(), clock.Now);
        var known = await VisitShelf.InsertNew(db, _club.Id, rows, now, ct);
        var changed = await VisitShelf.ChangeAttended(db, [.. known.Select(i => rows[i]).Where(v => v.Attended is not null)], ct);
        tally.Count(RowFate.Created, rows.Count - known.Count);
        tally.Count(RowFate.Updated, changed.Count);
        tally.Count(RowFate.Unchanged, known.Count - changed.Count);
        var same = known.ToHashSet();
        var touched = rows.Where((_, i) => !same.Contains(i)).Concat(changed).Select(v => v.PersonId).Distinct();
        foreach (var some in touched.Where(p => !_told.Contains(p)).Chunk(500)) db.Publish(new VisitsImported(some));
        return tally;
    }

    public override void TakenBack(FitCrmDb db, IReadOnlyList<Guid> people) => db.Publish(new VisitsImported(people));

    // While nobody else works, the news of a person waits in the outbox until the end, so once is enough; beside a server it may be heard at once.
    protected override void Saved(IReadOnlyList<KnownVisit> rows)
    {
        if (!_desk.Alone) _told.Clear();
        else foreach (var visit in rows) _told.Add(visit.PersonId);
    }

    private (DateOnly On, DateTimeOffset? At) ClubTimeOf((DateOnly Day, TimeOnly? Time, TimeSpan? Offset) when)
    {
        if (when.Time is not { } time) return (when.Day, null);
        if (when.Offset is not { } offset) return (when.Day, ClubTime.InstantOf(when.Day, time, _club.Zone));
        var there = ClubTime.At(new DateTimeOffset(when.Day.ToDateTime(time), offset), _club.Zone);
        return (there.Day, there.Instant);
    }

    private static ulong KeyOf(in KnownVisit visit) => SeenKeys.Join(
        SeenKeys.Join(SeenKeys.Of(visit.PersonId), (ulong)Visit.MomentOf(visit.At)),
        SeenKeys.Join((ulong)visit.On.DayNumber << 1 | (uint)visit.Kind, SeenKeys.Of(visit.Class)));
}
