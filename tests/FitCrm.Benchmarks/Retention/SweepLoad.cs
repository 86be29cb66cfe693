using System.Diagnostics;
using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Retention;
using FitCrm.Retention.Histories;
using FitCrm.Retention.Pulses;
using FitCrm.Retention.Snapshots;
using FitCrm.Retention.Sweeps;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FitCrm.Benchmarks.Retention;

/// <summary>A club whose members were looked at yesterday, of whom a share is due today: read, assessed and written by the sweep itself, against reading every row of the members table.</summary>
internal static class SweepLoad
{
    private const int Full = 1_000_000;
    private const int Batch = 2000;
    private const int Lives = 997;

    public static async Task<Figure> Measure(Run run, double due, double most, CancellationToken ct)
    {
        var members = run.Sized(Full, 1000);
        await using var app = House.Build(TheHouse.Modules, new AppOptions { DataFolder = run.Folder, Database = run.Database, Connection = run.Connection ?? "" });
        Caller.Current = Caller.CommandLine;
        await Database.Migrate(app.Services, ct);
        var (writes, sweep) = (app.Services.GetRequiredService<Writes>(), app.Services.GetRequiredService<Sweep>());
        var club = Club.Establish(Guid.CreateVersion7(), "MAIN", "Riverside", "Europe/Berlin", "EUR").Value;
        await writes.Run(async (db, stop) => await db.AddAsync(club, stop), ct);
        app.Services.GetRequiredService<Clubs>().Forget();
        var today = app.Services.GetRequiredService<BusinessClock>().In(club.Zone).Day;
        await Fill(writes, club, today, members, due, ct);
        var scan = await Seconds(() => Scan(app.Services, ct));
        scan = Math.Min(scan, await Seconds(() => Scan(app.Services, ct)));
        SweepReport? first = null, second = null;
        var swept = await Seconds(async () => first = (await sweep.Run([club], today, 1, dryRun: false, ct)).Value);
        var again = await Seconds(async () => second = (await sweep.Run([club], today, 1, dryRun: false, ct)).Value);
        return new Figure
        {
            Value = swept, Unit = "s", Yardstick = "raw scan of the members table, s", YardstickValue = scan,
            Limit = $"at most {most} × the scan; the same day again at most 0.5 ×", Holds = swept <= most * scan && again <= 0.5 * scan,
            Details = new()
            {
                ["members"] = members, ["evaluated"] = first!.Evaluated, ["fired"] = first.Fired, ["againSeconds"] = Math.Round(again, 4), ["againEvaluated"] = second!.Evaluated,
                ["perSecond"] = Math.Round(first.Evaluated / swept),
            },
        };
    }

    private static async Task<double> Seconds(Func<Task> work)
    {
        var began = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private static async Task Scan(IServiceProvider app, CancellationToken ct)
    {
        await using var db = await app.GetRequiredService<IDbContextFactory<FitCrmDb>>().CreateDbContextAsync(ct);
        await db.Database.OpenConnectionAsync(ct);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT * FROM membership_people";
        await using var row = await command.ExecuteReaderAsync(ct);
        var values = new object[row.FieldCount];
        while (await row.ReadAsync(ct)) row.GetValues(values);
    }

    private static async Task Fill(Writes writes, Club club, DateOnly today, int members, double due, CancellationToken ct)
    {
        var lives = Enumerable.Range(0, Lives).Select(i => Looked(i, today)).ToArray();
        for (var first = 0; first < members; first += Batch)
        {
            var (from, count) = (first, Math.Min(Batch, members - first));
            await writes.Run(async (db, stop) =>
            {
                var people = Enumerable.Range(from, count).Select(n => new PersonRow
                {
                    Id = Guid.CreateVersion7(), ClubId = club.Id, ExternalId = $"M{n}", FirstName = "Member", LastName = $"Number{n}", FullName = $"Member Number{n}",
                    Email = $"member{n}@example.org", Phone = $"+4930{n:D8}", Birthday = today.AddYears(-30).AddDays(-n % 9000), CardCode = $"C{n:D7}", JoinedOn = today.AddDays(-n % 700), Source = "walk-in", CreatedAt = DateTimeOffset.UnixEpoch,
                }).ToList();
                await MembershipBulk.Write(db, people, stop);
                await BulkTable.Write<Pulse, Pulse>(db, people.Select((p, i) => Row(p.Id, club.Id, lives[(from + i) % Lives], today, (from + i) % 1000 < due * 1000)), stop);
            }, ct);
        }

        await writes.Run(async (db, stop) => await db.AddAsync(new SweptDay { Id = Guid.CreateVersion7(), ClubId = club.Id, Day = today.AddDays(-1), At = DateTimeOffset.UnixEpoch }, stop), ct);
    }

    private static Pulse Row(Guid person, Guid club, MemberSnapshot member, DateOnly today, bool due)
    {
        member.Person = member.Household = person;
        for (var i = 0; i < Cycles.Most; i++) if (member.Cycles[i].Exists) member.Cycles[i].Contract = Guid.CreateVersion7();
        return new() { PersonId = person, ClubId = club, NextLook = due ? today : today.AddDays(1 + person.GetHashCode() % 30 * (person.GetHashCode() < 0 ? -1 : 1)), Stage = member.Stage, LookedOn = today.AddDays(-1), Snapshot = SnapshotBytes.Write(in member) };
    }

    private static MemberSnapshot Looked(int i, DateOnly today)
    {
        var start = today.AddDays(-(i * 7919 % 400));
        var life = new History { Person = Guid.CreateVersion7(), BirthMonth = (byte)(1 + i % 12), BirthDay = (byte)(1 + i % 28) };
        life.Contracts.Add(new(Guid.CreateVersion7(), "club", start.DayNumber, start.AddMonths(12).DayNumber - 1, start.DayNumber));
        life.Consents.Add((start.DayNumber, 3));
        for (var day = start.DayNumber; day < today.DayNumber - i % 35 && i % 11 != 0; day += 2 + i % 7) life.Visit(day);
        var player = new Player(life, _ => Playbook.Default, default);
        for (var day = Math.Max(start.DayNumber, today.DayNumber - 40); day < today.DayNumber; day++)
            if (player.Member.LookedOn == 0 || player.NextDay <= day) player.Sweep(day, day - 1, new(1, start.DayNumber));
        return player.Member;
    }
}
