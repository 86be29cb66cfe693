using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Retention;
using FitCrm.Retention.Pulses;
using FitCrm.Retention.Rosters;
using FitCrm.Staff;
using Microsoft.Extensions.DependencyInjection;

namespace FitCrm.Benchmarks.Lists;

/// <summary>A chain of three clubs with a million people: names of four scripts, a contract, a stage and a last visit each, two tags on some.</summary>
internal static class MillionPeople
{
    private const int Batch = 2000;

    private static readonly string[] Firsts = ["Anna", "Maria", "Tomás", "Иван", "Ольга", "Sofía", "Bo", "Noam", "דנה", "محمد", "Grace", "Lucas", "Jürgen", "Zoë", "Xiu"];
    private static readonly string[] Starts = ["Ke", "Lo", "Mar", "Pe", "Schu", "Fer", "O", "Ro", "Win", "Gar", "Бо", "Ку", "Са", "כה", "ال"];
    private static readonly string[] Middles = ["l", "tt", "ni", "b", "mo", "rr", "ka", "", "vi", "ze", "ро", "н", "ль", "n", "d"];
    private static readonly string[] Ends = ["er", "ez", "ov", "son", "a", "mann", "ini", "ski", "о", "ин", "ева", "el", "ar", "in", "ton"];

    /// <summary>The moment the history ends.</summary>
    public static DateOnly Today(DateTimeOffset now) => DateOnly.FromDateTime(now.UtcDateTime);

    /// <summary>Writes them; answers with a token of the owner.</summary>
    public static async Task<string> Make(Run run, int people, CancellationToken ct)
    {
        var options = new AppOptions { DataFolder = run.Folder, Database = run.Database, Connection = run.Connection ?? "" };
        await using var app = House.Build(TheHouse.Modules, options);
        Caller.Current = Caller.CommandLine;
        await Database.Migrate(app.Services, ct);
        var (writes, team, today) = (app.Services.GetRequiredService<Writes>(), app.Services.GetRequiredService<Team>(), Today(TimeProvider.System.GetUtcNow()));
        var clubs = new[] { "NOR", "SOU", "WES" }.Select(c => Club.Establish(Guid.CreateVersion7(), c, "Club " + c, "Europe/Berlin", "EUR").Value).ToList();
        var plans = Enumerable.Range(0, 12).Select(i => new PlanRow { Id = Guid.CreateVersion7(), Name = $"Plan {i}", Group = "club", Term = Term.Months, TermCount = 12, Price = new(58800, "EUR") }).ToList();
        await writes.Run(async (db, token) => { foreach (var club in clubs) db.Add(club); await MembershipBulk.Write(db, plans, token); }, ct);
        var owner = (await team.Add(new(Guid.CreateVersion7(), "load@fitcrm.example", "Load", Roles.Owner, null, Guid.NewGuid().ToString()), ct)).Value;
        for (var first = 0; first < people; first += Batch)
        {
            var some = Enumerable.Range(first, Math.Min(Batch, people - first)).Select(n => new Made(n, clubs, plans, today)).ToList();
            await writes.Run((db, token) => Write(db, some, token), ct);
            if (first % 100_000 == 0) Run.Say($"{first} people");
        }
        return await team.IssueToken(owner, TimeSpan.FromDays(1), ct);
    }

    private static async Task Write(FitCrmDb db, List<Made> some, CancellationToken ct)
    {
        await MembershipBulk.Write(db, some.Select(m => m.Person), ct);
        await MembershipBulk.Write(db, some.Where(m => m.Contract is not null).Select(m => m.Contract!), ct);
        await BulkTable.Write<Listed, RosterRow>(db, some.Select(m => m.Row), ct);
        await BulkTable.Write<Pulse, PulseRow>(db, some.Select(m => new PulseRow(m.Person.Id, m.Person.ClubId, m.Row.Stage, m.Row.Relationship, m.Row.Risk)), ct);
    }

    private sealed record PulseRow(Guid PersonId, Guid ClubId, Stage Stage, Relationship Relationship, int Risk)
    {
        public DateOnly NextLook { get; } = DateOnly.MaxValue;

        public bool Stale { get; }
    }

    /// <summary>One person, by number: spread as a real chain's register is, half of it former members.</summary>
    private sealed class Made
    {
        public Made(int n, List<Club> clubs, List<PlanRow> plans, DateOnly today)
        {
            var dice = new Random(n);
            var name = $"{Firsts[dice.Next(Firsts.Length)]} {Starts[dice.Next(Starts.Length)]}{Middles[dice.Next(Middles.Length)]}{Ends[dice.Next(Ends.Length)]}{(n % 40 == 0 ? "-" + n : "")}";
            var (club, plan, id, trainer) = (clubs[n % 3], plans[dice.Next(plans.Count)], Guid.CreateVersion7(), $"Trainer {dice.Next(60)}");
            var (ends, seen) = (today.AddDays(dice.Next(-1500, 365)), today.AddDays(-dice.Next(0, 900)));
            var lead = n % 20 == 0;
            var stage = lead || ends < today ? Stage.None : (Stage)(1 + dice.Next(3));
            Person = new() { Id = id, ClubId = club.Id, ExternalId = $"E{n}", FullName = name, SearchKey = "", Phone = $"+4915{n:D8}", Email = $"m{n}@mail.example", CardCode = $"C{n:D7}", TrainerName = trainer, CreatedAt = DateTimeOffset.UnixEpoch, JoinedOn = ends.AddYears(-1) };
            Contract = lead ? null : new()
            {
                Id = Guid.CreateVersion7(), PersonId = id, PlanId = plan.Id, ClubId = club.Id, Group = "club", Term = Term.Months, StartsOn = ends.AddYears(-1), AgreedEndsOn = ends, EndsOn = ends,
                BoughtOn = ends.AddYears(-1), Price = new(58800, "EUR"), MonthlyPrice = 4900, CreatedAt = DateTimeOffset.UnixEpoch,
            };
            Row = new()
            {
                PersonId = id, ClubId = club.Id, SearchKey = SearchKey.Of(name, null, null, Person.Email), TrainerName = trainer, PlanId = lead ? null : plan.Id, EndsDay = lead ? Roster.NoEnd : ends.DayNumber,
                VisitDay = lead ? 0 : seen.DayNumber, Stage = stage, Relationship = lead ? Relationship.Lead : ends < today ? Relationship.Lost : Relationship.Active, Risk = stage == Stage.None ? 0 : dice.Next(20) * 5,
            };
        }

        public PersonRow Person { get; }

        public ContractRow? Contract { get; }

        public RosterRow Row { get; }
    }
}
