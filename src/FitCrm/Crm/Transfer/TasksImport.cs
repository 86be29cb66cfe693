using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Crm.Transfer;

/// <summary>A task that was done elsewhere, about a person by outside id.</summary>
internal sealed record DoneTask(int Row, string Person, string? Touch, string Title, DateOnly CreatedOn, DateOnly DueOn, DateOnly DoneOn, string Outcome, string? Note);

/// <summary>Takes over what came of tasks. A task is known by person, touch, days and title: the same row twice is one task. Nothing is raised by it.</summary>
internal sealed class TasksImport(ImportClub clubs) : ImportKind<DoneTask>
{
    private const int LongestTitle = 200;
    private const int LongestNote = 2000;

    private static readonly ImportField Person = new("person");
    private static readonly ImportField Touch = new("touch");
    private static readonly ImportField Title = new("title");
    private static readonly ImportField CreatedOn = new("createdOn", FieldForm.Day);
    private static readonly ImportField DueOn = new("dueOn", FieldForm.Day);
    private static readonly ImportField DoneOn = new("doneOn", FieldForm.Day);
    private static readonly ImportField Outcome = new("outcome");
    private static readonly ImportField Note = new("note");

    private string _personColumn = Person.Name;
    private Club _club = null!;

    public override string Name => "tasks";

    public override IReadOnlyList<ImportField> Fields { get; } = [Person, Touch, Title, CreatedOn, DueOn, DoneOn, Outcome, Note];

    protected override int BatchRows(bool alone) => alone ? 500 : 40;

    protected override async Task Prepare(ImportOrder order, ImportDesk desk, CancellationToken ct) => _club = await clubs.Of(order, desk, ct);

    protected override DoneTask? Read(ImportRow row, out RowFate? fate)
    {
        fate = null;
        _personColumn = row.ColumnOf(Person);
        var (person, done, outcome) = (row.Text(Person), row.Day(DoneOn), row.Text(Outcome));
        if (person is null) row.Reject(Person, Words.Of("Crm.import-person"));
        if (done is null) row.Reject(DoneOn, Words.Of("Crm.import-done"));
        if (outcome is null || !Outcomes.All.Contains(outcome)) row.Reject(Outcome, Words.Of("Crm.import-outcome", string.Join(", ", Outcomes.All)));
        var (touch, title, note) = (Short(row, Touch, 60), Short(row, Title, LongestTitle), Short(row, Note, LongestNote));
        var created = row.Day(CreatedOn) ?? done;
        var due = row.Day(DueOn) ?? created;
        return row.Rejected is not null ? null : new(row.Number, person!, touch, title ?? outcome!, created!.Value, due!.Value, done!.Value, outcome!, note);
    }

    protected override async Task<ImportTally> Save(FitCrmDb db, IReadOnlyList<DoneTask> rows, CancellationToken ct)
    {
        var tally = new ImportTally();
        var names = rows.Select(r => r.Person).Distinct().ToList();
        var people = (await People.Rows(db).Where(p => names.Contains(p.ExternalId!)).Select(p => new { p.Id, p.ClubId, p.ExternalId }).ToListAsync(ct))
            .OrderByDescending(p => p.ClubId == _club.Id).DistinctBy(p => p.ExternalId).ToDictionary(p => p.ExternalId!, p => p.Id);
        foreach (var row in rows.Where(r => !people.ContainsKey(r.Person))) tally.Refuse(new(row.Row, _personColumn, row.Person, Words.Of("Crm.import-person-unknown")));
        var known = rows.Where(r => people.ContainsKey(r.Person)).ToList();
        var added = await Tasks.TakeOver(db, known.Select(r => Told(r, people[r.Person])), ct);
        tally.Count(RowFate.Created, added);
        tally.Count(RowFate.Unchanged, known.Count - added);
        return tally;
    }

    private (NewTask, BulkAnswer, string?) Told(DoneTask row, Guid person)
    {
        var id = IdOf(person, row);
        var expires = row.CreatedOn.AddDays(Work.StaffTask.DaysOfUse);
        var asked = new NewTask(id, _club.Id, person, row.DueOn, row.Title, "") { Touch = row.Touch, CreatedOn = row.CreatedOn, ExpiresOn = expires > row.DueOn ? expires : row.DueOn };
        return (asked, new(id, row.Outcome, row.DoneOn, ClubTime.InstantOf(row.DoneOn, new TimeOnly(12, 0), _club.Zone)), row.Note);
    }

    // Out of what makes the task, so that a second import finds the first one's.
    private static Guid IdOf(Guid person, DoneTask row) =>
        DerivedId.Of(person, $"{row.Touch}\n{row.CreatedOn.DayNumber}\n{row.DueOn.DayNumber}\n{row.DoneOn.DayNumber}\n{row.Title}");

    private static string? Short(ImportRow row, ImportField field, int longest)
    {
        var text = row.Text(field);
        if (text?.Length > longest) row.Reject(field, Words.Of("Data.value-too-long", longest));
        return text;
    }
}
