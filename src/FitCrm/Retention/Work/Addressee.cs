using System.Globalization;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Messaging;
using FitCrm.Retention.Snapshots;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Retention.Work;

/// <summary>A person as letters and tasks need them.</summary>
internal sealed record Addressee(Guid Id, string? FirstName, string FullName, string? Email, string? Phone, string? Language, Guid? OwnerId, Guid? TrainerId, string? TrainerName)
{
    /// <summary>The contract a touch is about.</summary>
    public ContractHead? Contract { get; init; }

    /// <summary>The chat with the club's bot, or null.</summary>
    public string? Chat { get; init; }

    /// <summary>The people of a batch with the contracts that are asked for, as a club reaches them.</summary>
    public static async Task<Dictionary<(Guid Person, Guid Contract), Addressee>> Read(FitCrmDb db, Guid clubId, IReadOnlyList<(Guid Person, Guid Contract)> asked, CancellationToken ct)
    {
        List<Guid> people = [.. asked.Select(a => a.Person).Distinct()], contracts = [.. asked.Select(a => a.Contract).Distinct()];
        var known = await People.Rows(db).Where(p => people.Contains(p.Id))
            .Select(p => new Addressee(p.Id, p.FirstName, p.FullName, p.Email, p.Phone, p.Language, p.OwnerId, p.TrainerId, p.TrainerName)).ToDictionaryAsync(p => p.Id, ct);
        var heads = await (from c in Contracts.Rows(db)
                           join p in Plans.Rows(db) on c.PlanId equals p.Id
                           where contracts.Contains(c.Id)
                           select new ContractHead(c.Id, p.Name, c.StartsOn, c.EndsOn, c.SellerId, c.CancelledOn, c.CancelRecordedAt)).ToDictionaryAsync(c => c.Id, ct);
        var chats = await Chats.AddressesOf(db, clubId, people, ct);
        return asked.Distinct().Where(a => known.ContainsKey(a.Person))
            .ToDictionary(a => a, a => known[a.Person] with { Contract = heads.GetValueOrDefault(a.Contract), Chat = chats.GetValueOrDefault(a.Person) });
    }

    private static readonly PreparedQuery One = new(db =>
    {
        var (person, contract) = (Guid.Empty, Guid.Empty);
        return from p in People.Rows(db).Where(p => p.Id == person)
               from c in Contracts.Rows(db).Where(c => c.Id == contract).DefaultIfEmpty()
               from plan in Plans.Rows(db).Where(x => x.Id == c!.PlanId).DefaultIfEmpty()
               select new { p.FirstName, p.FullName, p.Phone, p.TrainerName, Plan = plan!.Name, StartsOn = (DateOnly?)c!.StartsOn, EndsOn = (DateOnly?)c.EndsOn, c.CancelledOn, c.CancelRecordedAt };
    }, "person", "contract");

    /// <summary>One person at the desk, without what only letters and tasks need; null for nobody.</summary>
    public static async Task<Addressee?> AtTheDesk(FitCrmDb db, Guid person, Guid contract, CancellationToken ct) =>
        (await One.Rows(db, row => new Addressee(person, Text(row, 0), row.GetString(1), null, Text(row, 2), null, null, null, Text(row, 3))
        {
            Contract = row.IsDBNull(4) ? null : new(contract, row.GetString(4), Columns.ReadDay(row, 5), Columns.ReadDay(row, 6), null, row.IsDBNull(7) ? null : Columns.ReadDay(row, 7), row.IsDBNull(8) ? null : Columns.ReadAt(row, 8)),
        }, ct, Columns.Id(db, person), Columns.Id(db, contract))).FirstOrDefault();

    private static string? Text(System.Data.Common.DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>Values of the named fields of texts on a day; what is not known is left out.</summary>
    public Dictionary<string, string> Fields(Club club, in MemberSnapshot member, Guid contract, int today)
    {
        var fields = new Dictionary<string, string> { ["fullName"] = FullName, ["clubName"] = club.Name };
        Put(fields, "firstName", FirstName);
        Put(fields, "trainerName", TrainerName);
        Put(fields, "phone", Phone);
        Put(fields, "plan", Contract?.Plan);
        if (Contract is { } sold)
        {
            fields["startsOn"] = Day(sold.StartsOn);
            if (sold.EndsOn != Terms.RollsOn) fields["endsOn"] = Day(sold.EndsOn);
        }

        foreach (ref readonly var cycle in (ReadOnlySpan<Cycle>)member.Cycles)
            if (cycle.Contract == contract) Put(fields, in cycle);
        if (Contract?.CancelledBy(DateOnly.FromDayNumber(today), club.Zone) is { } cancelled) fields["endsOn"] = Day(cancelled.AddDays(-1));
        if (member.Visits.Last == 0) return fields;
        fields["lastVisitOn"] = Day(DateOnly.FromDayNumber(member.Visits.Last));
        fields["daysAway"] = (today - member.Visits.Last).ToString(CultureInfo.InvariantCulture);
        fields["visitsRecent"] = member.Visits.Count(today - 27, today).ToString(CultureInfo.InvariantCulture);
        return fields;
    }

    // The end as it was known on that day: later freezes have not moved it yet. One that goes on month by month has none until it is cancelled.
    private static void Put(Dictionary<string, string> fields, in Cycle cycle)
    {
        if (cycle.C > 0) fields["visits"] = cycle.C.ToString(CultureInfo.InvariantCulture);
        if (!cycle.Rolls) fields["endsOn"] = Day(DateOnly.FromDayNumber(cycle.E));
    }

    private static void Put(Dictionary<string, string> fields, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value)) fields[name] = value;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>What a touch says of a contract.</summary>
internal sealed record ContractHead(Guid Id, string Plan, DateOnly StartsOn, DateOnly EndsOn, Guid? SellerId, DateOnly? CancelledOn = null, DateTimeOffset? CancelRecordedAt = null)
{
    /// <summary>The first day without it, where a cancellation was known on a day; null where none was.</summary>
    public DateOnly? CancelledBy(DateOnly day, TimeZoneInfo zone) =>
        CancelledOn is { } off && off <= EndsOn && off > StartsOn && day >= (CancelRecordedAt is { } at && ClubTime.At(at, zone).Day is var said && said < off ? said : off) ? off : null;
}
