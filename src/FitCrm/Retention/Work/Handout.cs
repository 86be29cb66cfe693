using FitCrm.Crm;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Messaging;
using FitCrm.Retention.Pulses;
using FitCrm.Retention.Touching;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Retention.Work;

/// <summary>Makes work of touches that fired: letters into the queue, tasks for staff. Prompts wait in their touch until the member arrives. Ids derive from the touch, so that doing it twice does it once.</summary>
internal sealed class Handout(Outbound outbound, Templates templates, BusinessClock clock)
{
    // The guard counts days; between two letters lie two full days by the clock.
    private static readonly TimeSpan Between = TimeSpan.FromHours(48);

    /// <summary>Hands out inside the write job of the look.</summary>
    public async Task Give(FitCrmDb db, Turn turn, IReadOnlyList<TouchStep> fired, IReadOnlyList<Looked> looks, CancellationToken ct)
    {
        var steps = fired.Where(s => IsWork(s.Way) && !(turn.FeedBroken && s.Opening.Touch.NeedsVisits)).ToList();
        if (steps.Count == 0) return;
        var people = await Addressee.Read(db, turn.Club.Id, [.. steps.Select(s => (s.PersonId, s.News.Contract))], ct);
        var members = looks.ToDictionary(l => l.PersonId, l => l.Member);
        var ways = await OpenWays.Of(db, templates, turn.Club.Id, ct);
        var since = await LastLetters(db, [.. steps.Select(s => s.PersonId).Distinct()], ct);
        List<Letter> letters = [];
        List<NewTask> tasks = [];
        foreach (var step in steps)
        {
            if (!people.TryGetValue((step.PersonId, step.News.Contract), out var person)) continue;
            var member = members[step.PersonId];
            var piece = new WorkPiece(turn, step, person, person.Fields(turn.Club, in member, step.News.Contract, turn.Today), ways) { Consents = member.Consents, NotBefore = since.TryGetValue(step.PersonId, out var at) ? at + Between : null };
            piece.Into(letters, tasks);
        }

        await outbound.Queue(db, letters, ct);
        await Tasks.Create(db, tasks, ct);
    }

    private static bool IsWork(Playbooks.Delivery way) => way.Lead != Lead.Prompt || Array.Exists(way.Companions, c => c.Kind != Lead.Prompt);

    private async Task<Dictionary<Guid, DateTimeOffset>> LastLetters(FitCrmDb db, List<Guid> people, CancellationToken ct)
    {
        var from = clock.Now - Between;
        var letters = await Outbound.Rows(db).Where(m => people.Contains(m.PersonId) && m.TouchId != null && m.Purpose == Purpose.Marketing && m.DueAt > from)
            .Select(m => new { m.PersonId, m.DueAt }).ToListAsync(ct);
        return letters.GroupBy(l => l.PersonId).ToDictionary(g => g.Key, g => g.Max(l => l.DueAt));
    }
}

/// <summary>One touch on its way out.</summary>
internal sealed record WorkPiece(Turn Turn, TouchStep Step, Addressee Person, IReadOnlyDictionary<string, string> Fields, OpenWays Ways)
{
    /// <summary>Bits of the channels that may be used and have an address.</summary>
    public byte Consents { get; init; }

    /// <summary>The earliest instant for a letter.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    public void Into(List<Letter> letters, List<NewTask> tasks)
    {
        var way = Step.Way;
        // Who is in the club now hears it at the desk instead of reading it.
        if (way.Lead == Lead.Message && !Turn.Present && LetterOf(Step.Id, way.Channel, way.Template) is { } letter) letters.Add(letter);
        if (way.Lead is Lead.Call or Lead.Task) tasks.Add(TaskOf(Step.Id, way.Owner, way.Lead, way.Template));
        foreach (var companion in way.Companions)
        {
            if (companion.OnOutcome is not null) continue;
            var id = DerivedId.Of(Step.Id, $"{companion.Kind}|{companion.Template}");
            if (companion.Kind == Lead.Message && Step.News.Companion && LetterOf(id, companion.Channel, companion.Template) is { } more) letters.Add(more);
            if (companion.Kind is Lead.Task or Lead.Call) tasks.Add(TaskOf(id, companion.Owner, companion.Kind, companion.Template));
        }
    }

    /// <summary>A letter by the best of some channels; none where no channel has a consent and an address.</summary>
    public Letter? LetterOf(Guid id, Playbooks.Route route, string template)
    {
        if (Ways.Pick(route, Consents, Person, template) is not (var by, var address)) return null;
        return new(id, Step.PersonId, Turn.Club.Id, template, address) { Channel = by, Language = Person.Language ?? "en", Fields = Fields, NotBefore = NotBefore, TouchId = Step.Id };
    }

    private NewTask TaskOf(Guid id, string owner, Lead lead, string template)
    {
        Guid? reader = owner switch { "trainer" => Person.TrainerId, "seller" => Person.Contract?.SellerId ?? Person.OwnerId, _ => null };
        var language = Ways.Readers.Of(reader);
        var text = Ways.Shelf.Text(TextFor.Task, template, language, Fields) ?? Ways.Shelf.Text(TextFor.Task, Step.Key, language, Fields);
        return new(id, Turn.Club.Id, Step.PersonId, Turn.Day, text?.Title ?? Step.Key, text?.Body ?? Step.Opening.Touch.Purpose)
        {
            Touch = Step.Key,
            Kind = lead == Lead.Call ? TaskKind.Call : TaskKind.Talk,
            OwnerId = reader,
            OwnerRole = owner == "seller" ? "sales" : owner,
            CreatedOn = Turn.Day,
        };
    }
}
