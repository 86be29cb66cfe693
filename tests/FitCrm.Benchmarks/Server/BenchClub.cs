using System.Globalization;
using FitCrm.Billing;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Retention;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FitCrm.Benchmarks.Server;

/// <summary>A club for a load: people with cards and running, paid contracts, and a token of its front desk.</summary>
internal sealed record BenchClub(string Code, string Token, IReadOnlyList<string> Cards)
{
    private const int Batch = 500;

    /// <summary>Makes it in the run's database, as the program itself would be opened by a command.</summary>
    public static async Task<BenchClub> Make(Run run, int members)
    {
        var options = new AppOptions { DataFolder = run.Folder, Database = run.Database, Connection = run.Connection ?? "" };
        await using var app = House.Build(TheHouse.Modules, options);
        Caller.Current = Caller.CommandLine;
        await Database.Migrate(app.Services);
        var (writes, team, now) = (app.Services.GetRequiredService<Writes>(), app.Services.GetRequiredService<Team>(), TimeProvider.System.GetUtcNow());
        var club = Club.Establish(Guid.CreateVersion7(), "MAIN", "Riverside", "Europe/Berlin", "EUR").Value;
        await writes.Run(async (db, ct) => { await db.AddAsync(club, ct); });
        var user = (await team.Add(new(Guid.CreateVersion7(), "load@fitcrm.example", "Load", Roles.FrontDesk, club.Id, Guid.NewGuid().ToString()))).Value;
        var plan = new PlanRow { Id = Guid.CreateVersion7(), Name = "Standard 12", Group = "club", Term = Term.Months, TermCount = 12, Price = new(58800, "EUR"), FreezeDays = 30 };
        await writes.Run((db, ct) => MembershipBulk.Write(db, [plan], ct));
        for (var first = 0; first < members; first += Batch)
        {
            var numbers = Enumerable.Range(first, Math.Min(Batch, members - first)).ToList();
            await writes.Bulk((db, ct) => Fill(db, club, plan, numbers, now, ct));
        }
        await app.Services.GetRequiredService<Sweep>().Run(null, null, 1, false, CancellationToken.None);   // the engine knows everybody, as it does in a running club
        return new("MAIN", await team.IssueToken(user, TimeSpan.FromDays(1)), [.. Enumerable.Range(0, members).Select(Card)]);
    }

    /// <summary>Events that wait for their handlers.</summary>
    public static async Task<int> Waiting(Run run)
    {
        await using var app = House.Build(TheHouse.Modules, new AppOptions { DataFolder = run.Folder, Database = run.Database, Connection = run.Connection ?? "" });
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<FitCrmDb>>().CreateDbContextAsync();
        return await db.Set<OutboxRow>().CountAsync();
    }

    private static string Card(int number) => string.Create(CultureInfo.InvariantCulture, $"C{number:D7}");

    private static async Task Fill(FitCrmDb db, Club club, PlanRow plan, List<int> numbers, DateTimeOffset now, CancellationToken ct)
    {
        var start = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-100);
        var people = numbers.ConvertAll(n => new PersonRow { Id = Guid.CreateVersion7(), ClubId = club.Id, ExternalId = Card(n), FullName = $"Member Number{n}", CardCode = Card(n), JoinedOn = start, CreatedAt = now });
        var contracts = people.ConvertAll(p => new ContractRow
        {
            Id = Guid.CreateVersion7(), PersonId = p.Id, PlanId = plan.Id, ClubId = club.Id, Group = "club", Term = Term.Months, StartsOn = start, AgreedEndsOn = start.AddDays(364),
            EndsOn = start.AddDays(364), BoughtOn = start, Price = plan.Price, MonthlyPrice = 4900, CreatedAt = now,
        });
        var charges = contracts.ConvertAll(c => new BulkCharge(Guid.CreateVersion7(), c.PersonId, c.Id, club.Id, plan.Price, start, now));
        await MembershipBulk.Write(db, people, ct);
        await MembershipBulk.Write(db, contracts, ct);
        await BillingBulk.Write(db, charges, ct);
        await BillingBulk.Write(db, charges.Select(c => new BulkPayment(Guid.CreateVersion7(), c.Id, c.PersonId, plan.Price, PaymentMethod.Card, start, now, null)), ct);
    }
}
