using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Shell.Desk;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Settings.Audits;

/// <summary>Turns lines of the audit into words: names in place of ids, days and money as the pages write them.</summary>
internal static class AuditLook
{
    public static async Task<IReadOnlyList<AuditShown>> Of(FitCrmDb db, IReadOnlyList<AuditLine> lines, IReadOnlyList<Club> clubs, TimeZoneInfo zone, CancellationToken ct)
    {
        var bodies = lines.Select(l => AuditBody.Read(l.Body)).ToList();
        var names = await NamesOf(db, lines, bodies, clubs, ct);
        var people = await PeopleOf(db, lines, ct);
        return [.. lines.Select((l, i) => LineOf(l, bodies[i], new AuditValues(names, zone), people, zone) with { Which = bodies[i].Name(new AuditValues(names, zone)) ?? (Guid.TryParse(l.SubjectId, out var id) ? names.GetValueOrDefault(id) : null) })];
    }

    private static AuditShown LineOf(AuditLine line, AuditBody body, AuditValues values, IReadOnlyDictionary<Guid, string> people, TimeZoneInfo zone) => new(
        Moments.Say(line.At, zone), WhoOf(line), line.From == line.Actor ? "" : line.From, Word("audit-did-", line.Action), SubjectOf(line.Subject),
        line.PersonId is not { } person ? null : people.TryGetValue(person, out var name) ? (name, $"/members/{person}") : (Say.W("audit-somebody"), null),
        AuditSearch.Refusals.Contains(line.Action), [.. body.Changes(values)],
        line.Body is not null ? null : AuditSearch.IsKept(line) ? Say.W("audit-kept") : Say.W("audit-erased"));

    private static string WhoOf(AuditLine line) => line.ActorId is not null ? line.Actor
        : line.Actor == Caller.System.Name ? Say.W("audit-by-program") : line.Actor == Caller.CommandLine.Name ? Say.W("audit-by-command") : Say.W("audit-by-nobody");

    private static string SubjectOf(string subject) => subject.StartsWith("report ", StringComparison.Ordinal) ? Say.W("audit-of-report", subject["report ".Length..]) : Word("audit-of-", subject);

    // What a module calls its rows is told in its own words where there are none for it here.
    private static string Word(string prefix, string key) => Kernel.Words.Knows($"Shell.{prefix}{key.Replace(' ', '-')}") ? Say.W(prefix + key.Replace(' ', '-')) : AuditValues.Spaced(key);

    private static async Task<IReadOnlyDictionary<Guid, string>> PeopleOf(FitCrmDb db, IReadOnlyList<AuditLine> lines, CancellationToken ct)
    {
        var ids = lines.Select(l => l.PersonId).OfType<Guid>().Distinct().ToList();
        return ids.Count == 0 || !Caller.Current.May(Right.FindPerson) ? new Dictionary<Guid, string>()
            : await PeopleFinder.Own(db).Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FullName, ct);
    }

    // Names of the users, plans and clubs that the lines speak of; an id of anything else is left out.
    private static async Task<IReadOnlyDictionary<Guid, string>> NamesOf(FitCrmDb db, IReadOnlyList<AuditLine> lines, IReadOnlyList<AuditBody> bodies, IReadOnlyList<Club> clubs, CancellationToken ct)
    {
        var ids = bodies.SelectMany(b => b.Ids).Concat(lines.Where(l => l.Subject is nameof(User) or "Plan").Select(l => Guid.TryParse(l.SubjectId, out var id) ? id : Guid.Empty)).Distinct().ToList();
        var names = clubs.ToDictionary(c => c.Id, c => c.Name);
        if (ids.Count == 0) return names;
        foreach (var user in await db.Set<User>().Where(u => ids.Contains(u.Id)).Select(u => new { u.Id, u.Name }).ToListAsync(ct)) names[user.Id] = user.Name;
        foreach (var plan in await Plans.Rows(db).Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToListAsync(ct)) names[plan.Id] = plan.Name;
        return names;
    }
}
