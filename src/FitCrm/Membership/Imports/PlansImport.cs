using System.Globalization;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership.PriceList;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Membership.Imports;

/// <summary>A row of a price list; the day since which it is not sold, where it is not.</summary>
internal sealed record PlanLine(int Row, PlanTerms Terms, DateOnly? ArchivedOn);

/// <summary>Takes over the price list. A plan is known by its name; what a file says of it goes before what is known.</summary>
internal sealed class PlansImport(ImportClub clubs, BusinessClock clock) : ImportKind<PlanLine>
{
    private static readonly ImportField Called = new("name");
    private static readonly ImportField AccessFrom = new("accessFrom");
    private static readonly ImportField AccessTo = new("accessTo");
    private static readonly ImportField ClubCodes = new("clubs");
    private static readonly ImportField FreezeDays = new("freezeDays", FieldForm.Whole);
    private static readonly ImportField ArchivedOn = new("archivedOn", FieldForm.Day);

    private readonly HashSet<string> _seen = [];
    private Dictionary<string, Guid> _clubs = [];
    private string _currency = "";

    public override string Name => "plans";

    public override bool OfEveryClub => true;

    public override IReadOnlyList<ImportField> Fields { get; } =
        [Called, Imports.Fields.Group, Imports.Fields.Term, Imports.Fields.Price, Imports.Fields.Currency, AccessFrom, AccessTo, ClubCodes, FreezeDays, ArchivedOn];

    protected override int BatchRows(bool alone) => 40;

    protected override async Task Prepare(ImportOrder order, ImportDesk desk, CancellationToken ct)
    {
        var all = await desk.Write((db, stop) => db.Set<Club>().AsNoTracking().OrderBy(c => c.Code).ToListAsync(stop), ct);
        if (all.Count == 0 || order.Club is not null) all.Insert(0, await clubs.Of(order, desk, ct));
        _currency = all[0].Currency;
        _clubs = all.DistinctBy(c => c.Id).ToDictionary(c => c.Code, c => c.Id, StringComparer.OrdinalIgnoreCase);
    }

    protected override PlanLine? Read(ImportRow row, out RowFate? fate)
    {
        fate = null;
        var (name, term) = (row.Text(Called), row.Text(Imports.Fields.Term) is { } text ? Spelling.TermOf(text) : null);
        if (name is null) row.Reject(Called, Words.Of("Membership.import-plan-name"));
        if (term is null) row.Reject(Imports.Fields.Term, Words.Of("Membership.import-plan-term"));
        var price = ContractReading.PriceOf(row, _currency);
        var (from, to, places, archived) = (ClockOf(row, AccessFrom), ClockOf(row, AccessTo), PlacesOf(row), row.Day(ArchivedOn));
        if (row.Rejected is not null) return null;
        var terms = new PlanTerms
        {
            Name = name!, Group = row.Text(Imports.Fields.Group) ?? PlanTerms.Club, Term = term!.Value.Term, TermCount = term.Value.Count, Price = price ?? Money.Zero(_currency),
            AccessFrom = from, AccessTo = to, ClubIds = places, FreezeDays = row.Whole(FreezeDays) ?? 0,
        };
        if (terms.Checked().Refused is { } no) row.Reject(Fields.FirstOrDefault(f => f.Name == no.Field), no.Text);
        else if (!_seen.Add(SearchKey.Fold(name!))) fate = RowFate.Duplicate;
        return new(row.Number, terms, archived);
    }

    protected override async Task<ImportTally> Save(FitCrmDb db, IReadOnlyList<PlanLine> rows, CancellationToken ct)
    {
        var (tally, now) = (new ImportTally(), clock.Now);
        var known = (await db.Set<Plan>().AsTracking().OrderBy(p => p.ArchivedAt != null).ThenBy(p => p.Id).ToListAsync(ct))
            .DistinctBy(p => SearchKey.Fold(p.Name)).ToDictionary(p => SearchKey.Fold(p.Name));
        foreach (var line in rows)
        {
            var fate = known.TryGetValue(SearchKey.Fold(line.Terms.Name), out var plan) ? RowFate.Unchanged : RowFate.Created;
            if (plan is null) db.Add(plan = Plan.Offer(Guid.CreateVersion7(now), line.Terms));
            else if (!Same(plan, line.Terms))
            {
                plan.Change(line.Terms);
                fate = RowFate.Updated;
            }
            if (Archive(plan, line.ArchivedOn) && fate == RowFate.Unchanged) fate = RowFate.Updated;
            tally.Count(fate);
        }
        return tally;
    }

    // A price list goes before a name that only contracts brought; the day on which that name was made is no news.
    private static bool Archive(Plan plan, DateOnly? on)
    {
        var at = on is { } day ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : (DateTimeOffset?)null;
        var (isNamed, madeToday) = (plan.IsOnlyNamed, at is not null && plan.ArchivedAt?.UtcDateTime.Date == at.Value.UtcDateTime.Date);
        if (isNamed && !madeToday) plan.List(at);
        else if (at is not null && plan.ArchivedAt is null) plan.Archive(at.Value);
        else return false;
        return true;
    }

    private static bool Same(Plan p, PlanTerms t) => p.ClubIds.SequenceEqual(t.ClubIds)
        && (p.Name, p.Group, p.Term, p.TermCount, p.Price, p.AccessFrom, p.AccessTo, p.FreezeDays) == (t.Name, t.Group, t.Term, t.TermCount, t.Price, t.AccessFrom, t.AccessTo, t.FreezeDays);

    private static TimeOnly? ClockOf(ImportRow row, ImportField field)
    {
        if (row.Text(field) is not { } text) return null;
        if (TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var clock)) return clock;
        row.Reject(field, Words.Of("Membership.import-hours"));
        return null;
    }

    private List<Guid> PlacesOf(ImportRow row)
    {
        var codes = (row.Text(ClubCodes) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (codes.FirstOrDefault(c => !_clubs.ContainsKey(c)) is { } stranger) row.Reject(ClubCodes, Words.Of("Membership.import-plan-club", stranger));
        return [.. codes.Where(_clubs.ContainsKey).Select(c => _clubs[c])];
    }
}
