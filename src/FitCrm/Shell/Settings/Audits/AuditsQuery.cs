using System.Globalization;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Shell.Desk;
using FitCrm.Shell.Frame;
using FitCrm.Shell.Kit;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Settings.Audits;

/// <summary>Reads a page of the audit. Without days it looks at the last thirty, so that a search costs what it looks at.</summary>
internal sealed class AuditsQuery(IDbContextFactory<FitCrmDb> dbs, Clubs clubs, TimeProvider machine)
{
    private const int Take = 50;
    private const int UsualDays = 30;
    private const int Most = 8;

    public async Task<AuditsView> Of(AuditFilter filter, CancellationToken ct)
    {
        var all = await clubs.All(ct);
        var zone = Moments.ZoneOf(all);
        var today = ClubTime.At(machine.GetUtcNow(), zone).Day;
        var (from, to) = (DayOf(filter.From, today.AddDays(-UsualDays)), DayOf(filter.To, today));
        if (from.Refused is not null || to.Refused is not null) return await Empty(filter, all, from.Refused is not null, to.Refused is not null, ct);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var person = filter.Person is { } id ? await Own(db).Where(p => p.Id == id).Select(p => new AuditPerson(p.FullName, p.Id.ToString())).SingleOrDefaultAsync(ct) : null;
        var found = string.IsNullOrWhiteSpace(filter.Q) ? null : await MembershipScope.Searched(Own(db), filter.Q).OrderBy(p => p.SearchKey).ThenBy(p => p.Id).Take(Most).Select(p => new { p.Id, p.FullName }).ToListAsync(ct);
        var about = filter.Person ?? (found is { Count: 1 } ? found[0].Id : null);
        var lines = found is null or { Count: 1 } ? await AuditSearch.Lines(db, AskOf(filter, about, from.Value, to.Value, zone), Take, ct) : [];
        var page = lines.PageOf(Take, l => new AuditPlace(l.At, l.Id).ToString());
        return new(await Fields(db, filter, from.Value, to.Value, all, ct), await AuditLook.Of(db, page.Items, all, zone, ct), person?.Name ?? (found is { Count: 1 } ? found[0].FullName : null),
            found is { Count: > 1 } ? [.. found.Select(f => new AuditPerson(f.FullName, filter.Address(f.Id, null)))] : [], found is { Count: 0 },
            page.Next is null ? null : filter.Address(about, page.Next), filter.After is null ? null : filter.Address(about, null), Caller.Current.May(Right.FindPerson));
    }

    private static AuditAsk AskOf(AuditFilter filter, Guid? person, DateOnly from, DateOnly to, TimeZoneInfo zone) => new()
    {
        PersonId = person,
        ActorId = Guid.TryParse(filter.Who, out var user) ? user : null,
        Actor = Guid.TryParse(filter.Who, out _) || string.IsNullOrEmpty(filter.Who) ? null : filter.Who,
        Subjects = AuditKinds.SubjectsOf(filter.What),
        Refused = filter.What == AuditKinds.Refused,
        From = ClubTime.InstantOf(from, TimeOnly.MinValue, zone),
        To = to < DateOnly.MaxValue ? ClubTime.InstantOf(to.AddDays(1), TimeOnly.MinValue, zone) : null,
        After = AuditPlace.Read(filter.After),
    };

    // A year before 1900 or after 9000 has no instant in every zone.
    private static Outcome<DateOnly> DayOf(string? typed, DateOnly usual) => string.IsNullOrEmpty(typed) ? usual
        : DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 9000 ? day : new DayUnclear("from");

    private static IQueryable<PersonRow> Own(FitCrmDb db) => PeopleFinder.Own(db);

    private async Task<AuditsView> Empty(AuditFilter filter, IReadOnlyList<Club> all, bool fromUnclear, bool toUnclear, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var fields = await Fields(db, filter, null, null, all, ct) with { FromUnclear = fromUnclear, ToUnclear = toUnclear };
        return new(fields, [], null, [], false, null, null, Caller.Current.May(Right.FindPerson));
    }

    private static async Task<AuditFields> Fields(FitCrmDb db, AuditFilter filter, DateOnly? from, DateOnly? to, IReadOnlyList<Club> all, CancellationToken ct)
    {
        var users = db.Set<User>().AsQueryable();
        var mine = Caller.Current.ClubsWith(Right.SeeAudit);
        if (mine is not null) users = users.Where(u => db.Set<UserRole>().Any(r => r.UserId == u.Id && r.ClubId != null && mine.Contains(r.ClubId.Value)));
        var people = await users.OrderBy(u => u.Name).ThenBy(u => u.Id).Select(u => new { u.Id, u.Name }).ToListAsync(ct);
        List<(string, string)> who = [("", Say.W("audit-everybody")), .. people.Select(u => (u.Id.ToString(), u.Name))];
        if (mine is null) who.AddRange([(Caller.System.Name, Say.W("audit-by-program")), (Caller.CommandLine.Name, Say.W("audit-by-command"))]);
        return new(who, filter.Who ?? "", [("", Say.W("audit-everything")), .. AuditKinds.All.Select(k => (k, Say.W("audit-kind-" + k)))], filter.What ?? "",
            from is { } first ? Show.Iso(first) : filter.From ?? "", to is { } last ? Show.Iso(last) : filter.To ?? "", filter.Q ?? "", filter.Person);
    }
}
