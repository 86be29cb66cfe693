using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Retention.Rosters;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Retention.Pulses;

/// <summary>Marks people as to be looked at anew, in bulk: nothing is assessed here.</summary>
internal static class PulseMarks
{
    private const string Mark = $"""
        INSERT INTO retention_pulses ("PersonId","ClubId","NextLook","Stale","Stage","Relationship","Risk") VALUES (@p0,@p1,@p2,@p3,'None','Lead',0)
        {Dialect.IfTaken} ("PersonId") DO UPDATE SET "ClubId"=excluded."ClubId","NextLook"=excluded."NextLook","Stale"=excluded."Stale"
        """;

    private static readonly string[] Names = ["@p0", "@p1", "@p2", "@p3"];

    /// <summary>Marks these people; those without a pulse get one.</summary>
    public static async Task Put(FitCrmDb db, IReadOnlyList<Guid> people, CancellationToken ct)
    {
        foreach (var some in people.Chunk(500))
        {
            var clubs = await People.Rows(db).Where(p => some.Contains(p.Id)).Select(p => new { p.Id, p.ClubId }).ToListAsync(ct);
            foreach (var person in clubs) await Put(db, person.Id, person.ClubId, ct);
        }
    }

    /// <summary>Gives a pulse to everybody of a club who has none: rows that came without an event.</summary>
    public static async Task<int> Missing(FitCrmDb db, Guid clubId, int most, CancellationToken ct)
    {
        var missing = await People.Rows(db).Where(p => p.ClubId == clubId && !db.Set<Pulse>().Any(r => r.PersonId == p.Id)).Select(p => p.Id).Take(most).ToListAsync(ct);
        foreach (var person in missing) await Put(db, person, clubId, ct);
        await RosterBook.Renew(db, missing, ct);
        return missing.Count;
    }

    /// <summary>Takes people of whom there are no facts any more out of the looks to come.</summary>
    public static async Task Settle(FitCrmDb db, IEnumerable<Guid> people, CancellationToken ct)
    {
        foreach (var person in people)
            await db.Prepared("""UPDATE retention_pulses SET "NextLook"=@p1 WHERE "PersonId"=@p0""", Names.AsSpan(0, 2), [Columns.Id(db, person), Columns.Day(db, Pulse.Never)]).ExecuteNonQueryAsync(ct);
    }

    private static Task<int> Put(FitCrmDb db, Guid person, Guid club, CancellationToken ct) =>
        db.Prepared(Mark, Names, [Columns.Id(db, person), Columns.Id(db, club), Columns.Day(db, Pulse.AtOnce), true]).ExecuteNonQueryAsync(ct);
}
