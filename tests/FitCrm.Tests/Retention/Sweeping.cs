using FitCrm.Core.Tests.Retention;
using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Retention;
using FitCrm.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FitCrm.Tests.Retention;

/// <summary>Imports a hand-written history into a club and sweeps it.</summary>
internal static class Sweeping
{
    private const string People = """{"constants":{"consentEmail":"true","consentSms":"true","plan":"Standard"},"delimiter":",","dateFormat":"yyyy-MM-dd"}""";
    private const string Sold = """{"constants":{"plan":"Standard"},"delimiter":",","dateFormat":"yyyy-MM-dd"}""";
    private const string Came = """{"delimiter":",","dateFormat":"yyyy-MM-dd"}""";

    /// <summary>Brings in members, contracts and visits of a scenario, and carries the events of the import.</summary>
    public static async Task Bring(this Club club, string scenario)
    {
        var members = File.ReadAllLines(PathOf($"{scenario}_members.csv"));
        await club.Import("people", Joined(members, (l, i) => i == 0 ? "email,lastName" : $"{l.Split(',')[0].ToLowerInvariant()}@example.org,{l.Split(',')[0]}"), People);
        var freezes = File.ReadLines(PathOf($"{scenario}_freezes.csv")).Skip(1).Select(l => l.Split(',')).ToDictionary(f => f[0], f => (From: f[1], To: f[2], On: f[3]));
        if (File.ReadLines(PathOf($"{scenario}_contracts.csv")).Count() > 1) await club.Import("contracts", File.ReadAllText(PathOf($"{scenario}_contracts.csv")), Sold);
        await club.Import("visits", File.ReadAllText(PathOf($"{scenario}_visits.csv")), Came);
        foreach (var (member, freeze) in freezes) await club.Writes.Run((db, ct) => Freeze(db, member, freeze, ct));
        await club.Pump();
    }

    /// <summary>Sweeps day by day up to a day.</summary>
    public static async Task<SweepReport> Sweep(this Club club, DateOnly asOf, int days = 1, bool dryRun = false)
    {
        var done = await club.Services.GetRequiredService<Sweep>().Run(null, asOf, days, dryRun, default);
        Assert.Null(done.Refused?.Text);
        return done.Value;
    }

    /// <summary>Every state of every touch as the scenarios write it.</summary>
    public static async Task<HashSet<TouchLine>> Lines(this Club club)
    {
        await using var db = await club.Dbs.CreateDbContextAsync();
        var names = await FitCrm.Membership.People.Rows(db).ToDictionaryAsync(p => p.Id, p => p.ExternalId!);
        var states = await Touches.States(db, [club.Home.Id], DateOnly.MinValue, DateOnly.MaxValue, default);
        return [.. states.Select(s => new TouchLine(names[s.PersonId], s.On, s.Touch, s.Occurrence, RetentionWords.Of(s.State)))];
    }

    public static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Retention", "Scenarios", file);

    private static string Joined(string[] lines, Func<string, int, string> more) => string.Join('\n', lines.Select((l, i) => $"{l},{more(l, i)}"));

    // A freeze known from the day the history says, which no clock of today can record.
    private static async Task Freeze(FitCrmDb db, string member, (string From, string To, string On) freeze, CancellationToken ct)
    {
        var contract = await (from c in Contracts.Rows(db)
                              join p in FitCrm.Membership.People.Rows(db) on c.PersonId equals p.Id
                              where p.ExternalId == member
                              orderby c.StartsOn
                              select new { c.Id, c.PersonId }).FirstAsync(ct);
        await MembershipBulk.Write(db, [new FreezeRow
        {
            Id = Guid.CreateVersion7(), ContractId = contract.Id, PersonId = contract.PersonId, From = Scenario.Day(freeze.From)!.Value, To = Scenario.Day(freeze.To)!.Value, RecordedOn = Scenario.Day(freeze.On)!.Value, MovesEnd = true,
        }], ct);
    }
}
