using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership.Register;
using FitCrm.Messaging;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Membership.Imports;

/// <summary>Saves one batch of people inside a job.</summary>
internal sealed class PeopleBatch(FitCrmDb db, ISalesBook book, PeopleBatch.Place place, IReadOnlySet<Guid> seen, DateTimeOffset now)
{
    /// <summary>The club, its money, how its country dials, its day, and the file's name.</summary>
    public sealed record Place(Guid ClubId, string Currency, DialPlan? Country, DateOnly Today, string FileName);

    private readonly HashSet<Guid> _touched = [];
    private readonly HashSet<Guid> _changed = [];
    private PeopleShelf _people = null!;
    private ContractShelf _contracts = null!;
    private ConsentShelf _consents = null!;
    private HashSet<(Guid, string)> _notes = null!;

    /// <summary>Everybody that a row of the batch spoke of.</summary>
    public IReadOnlyCollection<Guid> Touched => _touched;

    public async Task<ImportTally> Save(IReadOnlyList<PersonLine> lines, Func<PersonLine, Unfit, Reject> reject, CancellationToken ct)
    {
        var tally = new ImportTally();
        var read = lines.Select(l => (Line: l, Details: Read(l.Form, l.Extra, null, false))).ToList();
        await Load(lines, [.. read.Where(r => r.Details.Refused is null).Select(r => r.Details.Value)], ct);
        foreach (var (line, details) in read)
        {
            var (fate, unfit) = details.Refused is { } no ? (default, Because(no, line)) : Take(line, details.Value);
            if (unfit is not null) tally.Refuse(reject(line, unfit));
            else tally.Count(fate);
        }
        await _consents.Save(db, ct);
        await _contracts.Enter(book, ct);
        foreach (var some in _changed.Chunk(500)) db.Publish(new PeopleImported(some));
        return tally;
    }

    private async Task Load(IReadOnlyList<PersonLine> lines, IReadOnlyList<PersonDetails> details, CancellationToken ct)
    {
        _people = await PeopleShelf.Load(db, place.ClubId, details, ct);
        var ids = db.ChangeTracker.Entries<Person>().Select(e => e.Entity.Id).ToList();
        var plans = await PlanShelf.Load(db, place.Currency, now, ct);
        _contracts = await ContractShelf.Load(db, plans, lines.Any(l => l.Contract is not null) ? ids : [], place.ClubId, place.Today, now, ct);
        _consents = await ConsentShelf.Load(db, ids, lines.Any(l => l.Email is not null || l.Sms is not null), ct);
        _notes = lines.All(l => l.Note is null) ? []
            : [.. (await db.Set<Note>().AsNoTracking().Where(n => ids.Contains(n.PersonId)).Select(n => new { n.PersonId, n.Text }).ToListAsync(ct)).Select(n => (n.PersonId, n.Text))];
    }

    private (RowFate, Unfit?) Take(PersonLine line, PersonDetails details)
    {
        var person = _people.Find(details);
        var again = person is not null && (seen.Contains(person.Id) || _touched.Contains(person.Id));
        if (_people.HolderOf(details.CardCode, person) is { } holder) return (default, new Unfit(Fields.CardCode, details.CardCode, new CardTaken(holder.FullName)));
        var (isNew, changed) = (person is null, person is null);
        // The contract is asked first: a row is taken whole or not at all.
        var id = person?.Id ?? Guid.CreateVersion7(now);
        var contract = RowFate.Unchanged;
        if (line.Contract is { } said)
        {
            (contract, var unfit) = _contracts.Take(id, said);
            if (unfit is not null) return (default, unfit);
        }
        if (person is null) db.Add(person = Person.Join(id, details, now));
        else if (Changed(person, line, again) is { Refused: null, Value: { } other }) (changed, _) = (true, Write(person, other));
        _people.Add(person, place.ClubId);
        person.ForgetEvents();
        changed |= TakeRest(person.Id, line) | contract != RowFate.Unchanged;
        _touched.Add(id);
        if (changed) _changed.Add(id);
        return (isNew ? RowFate.Created : changed ? RowFate.Updated : again ? RowFate.Duplicate : RowFate.Unchanged, null);
    }

    private static bool Write(Person person, PersonDetails other)
    {
        person.Change(other);
        return true;
    }

    private Outcome<PersonDetails?> Changed(Person person, PersonLine line, bool again)
    {
        var merged = Read(line.Form, line.Extra, person.Details, again);
        if (merged.Refused is { } no) return no;
        var told = merged.Value with { ClubId = person.ClubId, FullName = merged.Value.NameToShow };
        return told == person.Details ? null : told;
    }

    private bool TakeRest(Guid person, PersonLine line)
    {
        var wording = Words.Of("Membership.import-consent", place.FileName);
        var changed = _consents.Take(person, Channel.Email, line.Email, wording, now) | _consents.Take(person, Channel.Sms, line.Sms, wording, now);
        if (line.Note is null || !_notes.Add((person, line.Note))) return changed;
        db.Add(Note.Write(Guid.CreateVersion7(now), person, line.Note, now, null, Words.Of("Membership.import-by", place.FileName)));
        return true;
    }

    // Where no country is known, international digits without their plus get it; a national number is kept as it stands: the person matters more than the number.
    private Outcome<PersonDetails> Read(PersonForm form, IReadOnlyDictionary<string, string> extra, PersonDetails? known, bool onlyGaps)
    {
        if (place.Country is null && Phones.International(form.Phone) is { } international) form = form with { Phone = international };
        if (form.Phone is { } phone && place.Country is null && Phones.Normalise(phone, null) is null && Phones.EndTyped(phone) is not null)
            (form, extra) = (form with { Phone = null }, new SortedDictionary<string, string>(extra.ToDictionary(), StringComparer.Ordinal) { ["phone"] = phone });
        return Reading.Of(Merging.Of(form, extra, known, onlyGaps), place.ClubId, place.Country, place.Today);
    }

    private static Unfit Because(Refusal no, PersonLine line)
    {
        var field = Fields.OfPeople.FirstOrDefault(f => f.Name == (no.Field == "trainerName" ? "trainer" : no.Field));
        var value = field?.Name switch
        {
            "phone" => line.Form.Phone,
            "email" => line.Form.Email,
            "birthday" => line.Form.Birthday?.ToString("O", null),
            "birthYear" => line.Form.BirthYear?.ToString(provider: null),
            "language" => line.Form.Language,
            _ => null,
        };
        return new(field, value, no);
    }
}
