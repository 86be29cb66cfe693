using FitCrm.Data;
using FitCrm.Membership;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Retention.Rosters;

/// <summary>Writes the roster: a person anew from the facts, or only what a visit or a look changed.</summary>
internal static class RosterBook
{
    private const int Piece = 500;

    private const string Upsert = $"""
        INSERT INTO retention_roster ("PersonId","ClubId","SearchKey","TrainerId","TrainerName","OwnerId","PlanId","EndsDay","VisitDay","Stage","Relationship","Risk")
        VALUES (@p0,@p1,@p2,@p3,@p4,@p5,@p6,@p7,@p8,@p9,@p10,@p11)
        {Dialect.IfTaken} ("PersonId") DO UPDATE SET "ClubId"=excluded."ClubId","SearchKey"=excluded."SearchKey","TrainerId"=excluded."TrainerId","TrainerName"=excluded."TrainerName",
            "OwnerId"=excluded."OwnerId","PlanId"=excluded."PlanId","EndsDay"=excluded."EndsDay","VisitDay"=excluded."VisitDay","Stage"=excluded."Stage","Relationship"=excluded."Relationship","Risk"=excluded."Risk"
        """;

    private const string Stood = """
        UPDATE retention_roster SET "Stage"=@p1,"Relationship"=@p2,"Risk"=@p3 WHERE "PersonId"=@p0 AND ("Stage"<>@p1 OR "Relationship"<>@p2 OR "Risk"<>@p3)
        """;

    private static readonly string[] Names = [.. Enumerable.Range(0, 12).Select(i => $"@p{i}")];

    /// <summary>Reads people anew: a question per kind of fact for each five hundred.</summary>
    public static async Task Renew(FitCrmDb db, IReadOnlyList<Guid> people, CancellationToken ct)
    {
        foreach (var some in people.Chunk(Piece))
        {
            var ends = await Ends(db, some, ct);
            var visits = await Attendance.Visits.Rows(db).Where(v => some.Contains(v.PersonId)).GroupBy(v => v.PersonId).Select(g => new { g.Key, On = g.Max(v => v.On) }).ToDictionaryAsync(g => g.Key, g => g.On.DayNumber, ct);
            var pulses = await Standings.Rows(db).Where(s => some.Contains(s.PersonId)).ToDictionaryAsync(s => s.PersonId, ct);
            var rows = await People.Rows(db).Where(p => some.Contains(p.Id)).Select(p => new { p.Id, p.ClubId, p.SearchKey, p.TrainerId, p.TrainerName, p.OwnerId }).ToListAsync(ct);
            foreach (var p in rows)
            {
                var (end, pulse) = (ends.GetValueOrDefault(p.Id), pulses.GetValueOrDefault(p.Id));
                await db.Prepared(Upsert, Names,
                [
                    Columns.Id(db, p.Id), Columns.Id(db, p.ClubId), p.SearchKey, Columns.Id(db, p.TrainerId), (object?)p.TrainerName ?? DBNull.Value, Columns.Id(db, p.OwnerId), Columns.Id(db, end?.PlanId),
                    end?.LastDay.DayNumber ?? Roster.NoEnd, visits.GetValueOrDefault(p.Id), (pulse?.Stage ?? Stage.None).ToString(), (pulse?.Relationship ?? Relationship.Lead).ToString(), pulse?.Risk ?? 0,
                ]).ExecuteNonQueryAsync(ct);
            }
        }
    }

    /// <summary>Somebody came: the latest visit counts.</summary>
    public static Task Visited(FitCrmDb db, Guid person, DateOnly on, CancellationToken ct) => db.Prepared(
        """UPDATE retention_roster SET "VisitDay"=@p1 WHERE "PersonId"=@p0 AND "VisitDay"<@p1""", Names.AsSpan(0, 2), [Columns.Id(db, person), on.DayNumber]).ExecuteNonQueryAsync(ct);

    /// <summary>What a look found, where it differs.</summary>
    public static Task Stands(FitCrmDb db, object person, string stage, string relationship, int risk, CancellationToken ct) =>
        db.Prepared(Stood, Names.AsSpan(0, 4), [person, stage, relationship, risk]).ExecuteNonQueryAsync(ct);

    // The contract that ends last and gave entry on a day at least.
    private static async Task<Dictionary<Guid, ContractRow>> Ends(FitCrmDb db, Guid[] people, CancellationToken ct) =>
        (await Contracts.Rows(db).Where(c => people.Contains(c.PersonId)).ToListAsync(ct)).Where(c => c.LastDay >= c.StartsOn)
            .GroupBy(c => c.PersonId).ToDictionary(g => g.Key, g => g.MaxBy(c => (c.LastDay, c.StartsOn))!);
}
