using System.Data.Common;
using System.Diagnostics;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FitCrm.Benchmarks.Figures;

/// <summary>Renewal figures over a million cycles: 250,000 people with four contracts each, one after another. The whole past, and one month of it.</summary>
internal sealed class RenewalsMillion : Scenario
{
    private const int ContractsEach = 4;
    private static readonly DateOnly AsOf = new(2026, 6, 30);

    public override string Name => "renewals-million";

    public override string About => "Renewal figures over a million cycles, against a raw scan of the contracts; and of one month";

    public override async Task<Benchmarks.Figure> Run(Run run, CancellationToken ct)
    {
        var options = new AppOptions { DataFolder = run.Folder, Database = run.Database, Connection = run.Connection ?? "" };
        await using var app = House.Build(TheHouse.Modules, options);
        await Database.Migrate(app.Services, ct);
        var people = run.Sized(250_000, 100);
        var club = await Fill(app.Services, people, ct);
        var raw = await Clocked(() => Scan(app.Services, ct));
        var report = app.Services.GetRequiredService<RenewalReport>();
        var before = Environment.CpuUsage.TotalTime;
        var (all, figures) = await Asked(report, club, new(2020, 1, 1), AsOf, ct);
        var spent = Environment.CpuUsage.TotalTime - before;
        var (warm, _) = await Asked(report, club, new(2020, 1, 1), AsOf, ct);
        var (month, ofMonth) = await Asked(report, club, new(2024, 5, 1), new(2024, 5, 31), ct);
        return new()
        {
            Value = all, Unit = "s", Yardstick = "raw scan of the contracts, s", YardstickValue = raw,
            Limit = "at most 10 raw scans, and a month in proportion: at most 3 times its share of the cycles",
            Holds = all <= 10 * raw && month <= Math.Max(0.5, 3 * all * ofMonth.All.Due / figures.All.Due),
            Details = new()
            {
                ["cycles"] = people * ContractsEach, ["due"] = figures.All.Due, ["renewed"] = figures.All.Renewed, ["cpuSeconds"] = Math.Round(spent.TotalSeconds, 3), ["warmSeconds"] = Math.Round(warm, 3), ["monthSeconds"] = Math.Round(month, 3),
                ["dueInMonth"] = ofMonth.All.Due, ["peakMegabytes"] = Process.GetCurrentProcess().PeakWorkingSet64 >> 20,
            },
        };
    }

    private static async Task<(double Seconds, RenewalFigures Figures)> Asked(RenewalReport report, Guid club, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var question = new ReportQuestion { From = from, To = to, AsOf = AsOf, Clubs = [club], By = [Dimensions.Plan, Dimensions.Trainer] };
        RenewalFigures? figures = null;
        return (await Clocked(async () => figures = await report.Figures(question, ct)), figures!);
    }

    private static async Task<double> Clocked(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalSeconds;
    }

    private static async Task Scan(IServiceProvider services, CancellationToken ct)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<FitCrmDb>>().CreateDbContextAsync(ct);
        await db.Database.OpenConnectionAsync(ct);
        await using DbCommand command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT * FROM membership_contracts";
        await using var rows = await command.ExecuteReaderAsync(ct);
        var cells = new object[rows.FieldCount];
        while (await rows.ReadAsync(ct)) rows.GetValues(cells);
    }

    private static async Task<Guid> Fill(IServiceProvider services, int people, CancellationToken ct)
    {
        var writes = services.GetRequiredService<Writes>();
        var club = FitCrm.Staff.Club.Establish(Guid.CreateVersion7(), "MIL", "Million", "Europe/Berlin", "EUR").Value;
        var plan = new PlanRow { Id = Guid.CreateVersion7(), Name = "Year", Group = "club", Term = Term.Months, TermCount = 12, Price = new(58800, "EUR") };
        await writes.Run(async (db, inner) => { db.Add(club); await MembershipBulk.Write(db, [plan], inner); }, ct);
        for (var first = 0; first < people; first += 5000)
        {
            var batch = Enumerable.Range(first, Math.Min(5000, people - first)).Select(i => (Id: Guid.CreateVersion7(), Number: i)).ToList();
            await writes.Run(async (db, inner) =>
            {
                await MembershipBulk.Write(db, batch.Select(p => Person(p.Id, p.Number, club.Id)), inner);
                await MembershipBulk.Write(db, batch.SelectMany(p => Contracts(p.Id, p.Number, club.Id, plan.Id)), inner);
            }, ct);
        }

        return club.Id;
    }

    private static PersonRow Person(Guid id, int number, Guid club) => new()
    {
        Id = id, ClubId = club, FullName = $"Member {number}", TrainerName = $"Trainer {number % 20}", CreatedAt = DateTimeOffset.UnixEpoch,
    };

    // Years that begin anywhere in 2021; every seventh person leaves a gap after the second.
    private static IEnumerable<ContractRow> Contracts(Guid person, int number, Guid club, Guid plan)
    {
        var start = new DateOnly(2021, 1, 1).AddDays(number * 37 % 365);
        for (var i = 0; i < ContractsEach; i++)
        {
            var end = start.AddMonths(12).AddDays(-1);
            yield return new()
            {
                Id = Guid.CreateVersion7(), PersonId = person, PlanId = plan, ClubId = club, Group = "club", Term = Term.Months, StartsOn = start, AgreedEndsOn = end,
                EndsOn = end, BoughtOn = start.AddDays(-number % 40), Price = new Money(58800, "EUR"), MonthlyPrice = 4900, CreatedAt = DateTimeOffset.UnixEpoch,
            };
            start = end.AddDays(i == 1 && number % 7 == 0 ? 90 : 1);
        }
    }
}
