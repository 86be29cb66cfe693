using System.Data.Common;
using System.Text.Json;
using FitCrm.Billing;
using FitCrm.Data;
using FitCrm.Membership;

namespace FitCrm.Attendance.CheckIns;

/// <summary>What the door must know of a person, read inside the job that decides.</summary>
internal static class DoorFacts
{
    private static readonly PreparedQuery ByCard = new(db =>
    {
        var card = "";
        return People.Rows(db).Where(p => p.CardCode == card).Select(p => new { p.Id, p.TrainerId, p.FullName });
    }, "card");

    private static readonly PreparedQuery ById = new(db =>
    {
        var id = Guid.Empty;
        return People.Rows(db).Where(p => p.Id == id).Select(p => new { p.Id, p.TrainerId, p.FullName });
    }, "id");

    private static readonly PreparedQuery LastEntry = new(db =>
    {
        var person = Guid.Empty;
        return db.Set<CheckIn>().Where(c => c.PersonId == person && c.Admitted && c.UndoneAt == null).OrderByDescending(c => c.At).Take(1).Select(c => new { c.At });
    }, "person");

    // One row for each contract and freeze: few, and one question is cheaper than three.
    private static readonly PreparedQuery Contracts = new(db =>
    {
        var person = Guid.Empty;
        return from c in Membership.Contracts.Rows(db).Where(c => c.PersonId == person)
               join plan in Plans.Rows(db) on c.PlanId equals plan.Id
               from charge in Accounts.Rows(db).Where(a => a.ContractId == c.Id).DefaultIfEmpty()
               from freeze in Freezes.Rows(db).Where(f => f.ContractId == c.Id).DefaultIfEmpty()
               orderby c.StartsOn, c.Id
               select new
               {
                   c.Id, c.StartsOn, c.EndsOn, c.CancelledOn, plan.AccessFrom, plan.AccessTo, plan.ClubIds,
                   Owed = (long?)charge!.Owed, Due = (DateOnly?)charge.DueOn, From = (DateOnly?)freeze!.From, To = (DateOnly?)freeze.To, plan.Name,
               };
    }, "person");

    /// <summary>The person of a badge (card code or QR text) or of a member chosen at the desk, null for nobody.</summary>
    public static async Task<DoorPerson?> Who(FitCrmDb db, Scan scan, CancellationToken ct)
    {
        var id = scan.MemberId ?? MemberCode.Read(scan.Badge);
        var found = id is { } known
            ? await ById.Rows(db, Person, ct, Columns.Id(db, known))
            : await ByCard.Rows(db, Person, ct, scan.Badge!.Trim());
        return found.Count == 0 ? null : found[0];
    }

    /// <summary>All contracts of a person as the door sees them.</summary>
    public static async Task<DoorStanding> Standing(FitCrmDb db, Guid personId, CancellationToken ct)
    {
        var rows = await Contracts.Rows(db, Contract, ct, Columns.Id(db, personId));
        return new(personId, [.. rows.GroupBy(r => r.Contract.Id)
            .Select(g => g.First().Contract with { Freezes = [.. g.Where(r => r.Frozen is not null).Select(r => r.Frozen!.Value)] })]);
    }

    /// <summary>When the person last came in (undone check-ins left out), UTC.</summary>
    public static async Task<DateTimeOffset?> Last(FitCrmDb db, Guid personId, CancellationToken ct)
    {
        var rows = await LastEntry.Rows(db, row => Columns.ReadAt(row, 0), ct, Columns.Id(db, personId));
        return rows.Count == 0 ? null : rows[0];
    }

    private static DoorPerson Person(DbDataReader row) => new(Columns.ReadId(row, 0), row.IsDBNull(1) ? null : Columns.ReadId(row, 1), row.GetString(2));

    private static (DoorContract Contract, FrozenDays? Frozen) Contract(DbDataReader row) => (new DoorContract
    {
        Id = Columns.ReadId(row, 0), StartsOn = Columns.ReadDay(row, 1), EndsOn = Columns.ReadDay(row, 2), CancelledOn = Day(row, 3),
        AccessFrom = Time(row, 4), AccessTo = Time(row, 5), Clubs = JsonSerializer.Deserialize<Guid[]>(row.GetString(6))!,
        Owed = row.IsDBNull(7) ? 0 : row.GetInt64(7), DueOn = Day(row, 8), Plan = row.GetString(11),
    }, Day(row, 9) is { } from ? new FrozenDays(from, Day(row, 10)!.Value) : null);

    private static DateOnly? Day(DbDataReader row, int column) => row.IsDBNull(column) ? null : Columns.ReadDay(row, column);

    private static TimeOnly? Time(DbDataReader row, int column) => row.IsDBNull(column) ? null : Columns.ReadTime(row, column);
}

/// <summary>The person of a badge.</summary>
internal sealed record DoorPerson(Guid Id, Guid? TrainerId, string Name);
