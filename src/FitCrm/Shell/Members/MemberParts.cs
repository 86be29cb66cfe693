using FitCrm.Attendance;
using FitCrm.Billing;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Messaging;
using FitCrm.Shell.Kit;
using FitCrm.Shell.Members.Deeds;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Members;

/// <summary>Parts of a member's card out of the other modules' fronts.</summary>
internal sealed class MemberParts(Counter counter)
{
    /// <summary>A year of visit days.</summary>
    public static async Task<MemberVisits> Visits(FitCrmDb db, PersonRow person, DateOnly today, IReadOnlyList<FreezeRow> freezes, CancellationToken ct)
    {
        var since = today.AddDays(-371);
        var rows = await Attendance.Visits.Rows(db).Where(v => v.PersonId == person.Id && v.On >= since).Select(v => new { v.On, v.Kind }).ToListAsync(ct);
        var days = rows.GroupBy(v => v.On).ToDictionary(g => g.Key, g => g.Any(v => v.Kind == VisitKind.Class) ? "v2" : "v1");
        var last = await Attendance.Visits.Rows(db).Where(v => v.PersonId == person.Id).MaxAsync(v => (DateOnly?)v.On, ct);
        var summary = Say.N("visit-days", days.Count) + (last is { } on ? " · " + Say.W("last-on", Show.Day(on)) : "");
        var first = person.JoinedOn ?? (rows.Count > 0 ? rows.Min(r => r.On) : today);
        return new(today, first, days, [.. freezes.Where(f => f.To >= f.From).Select(f => (f.From, f.To))], summary, Say.N("visit-days", days.Count));
    }

    /// <summary>Where they stand: the engine's stage, a freeze, and the relationship, which the contracts tell before the engine has looked.</summary>
    public static IReadOnlyList<(string Key, string Text)> BadgesOf(DeedCase who, IReadOnlyList<FreezeRow> freezes, MemberNow? now)
    {
        var badges = new List<(string, string)>();
        if (now?.Stage is { } stage) badges.Add((stage, now.StageText));
        if (freezes.FirstOrDefault(f => f.From <= who.Today && who.Today <= f.To) is { } frozen) badges.Add(("frozen", Say.W("frozen-until", Show.Day(frozen.To))));
        var relation = now?.Relationship is "lead" or "lost" or null && who.Current is { Contract: { } c } ? KnownBy(who, c) ?? now?.Relationship ?? "lost" : now?.Relationship;
        if (relation is not null && (relation != "active" || badges.Count == 0)) badges.Add((relation, relation == "lost" && now is null ? Say.W("no-running-contract") : Say.W("stage-" + relation)));
        return badges;
    }

    private static string? KnownBy(DeedCase who, ContractRow c) => who.Runs(c) ? "active" : c.StartsOn > who.Today && c.LastDay >= c.StartsOn ? "potential" : null;

    /// <summary>Open work about the person.</summary>
    public static async Task<IReadOnlyList<MemberTask>> Tasks(FitCrmDb db, Guid id, DateOnly today, MemberRights may, CancellationToken ct) => !may.Contact ? []
        : [.. (await Crm.Tasks.Rows(db).Where(t => t.PersonId == id && t.DoneOn == null && t.ExpiresOn >= today).OrderBy(t => t.DueOn).Take(5).ToListAsync(ct))
            .Select(t => new MemberTask(t.Id, t.Title, Say.W("task-due", Show.Day(t.DueOn), Say.W("role-" + t.OwnerRole)), Caller.Current.May(Right.Tasks)))];

    /// <summary>All charges with what was paid; the last four at first sight.</summary>
    public static async Task<MemberAccount> Account(FitCrmDb db, DeedCase who, bool maySell, CancellationToken ct)
    {
        var charges = who.Charges.OrderBy(c => c.DueOn).ToList();
        var ids = charges.ConvertAll(c => c.ContractId);
        var payments = await Payments.Rows(db).Where(p => ids.Contains(p.ContractId)).OrderBy(p => p.On).ToListAsync(ct);
        var lines = LinesOf(who, charges.TakeLast(4), payments);
        var owed = new Money(who.Charges.Sum(c => c.Owed), who.Charges.Count > 0 ? who.Charges[0].Currency : who.Club.Currency);
        lines.Add(new(Say.W("to-pay"), Show.Money(owed), true));
        return new(lines, owed, maySell && owed.Amount > 0 ? $"/members/{who.Person.Id}/pay" : null) { Earlier = LinesOf(who, charges.SkipLast(4), payments) };
    }

