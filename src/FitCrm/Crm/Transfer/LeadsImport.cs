using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Crm.Transfer;

/// <summary>Takes over leads, their people with them. A lead is known by its person and the day it was opened, and stays as it is: the same file twice changes nothing. Nothing is sent.</summary>
internal sealed class LeadsImport(ImportClub clubs, Funnel funnel, BusinessClock clock) : ImportKind<LeadSaid>
{
    private readonly HashSet<Guid> _seen = [];
    private IReadOnlyCollection<Guid> _batch = [];
    private Func<string?, string> _column = field => field ?? "";
    private string? _prefix;
    private Club _club = null!;

    public override string Name => "leads";

    public override bool YieldsToOthers => true;

    public override IReadOnlyList<ImportField> Fields => LeadReading.Fields;

    protected override int BatchRows(bool alone) => alone ? 300 : 30;

    protected override async Task Prepare(ImportOrder order, ImportDesk desk, CancellationToken ct) => _club = await clubs.Of(order, desk, ct);

    protected override LeadSaid Read(ImportRow row, out RowFate? fate)
    {
        (fate, _prefix) = (null, row.PhonePrefix);
        _column = field => LeadReading.ColumnOf(row, field);
        return LeadReading.Of(row, funnel, clock.In(_club.Zone).Day);
    }

    protected override async Task<ImportTally> Save(FitCrmDb db, IReadOnlyList<LeadSaid> rows, CancellationToken ct)
    {
        var (tally, now) = (new ImportTally(), clock.In(_club.Zone));
        var people = await new Newcomers(db, _club, _prefix, now.Day, clock.Now).Of([.. rows.Select(r => r.Person)], ct);
        var shelf = await LeadShelf.Load(db, _club, [.. people.Where(p => p.Refused is null).Select(p => p.Value)], funnel, now, ct);
        foreach (var (row, person) in rows.Zip(people))
        {
            if (person.Refused is { } no) tally.Refuse(new(row.Row, _column(no.Field), null, no.Text));
            else if (shelf.Known(person.Value, row.OpenedOn) is { } known) tally.Count(_seen.Contains(known) || shelf.Added.Contains(known) ? RowFate.Duplicate : RowFate.Unchanged);
            else if (row.State == LeadState.Open && shelf.OpenSince(person.Value) is { } since) tally.Refuse(new(row.Row, _column("openedOn"), null, Words.Of("Crm.import-lead-open", since)));
            else tally.Count(shelf.Take(person.Value, row));
        }
        _batch = shelf.Added;
        return tally;
    }

    protected override void Saved(IReadOnlyList<LeadSaid> rows) => _seen.UnionWith(_batch);
}
