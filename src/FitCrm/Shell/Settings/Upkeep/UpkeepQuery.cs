using System.Globalization;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Messaging;
using FitCrm.Shell.Desk;
using FitCrm.Shell.Kit;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;
using Verdict = FitCrm.Shell.Kit.Verdict;

namespace FitCrm.Shell.Settings.Upkeep;

/// <summary>Reads how the house stands: figures beside what doctor thinks of them, so that page and command never disagree.</summary>
internal sealed class UpkeepQuery(HouseHealth house, ParkedEvents parked, Clubs clubs, BusinessClock clock, IDbContextFactory<FitCrmDb> dbs)
{
    private const int Take = 20;
    private const string NoWay = "Messaging.doctor-no-";

    public async Task<UpkeepView> Look(bool everything, long after, CancellationToken ct)
    {
        var zone = Moments.ZoneOf(await clubs.All(ct));
        var (findings, looked) = await house.Examine(everything, ct);
        var state = await house.Look(ct);
        var ailments = findings.Broken.Select(a => (Verdict.Stop, a)).Concat(findings.Warnings.Select(a => (Verdict.Warn, a))).ToList();
        var known = Facts(state, zone, ailments.Exists(a => a.a.Key.StartsWith("Data.doctor-backup", StringComparison.Ordinal))).Append(await Messages(state.Now, ct)).ToList();
        var facts = known.Select(f => With(f.Name, f.Value, f.Finding, ailments)).ToList();
        var told = known.Select(f => Worst(f.Finding, ailments)).ToHashSet();
        var rest = ailments.Where(a => !told.Contains(a.a)).Select(a => new UpkeepFact(a.a.Check, a.a.What, a.Item1, null, a.a.Advice) { Mends = MendsOf(a.a) }).ToList();
        var given = state.Parked == 0 ? [] : await parked.List(after, Take + 1, ct);
        return new(facts, rest, [.. state.Jobs.Select(j => JobOf(j, zone))], state.Works, await Shown(given, zone, ct), given.Count > Take ? $"/settings/health?after={given[Take - 1].Id.ToString(CultureInfo.InvariantCulture)}" : null,
            everything ? Say.W("health-looked", string.Join(", ", looked)) : null, findings.Broken.Count > 0 ? Verdict.Stop : findings.Warnings.Count > 0 ? Verdict.Warn : Verdict.Ok);
    }

    // A house in its first week without a backup is neither well nor blamed.
    private static IEnumerable<(string Name, string Value, string? Finding)> Facts(HouseState s, TimeZoneInfo zone, bool blamed) =>
    [
        ("outbox", s.WaitingSince is { } since ? Say.W("health-waiting", Say.N("n-events", s.Waiting), Moments.Lasted(s.Now - since)) : Say.W("health-none-waiting"), "Data.doctor-outbox"),
        ("parked", s.Parked == 0 ? Say.W("health-none-parked") : Say.N("n-events", s.Parked), "Data.doctor-parked"),
        ("disk", Say.W("health-disk-free", Bytes(s.DiskFreeBytes)), "Data.doctor-disk"),
        ("backup", s.Backup is { } last ? Say.W("health-backup-age", Moments.Say(last.MadeAt, zone), Moments.Lasted(s.Now - last.MadeAt), last.File) : Say.W("health-backup-none"), s.Backup is null && !blamed ? null : "Data.doctor-backup"),
        ("clock", s.AsOf is { } day ? Say.W("health-as-of", Moments.Say(s.Now, zone), Show.Day(day)) : Moments.Say(s.Now, zone), "Data.doctor-clock"),
        ("database", Say.W("health-database-" + s.Database, Bytes(s.DatabaseBytes)), "Data.doctor-damaged"),
        ("version", s.Version, null),
    ];

    // Whether messages leave is said only where nothing waits and there is a way.
    private async Task<(string Name, string Value, string? Finding)> Messages(DateTimeOffset now, CancellationToken ct)
    {
        if (!clock.IsToday) return ("today", Say.W("health-stays"), null);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var queued = Outbound.Rows(db).Where(m => m.State == MessageState.Queued);
        var hasWay = await Outbound.AnyChannel(db, ct);
        if (await queued.CountAsync(ct) is var waiting and > 0)
            return ("today", Say.W("health-waiting", Say.N("n-messages", waiting), Moments.Lasted(now - await queued.OrderBy(m => m.QueuedAt).Select(m => m.QueuedAt).FirstAsync(ct))), NoWay);
        return ("today", Say.W(hasWay ? "health-leaves" : "health-no-channel"), hasWay ? NoWay : null);
    }

    private static Ailment? Worst(string? finding, List<(Verdict Verdict, Ailment Ailment)> ailments) =>
        finding is null ? null : ailments.FirstOrDefault(a => a.Ailment.Key.StartsWith(finding, StringComparison.Ordinal)).Ailment;

    private static (string, string)? MendsOf(Ailment ailment) => ailment.Check == "messages" ? ("/settings/channels", Say.W("settings-channels")) : null;

    private static UpkeepFact With(string name, string value, string? finding, List<(Verdict Verdict, Ailment Ailment)> ailments)
    {
        var worst = finding is null ? default : ailments.FirstOrDefault(a => a.Ailment.Key.StartsWith(finding, StringComparison.Ordinal));
        return new(Say.W("health-" + name), value, worst.Ailment is not null ? worst.Verdict : finding is null ? null : Verdict.Ok, worst.Ailment?.What, worst.Ailment?.Advice) { Mends = worst.Ailment is { } ailment ? MendsOf(ailment) : null };
    }

    private static JobLine JobOf(JobState job, TimeZoneInfo zone) => new(Words.Knows("Shell.job-" + job.Name) ? Say.W("job-" + job.Name) : job.Name, Say.W("job-every", job.Every.TotalMinutes < 1 ? Say.N("n-seconds", (long)job.Every.TotalSeconds) : Moments.Lasted(job.Every)),
        job.Last is { } last ? Moments.Say(last, zone) : Say.W("not-known"), job.Next is { } next ? Moments.Say(next, zone) : Say.W("not-known"));

    private async Task<IReadOnlyList<ParkedLine>> Shown(IReadOnlyList<ParkedEvent> given, TimeZoneInfo zone, CancellationToken ct)
    {
        var ids = given.Select(g => g.PersonId).OfType<Guid>().Distinct().ToList();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var names = ids.Count == 0 || !Caller.Current.May(Right.FindPerson) ? [] : await PeopleFinder.Own(db).Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FullName, ct);
        return [.. given.Take(Take).Select(g => new ParkedLine(g.Event, g.Handler, Moments.Say(g.HappenedAt, zone), g.Tries, g.Why ?? "",
            g.PersonId is { } id && names.TryGetValue(id, out var name) ? (name, $"/members/{id}") : null, $"/settings/health/parked/{g.Id.ToString(CultureInfo.InvariantCulture)}/retry"))];
    }

    private static string Bytes(long bytes) => bytes switch
    {
        >= 1L << 30 => Say.W("gigabytes", (bytes / (double)(1L << 30)).ToString("0.0", CultureInfo.CurrentCulture)),
        _ => Say.W("megabytes", Show.Count(Math.Max(1, bytes >> 20))),
    };
}
