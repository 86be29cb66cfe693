using System.Data.Common;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Retention.Rosters;
using FitCrm.Retention.Snapshots;

namespace FitCrm.Retention.Pulses;

/// <summary>A pulse as read for a look.</summary>
internal sealed class PulseRead
{
    public required Guid PersonId { get; init; }

    /// <summary>Day number.</summary>
    public required int NextLook { get; init; }

    /// <summary>To be made again from the facts.</summary>
    public required bool Stale { get; init; }

    public MemberSnapshot Member;
}

/// <summary>A look that is done: what to keep.</summary>
internal sealed class Looked
{
    public required Guid PersonId { get; init; }
    public required MemberSnapshot Member { get; init; }
    public required Assessment Answer { get; init; }

    /// <summary>A dated fact lies ahead; day number, <see cref="int.MaxValue"/> for none.</summary>
    public int NextFact { get; init; } = int.MaxValue;

    public List<TouchNews> Touches { get; init; } = [];
    public List<StageNews> Stages { get; init; } = [];
}

/// <summary>Reads and writes pulses by prepared commands, which a sweep of a million needs.</summary>
internal static class PulseBook
{
    private const string SelectDue = """SELECT "PersonId","NextLook","Stale","Snapshot" FROM retention_pulses WHERE "ClubId"=@p0 AND "NextLook"<=@p1 ORDER BY "NextLook" LIMIT @p2""";
    private const string SelectOne = """SELECT "PersonId","NextLook","Stale","Snapshot" FROM retention_pulses WHERE "PersonId"=@p0""";

    private const string Insert = $"""
        INSERT INTO retention_pulses ("PersonId","ClubId","NextLook","Stale","Stage","Relationship","Risk","LookedOn","Snapshot") VALUES (@p0,@p1,@p2,@p3,@p4,@p5,@p6,@p7,@p8)
        {Dialect.IfTaken} ("PersonId") DO UPDATE SET "ClubId"=excluded."ClubId","NextLook"=excluded."NextLook","Stale"=excluded."Stale","Stage"=excluded."Stage",
            "Relationship"=excluded."Relationship","Risk"=excluded."Risk","LookedOn"=excluded."LookedOn","Snapshot"=excluded."Snapshot"
        """;

    private const string Change = $"""
        INSERT INTO retention_stage_changes ("Id","PersonId","ClubId","On","From","To","Cause") VALUES (@p0,@p1,@p2,@p3,@p4,@p5,@p6) {Dialect.IfTaken} ("Id") DO NOTHING
        """;

    private static readonly string[] Nine = [.. Enumerable.Range(0, 9).Select(i => $"@p{i}")];
    private static readonly string[] Stages = [.. Enum.GetValues<Stage>().Select(s => s.ToString())];
    private static readonly string[] Relationships = [.. Enum.GetValues<Relationship>().Select(r => r.ToString())];

    /// <summary>At most so many of a club whose next look is due, the longest due first.</summary>
    public static Task<List<PulseRead>> Due(FitCrmDb db, Guid clubId, DateOnly today, int most, CancellationToken ct) =>
        Read(db.Prepared(SelectDue + db.SkipLocked(), Nine.AsSpan(0, 3), [Columns.Id(db, clubId), Columns.Day(db, today), most]), ct);

    /// <summary>The pulse of one person, or null.</summary>
    public static async Task<PulseRead?> Of(FitCrmDb db, Guid person, CancellationToken ct) =>
        (await Read(db.Prepared(SelectOne + db.Locked(), Nine.AsSpan(0, 1), [Columns.Id(db, person)]), ct)).FirstOrDefault();

    /// <summary>Keeps what a look found: pulse and changes of the stage.</summary>
    public static async Task Write(FitCrmDb db, Turn turn, IReadOnlyList<Looked> looks, CancellationToken ct)
    {
        var (club, today) = (Columns.Id(db, turn.Club.Id), Columns.Day(db, turn.Day));
        foreach (var look in looks)
        {
            var member = look.Member;
            var next = Math.Min(look.Answer.NextLook, look.NextFact);
            var (person, stage, relationship) = (Columns.Id(db, look.PersonId), Stages[(int)look.Answer.Stage], Relationships[(int)look.Answer.Relationship]);
            await db.Prepared(Insert, Nine,
            [
                person, club, Columns.Day(db, next == int.MaxValue ? Pulse.Never : DateOnly.FromDayNumber(next)),
                look.NextFact != int.MaxValue || member.Crowded, stage, relationship,
                (int)look.Answer.Risk, today, SnapshotBytes.Write(in member),
            ]).ExecuteNonQueryAsync(ct);
            await RosterBook.Stands(db, person, stage, relationship, look.Answer.Risk, ct);
            foreach (var change in look.Stages) await WriteChange(db, club, look.PersonId, change, ct);
        }
    }

    private static Task<int> WriteChange(FitCrmDb db, object club, Guid person, StageNews change, CancellationToken ct)
    {
        var on = DateOnly.FromDayNumber(change.On);
        var id = DerivedId.Of(person, $"{on:yyyyMMdd}|{change.From}|{change.To}");
        return db.Prepared(Change, Nine.AsSpan(0, 7),
            [Columns.Id(db, id), Columns.Id(db, person), club, Columns.Day(db, on), change.From.ToString(), change.To.ToString(), change.Cause.ToString()]).ExecuteNonQueryAsync(ct);
    }

    private static async Task<List<PulseRead>> Read(DbCommand command, CancellationToken ct)
    {
        List<PulseRead> pulses = [];
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            var stale = Convert.ToBoolean(row.GetValue(2), System.Globalization.CultureInfo.InvariantCulture);
            MemberSnapshot member = default;
            if (row.IsDBNull(3) || !SnapshotBytes.TryRead(row.GetFieldValue<byte[]>(3), out member)) stale = true;
            pulses.Add(new() { PersonId = Columns.ReadId(row, 0), NextLook = Columns.ReadDay(row, 1).DayNumber, Stale = stale, Member = member });
        }

        return pulses;
    }
}
