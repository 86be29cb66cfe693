using FitCrm.Attendance;
using FitCrm.Billing;
using FitCrm.Kernel;
using FitCrm.Membership;

namespace FitCrm.Tests.Reports;

/// <summary>A club's past in as few words as a test needs; written through the bulk fronts of the modules.</summary>
internal sealed class History(Club club, string prefix = "M")
{
    private readonly List<PlanRow> _plans = [];
    private readonly List<PersonRow> _people = [];
    private readonly List<ContractRow> _contracts = [];
    private readonly List<FreezeRow> _freezes = [];
    private readonly List<VisitRow> _visits = [];
    private readonly List<BulkCharge> _charges = [];
    private readonly List<BulkPayment> _payments = [];

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");

    public Guid Plan(string name)
    {
        if (_plans.FirstOrDefault(p => p.Name == name) is { } known) return known.Id;
        _plans.Add(new() { Id = Guid.CreateVersion7(), Name = name, Group = "club", Term = Term.Months, TermCount = 12, Price = new(58800, "EUR") });
        return _plans[^1].Id;
    }

    public Guid Person(string name, Guid? clubId = null, string? trainer = null, string? source = null)
    {
        _people.Add(new()
        {
            Id = Guid.CreateVersion7(), ClubId = clubId ?? club.Home.Id, ExternalId = prefix + (_people.Count + 1), FullName = name, FirstName = name,
            TrainerName = trainer, Source = source, CreatedAt = club.Clock.Now,
        });
        return _people[^1].Id;
    }

    /// <summary>Twelve months from a day.</summary>
    public ContractRow Year(Guid person, string starts, string bought, long monthly = 4900, string plan = "Year", string? cancelled = null, Guid? clubId = null)
    {
        var ends = Day(starts).AddMonths(12).AddDays(-1);
        _contracts.Add(new()
        {
            Id = Guid.CreateVersion7(), PersonId = person, PlanId = Plan(plan), ClubId = clubId ?? club.Home.Id, Group = "club", Term = Term.Months,
            StartsOn = Day(starts), AgreedEndsOn = ends, EndsOn = ends, BoughtOn = Day(bought), Price = new(monthly * 12, "EUR"), MonthlyPrice = monthly,
            CancelledOn = cancelled is null ? null : Day(cancelled), CreatedAt = club.Clock.Now,
        });
        return _contracts[^1];
    }

    /// <summary>A few months from a day, bought on it.</summary>
    public void Months(Guid person, string starts, int months)
    {
        Year(person, starts, starts, plan: $"{months} months");
        var ends = Day(starts).AddMonths(months).AddDays(-1);
        _contracts[^1] = _contracts[^1] with { AgreedEndsOn = ends, EndsOn = ends };
    }

    /// <summary>A contract that rolls on from month to month.</summary>
    public ContractRow Rolling(Guid person, string starts, string? cancelled = null)
    {
        _contracts.Add(new()
        {
            Id = Guid.CreateVersion7(), PersonId = person, PlanId = Plan("Monthly"), ClubId = club.Home.Id, Group = "club", Term = Term.Monthly, StartsOn = Day(starts),
            AgreedEndsOn = Terms.RollsOn, EndsOn = Terms.RollsOn, BoughtOn = Day(starts), Price = new(4900, "EUR"), MonthlyPrice = 4900,
            CancelledOn = cancelled is null ? null : Day(cancelled), CreatedAt = club.Clock.Now,
        });
        return _contracts[^1];
    }

    /// <summary>A freeze that moves the end, recorded on a day.</summary>
    public void Freeze(ContractRow contract, string from, string to, string recorded)
    {
        var freeze = new FreezeRow
        {
            Id = Guid.CreateVersion7(), ContractId = contract.Id, PersonId = contract.PersonId, From = Day(from), To = Day(to), RecordedOn = Day(recorded), MovesEnd = true,
        };
        _freezes.Add(freeze);
        var i = _contracts.FindIndex(c => c.Id == contract.Id);
        _contracts[i] = _contracts[i] with { EndsOn = _contracts[i].EndsOn.AddDays(freeze.To.DayNumber - freeze.From.DayNumber + 1) };
    }

    /// <summary>What the contract costs, and what was paid of it on which days.</summary>
    public void Charge(ContractRow contract, string due, params (string On, long Amount)[] paid)
    {
        var charge = new BulkCharge(Guid.CreateVersion7(), contract.PersonId, contract.Id, contract.ClubId, contract.Price, Day(due), club.Clock.Now);
        _charges.Add(charge);
        foreach (var (on, amount) in paid)
            _payments.Add(new(Guid.CreateVersion7(), charge.Id, contract.PersonId, new(amount, "EUR"), PaymentMethod.Card, Day(on), club.Clock.Now, null));
    }

    public void Visits(Guid person, params string[] days)
    {
        foreach (var day in days)
            _visits.Add(new() { Id = Guid.CreateVersion7(), PersonId = person, ClubId = club.Home.Id, On = Day(day), Attended = true, Source = VisitSource.Import });
    }

    public Task Save() => club.Writes.Run(async (db, ct) =>
    {
        await MembershipBulk.Write(db, _plans, ct);
        await MembershipBulk.Write(db, _people, ct);
        await MembershipBulk.Write(db, _contracts, ct);
        await MembershipBulk.Write(db, _freezes, ct);
        await BillingBulk.Write(db, _charges, ct);
        await BillingBulk.Write(db, _payments, ct);
        await AttendanceBulk.Write(db, _visits, ct);
    });
}
