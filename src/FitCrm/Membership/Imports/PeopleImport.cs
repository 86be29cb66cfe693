using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Staff;

namespace FitCrm.Membership.Imports;

/// <summary>Takes over people, with a contract, a freeze, consents and a note where the row has them.</summary>
internal sealed class PeopleImport(ImportClub clubs, StaffBook staff, ISalesBook book, BusinessClock clock) : ImportKind<PersonLine>
{
    private readonly HashSet<Guid> _seen = [];
    private Dictionary<ImportField, string> _columns = [];
    private Dictionary<string, Guid> _trainers = [];
    private IReadOnlyCollection<Guid> _batch = [];
    private PeopleBatch.Place _place = null!;

    public override string Name => "people";

    public override bool KeepsExtra => true;

    public override IReadOnlyList<ImportField> Fields => Imports.Fields.OfPeople;

    // Each person is an entity with a line in the audit; beside a server about 20 ms.
    protected override int BatchRows(bool alone) => alone ? 500 : 40;

    public override string? Caution(Func<ImportField, bool> has) =>
        (has(Imports.Fields.EndsOn) || has(Imports.Fields.BoughtOn)) && !has(Imports.Fields.StartsOn) ? Words.Of("Membership.import-no-starts") : null;

    protected override async Task Prepare(ImportOrder order, ImportDesk desk, CancellationToken ct)
    {
        var club = await clubs.Of(order, desk, ct);
        _place = new(club.Id, club.Currency, DialPlan.Of(club.TimeZone, club.Currency), clock.In(club.Zone).Day, order.FileName);
        _trainers = (await staff.Everybody(ct)).Where(u => u.Posts.Any(p => p.Role == Roles.Trainer))
            .GroupBy(u => SearchKey.Fold(u.Name)).ToDictionary(g => g.Key, g => g.First().UserId);
    }

    protected override PersonLine Read(ImportRow row, out RowFate? fate)
    {
        fate = null;
        if (_columns.Count == 0) Begin(row);
        return PersonReading.Of(row, _place.Currency, _place.Today, _trainers);
    }

    protected override async Task<ImportTally> Save(FitCrmDb db, IReadOnlyList<PersonLine> rows, CancellationToken ct)
    {
        var batch = new PeopleBatch(db, book, _place, _seen, clock.Now);
        var tally = await batch.Save(rows, (line, unfit) => new Reject(line.Row, unfit.Field is null ? null : _columns.GetValueOrDefault(unfit.Field) ?? unfit.Field.Name, unfit.Value, unfit.Why), ct);
        _batch = batch.Touched;
        return tally;
    }

    public override void TakenBack(FitCrmDb db, IReadOnlyList<Guid> people) => db.Publish(new PeopleImported(people));

    protected override void Saved(IReadOnlyList<PersonLine> rows) => _seen.UnionWith(_batch);

    private void Begin(ImportRow row)
    {
        _columns = Fields.ToDictionary(f => f, row.ColumnOf);
        if (row.PhonePrefix is { } prefix) _place = _place with { Country = new DialPlan(prefix.TrimStart('+', '0'), "0") };
    }
}