    private static List<LedgerLine> LinesOf(DeedCase who, IEnumerable<ChargeRow> charges, IReadOnlyList<PaymentRow> payments)
    {
        var lines = new List<LedgerLine>();
        foreach (var charge in charges)
        {
            var plan = who.Contracts.Where(c => c.Contract.Id == charge.ContractId).Select(c => c.Plan.Name).FirstOrDefault() ?? "";
            lines.Add(new($"{plan}, {Show.Day(charge.DueOn)}", Show.Money(new(charge.Amount, charge.Currency))));
            lines.AddRange(payments.Where(p => p.ContractId == charge.ContractId).Select(p => new LedgerLine(Say.W("paid-on", Show.Day(p.On)), Show.Money(new(-p.Amount, charge.Currency)))));
        }
        return lines;
    }

    /// <summary>Consents as they stand, each channel and purpose.</summary>
    public static async Task<IReadOnlyList<ConsentLine>> ConsentsOf(FitCrmDb db, Guid id, Club club, CancellationToken ct)
    {
        var rows = await Messaging.Consents.Rows(db).Where(c => c.PersonId == id).ToListAsync(ct);
        var bot = await Chats.Has(db, club.Id, ct);
        var linked = bot && (await Chats.AddressesOf(db, club.Id, [id], ct)).Count > 0;
        return [.. from channel in Enum.GetValues<Channel>()
                   where channel != Channel.Chat || bot || rows.Exists(r => r.Channel == channel)
                   let last = rows.Where(r => r.Channel == channel && r.Purpose == Purpose.Marketing).MaxBy(r => r.At)
                   select new ConsentLine(channel.ToString(), nameof(Purpose.Marketing), Say.W("consent-for", Say.W("channel-" + channel)), last?.Given ?? false,
                       last is null ? Say.W("consent-never") : Say.W(last.Given ? "consent-since" : "consent-withdrawn", Show.Day(ClubTime.At(last.At, club.Zone).Day), last.Source)) { ByLink = channel == Channel.Chat && bot && !(linked && last?.Given == true) }];
    }

    /// <summary>The tags that are on somebody, with who put them on and when.</summary>
    public static async Task<IReadOnlyList<(string, string)>> Tags(FitCrmDb db, Guid id, TimeZoneInfo zone, CancellationToken ct) =>
        [.. (await PeopleTags.Rows(db).Where(t => t.PersonId == id && t.GoneAt == null).OrderBy(t => t.Tag).ToListAsync(ct)).Select(t => (t.Tag, Say.W("tag-by", t.PutByName, Show.Day(ClubTime.At(t.PutAt, zone).Day))))];

    /// <summary>Who may be the same person.</summary>
    public async Task<IReadOnlyList<(string, string, string)>> Twins(Guid id, CancellationToken ct) =>
        [.. (await counter.Twins(id, ct)).Select(t => (Say.W("twin-" + t.By, t.FullName), $"/members/{id}/beside/{t.Id}", $"/members/{t.Id}"))];

    /// <summary>A piece of what happened, newest first, notes among it; null for who may not see it.</summary>
    public async Task<Page<NoteLine>?> Story(Guid id, string? group, string? after, DateOnly today, CancellationToken ct)
    {
        var story = await counter.Story(id, group, after, 12, ct);
        if (story.Refused is not null) return null;
        return new([.. story.Value.Items.Select(e => new NoteLine(e.Text, e.By ?? "", e.On.Year == today.Year ? Show.ShortDay(e.On) : Show.Day(e.On), e.Kind))], story.Value.Next);
    }
}
