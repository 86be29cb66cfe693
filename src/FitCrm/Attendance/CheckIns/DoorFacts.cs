using System.Data.Common;
using System.Text.Json;
using FitCrm.Billing;
using FitCrm.Data;
using FitCrm.Membership;

namespace FitCrm.Attendance.CheckIns;

/// <summary>What the door must know of a person, read by one question inside the job that decides.</summary>
internal static class DoorFacts
{
    private static readonly PreparedQuery ByCard = new(db =>
    {
        var card = "";
        return Facts(db, People.Rows(db).Where(p => p.CardCode == card));
    }, "card");

    private static readonly PreparedQuery ById = new(db =>
    {
        var id = Guid.Empty;
        return Facts(db, People.Rows(db).Where(p => p.Id == id));
    }, "id");

    /// <summary>The person of a badge (card code or QR text) or of a member chosen at the desk with all their contracts, null for nobody.</summary>
    public static async Task<DoorGuest?> Of(FitCrmDb db, Scan scan, CancellationToken ct)
    {
        var id = scan.MemberId ?? MemberCode.Read(scan.Badge);
        var rows = id is { } known
            ? await ById.Rows(db, Row, ct, Columns.Id(db, known))
            : await ByCard.Rows(db, Row, ct, scan.Badge!.Trim());
        if (rows.Count == 0) return null;
        var contracts = rows.Where(r => r.Contract is not null).GroupBy(r => r.Contract!.Id)
            .Select(g => g.First().Contract! with { Freezes = [.. g.Where(r => r.Frozen is not null).Select(r => r.Frozen!.Value)] });
        return rows[0].Who with { Standing = new(rows[0].Who.Id, [.. contracts]) };
    }

    // One row for each contract and freeze: few, and one question is cheaper than four.
    private static IQueryable Facts(FitCrmDb db, IQueryable<PersonRow> people) =>
        from p in people
        from c in Contracts.Rows(db).Where(c => c.PersonId == p.Id).DefaultIfEmpty()
        from plan in Plans.Rows(db).Where(x => x.Id == c!.PlanId).DefaultIfEmpty()
        from charge in Accounts.Rows(db).Where(a => a.ContractId == c!.Id).DefaultIfEmpty()
        from freeze in Freezes.Rows(db).Where(f => f.ContractId == c!.Id).DefaultIfEmpty()
        orderby c!.StartsOn, c.Id
        select new
        {
            Person = p.Id, p.TrainerId, p.FullName,
            Last = db.Set<CheckIn>().Where(i => i.PersonId == p.Id && i.Admitted && i.UndoneAt == null).OrderByDescending(i => i.At).Select(i => (DateTimeOffset?)i.At).FirstOrDefault(),
            Contract = (Guid?)c!.Id, StartsOn = (DateOnly?)c.StartsOn, EndsOn = (DateOnly?)c.EndsOn, c.CancelledOn, plan!.AccessFrom, plan.AccessTo, plan.ClubIds, plan.Name,
            Owed = (long?)charge!.Owed, Due = (DateOnly?)charge.DueOn, From = (DateOnly?)freeze!.From, To = (DateOnly?)freeze.To, c.Group,
        };

    private static (DoorGuest Who, DoorContract? Contract, FrozenDays? Frozen) Row(DbDataReader row) => (
        new(Columns.ReadId(row, 0), row.IsDBNull(1) ? null : Columns.ReadId(row, 1), row.GetString(2), row.IsDBNull(3) ? null : Columns.ReadAt(row, 3)),
        row.IsDBNull(4) ? null : Contract(row), Day(row, 14) is { } from ? new FrozenDays(from, Day(row, 15)!.Value) : null);

    private static DoorContract Contract(DbDataReader row) => new()
    {
        Id = Columns.ReadId(row, 4), StartsOn = Columns.ReadDay(row, 5), EndsOn = Columns.ReadDay(row, 6), CancelledOn = Day(row, 7),
        AccessFrom = Time(row, 8), AccessTo = Time(row, 9), Clubs = JsonSerializer.Deserialize<Guid[]>(row.GetString(10))!, Plan = row.GetString(11),
        Owed = row.IsDBNull(12) ? 0 : row.GetInt64(12), DueOn = Day(row, 13), IsPass = Contracts.IsPass(row.GetString(16)),
    };

    private static DateOnly? Day(DbDataReader row, int column) => row.IsDBNull(column) ? null : Columns.ReadDay(row, column);

    private static TimeOnly? Time(DbDataReader row, int column) => row.IsDBNull(column) ? null : Columns.ReadTime(row, column);
}

/// <summary>Whoever stands at the door; <paramref name="Last"/>: when they last came in (undone check-ins left out), UTC.</summary>
internal sealed record DoorGuest(Guid Id, Guid? TrainerId, string Name, DateTimeOffset? Last)
{
    public DoorStanding Standing { get; init; } = new(Id, []);
}
