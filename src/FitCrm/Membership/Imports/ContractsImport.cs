using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership.Register;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Membership.Imports;

/// <summary>Takes over contracts of people who are known here by outside id, or by an e-mail that only one person has.</summary>
internal sealed class ContractsImport(ImportClub clubs, ISalesBook book, BusinessClock clock) : ImportKind<ContractLine>
{
    private readonly HashSet<(Guid Person, DateOnly StartsOn, string? ExternalId, DateOnly? Freeze)> _seen = [];
    private Dictionary<ImportField, string> _columns = [];
    private List<(Guid, DateOnly, string?, DateOnly?)> _batch = [];
    private Club _club = null!;
    private DateOnly _today;

    public override string Name => "contracts";

    public override IReadOnlyList<ImportField> Fields => Imports.Fields.OfContracts;

    protected override int BatchRows(bool alone) => alone ? 500 : 40;

    protected override async Task Prepare(ImportOrder order, ImportDesk desk, CancellationToken ct)
    {
        _club = await clubs.Of(order, desk, ct);
        _today = clock.In(_club.Zone).Day;
    }

    protected override ContractLine Read(ImportRow row, out RowFate? fate)
    {
        fate = null;
        if (_columns.Count == 0) _columns = Fields.ToDictionary(f => f, row.ColumnOf);
        if (row.Text(Imports.Fields.Person) is not { } person) row.Reject(Imports.Fields.Person, Words.Of("Membership.import-person-missing"));
        else if (ContractReading.Of(row, _club.Currency, _today) is { } line)
            return line with { Person = person, ExternalId = ContractReading.Short(row, Imports.Fields.ExternalId, Reading.LongestWord) };
        row.Reject(Imports.Fields.StartsOn, Words.Of("Membership.import-start-missing"));
        return null!;
    }

    protected override async Task<ImportTally> Save(FitCrmDb db, IReadOnlyList<ContractLine> rows, CancellationToken ct)
    {
        var (tally, now) = (new ImportTally(), clock.Now);
        var people = await PeopleOf(db, rows, ct);
        var plans = await PlanShelf.Load(db, _club.Currency, now, ct);
        var shelf = await ContractShelf.Load(db, plans, [.. people.Values.Distinct()], _club.Id, _today, now, ct);
        var (batch, changed) = (new List<(Guid, DateOnly, string?, DateOnly?)>(), new HashSet<Guid>());
        foreach (var line in rows)
        {
            if (!people.TryGetValue(line.Person!, out var person)) tally.Refuse(RejectOf(line, new(Imports.Fields.Person, line.Person, Words.Of("Membership.import-person-unknown"))));
            else if (shelf.Take(person, line) is { Unfit: { } unfit }) tally.Refuse(RejectOf(line, unfit));
            else Count(person, line, shelf.Last);
        }
        await shelf.Enter(book, ct);
        foreach (var some in changed.Chunk(500)) db.Publish(new PeopleImported(some));
        _batch = batch;
        return tally;

        void Count(Guid person, ContractLine line, RowFate fate)
        {
            var key = (person, line.StartsOn, line.ExternalId, line.Freeze?.From);
            var again = fate == RowFate.Unchanged && (_seen.Contains(key) || batch.Contains(key));
            tally.Count(again ? RowFate.Duplicate : fate);
            batch.Add(key);
            if (fate != RowFate.Unchanged) changed.Add(person);
        }
    }

    public override void TakenBack(FitCrmDb db, IReadOnlyList<Guid> people) => db.Publish(new PeopleImported(people));

    protected override void Saved(IReadOnlyList<ContractLine> rows) => _seen.UnionWith(_batch);

    private Reject RejectOf(ContractLine line, Unfit unfit) => new(line.Row, unfit.Field is null ? null : _columns[unfit.Field], unfit.Value, unfit.Why);

    private async Task<Dictionary<string, Guid>> PeopleOf(FitCrmDb db, IReadOnlyList<ContractLine> rows, CancellationToken ct)
    {
        var names = rows.Select(r => r.Person!).Distinct().ToList();
        var emails = names.Where(n => n.Contains('@', StringComparison.Ordinal)).Select(n => n.ToLowerInvariant()).ToList();
        var byId = await db.Set<Person>().AsNoTracking().Where(p => names.Contains(p.ExternalId!)).Select(p => new { p.Id, p.ClubId, p.ExternalId }).ToListAsync(ct);
        var byEmail = emails.Count == 0 ? [] : (await db.Set<Person>().AsNoTracking().Where(p => emails.Contains(p.Email!)).Select(p => new { p.Id, p.Email }).ToListAsync(ct))
            .GroupBy(p => p.Email!).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.Single().Id);
        var found = byId.OrderByDescending(p => p.ClubId == _club.Id).DistinctBy(p => p.ExternalId).ToDictionary(p => p.ExternalId!, p => p.Id);
        foreach (var name in names)
            if (!found.ContainsKey(name) && byEmail.TryGetValue(name.ToLowerInvariant(), out var id)) found[name] = id;
        return found;
    }
}
