using System.Globalization;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Messaging;
using FitCrm.Retention.Pulses;
using FitCrm.Retention.Snapshots;
using FitCrm.Retention.Touching;
using FitCrm.Retention.Work;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Retention;

/// <summary>One thing for the desk to say to whoever just came in.</summary>
/// <param name="TouchId">The touch it belongs to; answered with <see cref="Arrivals.Answer"/>.</param>
/// <param name="Key">Key of the touch.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Text">What to say.</param>
public sealed record Prompt(Guid TouchId, string Key, string Title, string Text);

/// <summary>Where whoever came in stands, and at most one thing to say.</summary>
public sealed record Greeting(MemberStanding Standing, Prompt? Prompt);

/// <summary>What the engine says at an arrival.</summary>
public sealed class Arrivals
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(400);
    private const int Tries = 8;
    private readonly QuickReads _reads;
    private readonly Writes _writes;
    private readonly Turns _turns;
    private readonly Templates _templates;
    private readonly PromptDesk _desk;

    internal Arrivals(QuickReads reads, Writes writes, Turns turns, Templates templates, PromptDesk desk) =>
        (_reads, _writes, _turns, _templates, _desk) = (reads, writes, turns, templates, desk);

    /// <summary>Where the person stands and at most one prompt: what waits for an arrival, or what this visit opens; null for somebody never looked at. Only looks: nothing is written, and asking again says the same.
    /// <paramref name="cameOn"/> is the day of the reading, null for whoever was refused: there is nothing to say then, and nothing to a reading of another day than today. The turn of a club is looked up anew every 15 seconds.</summary>
    public Task<Greeting?> Greet(Guid personId, DateOnly? cameOn, CancellationToken ct) => _reads.Run(async (db, token) =>
    {
        var rows = await OnePulse.Rows(db, row => (Club: Columns.ReadId(row, 0), Snapshot: row.GetFieldValue<byte[]>(1)), token, Columns.Id(db, personId));
        if (rows.Count == 0 || !SnapshotBytes.TryRead(rows[0].Snapshot, out var member)) return null;
        var turn = await _turns.Kept(db, rows[0].Club, token);
        var standing = Standing.Of(personId, in member, turn);
        if (cameOn != turn.Day) return new Greeting(standing, null);
        var found = Opening(personId, in member, turn) ?? await Waiting(db, personId, turn.Day, token);
        return new Greeting(standing, found is null ? null : await Tell(db, turn, personId, found, member, token));
    }, ct);

    private static readonly PreparedQuery OnePulse = new(db =>
    {
        var person = Guid.Empty;
        return db.Set<Pulse>().Where(p => p.PersonId == person && p.Snapshot != null).Select(p => new { p.ClubId, p.Snapshot });
    }, "person");

    private static readonly PreparedQuery FirstWaiting = new(db =>
    {
        var (person, today) = (Guid.Empty, DateOnly.MinValue);
        return db.Set<TouchEntry>().Where(t => t.PersonId == person && t.State == TouchState.Fired && t.Prompts && t.PromptedOn == null && t.StateOn <= today && t.ClosesOn >= today)
            .OrderBy(t => t.ClosesOn).ThenBy(t => t.Touch).Take(1).Select(t => new { t.Id, t.Touch, t.Template, t.ContractId });
    }, "person", "today");

    private static async Task<Found?> Waiting(FitCrmDb db, Guid person, DateOnly today, CancellationToken ct) =>
        (await FirstWaiting.Rows(db, row => new Found(Columns.ReadId(row, 0), row.GetString(1), row.IsDBNull(2) ? row.GetString(1) : row.GetString(2), Columns.ReadId(row, 3)), ct,
            Columns.Id(db, person), Columns.Day(db, today))).FirstOrDefault();

    /// <summary>Keeps what the desk answered; the prompt is not shown again. Refuses a touch of somebody whom the caller may not greet like one that is not there.</summary>
    public async Task<Refusal?> Answer(Guid touchId, bool done, CancellationToken ct)
    {
        await Reached(touchId, ct);
        return (await _writes.Run((db, job) => _desk.AnswerIn(db, touchId, done, job), ct)).Refused;
    }

    /// <summary>Waits up to three seconds for a touch: one that this very visit opened reaches the table a moment after its prompt was shown.</summary>
    internal async Task Reached(Guid touchId, CancellationToken ct)
    {
        for (var i = 0; i < Tries; i++)
        {
            if (await _reads.Run((db, token) => db.Set<TouchEntry>().AnyAsync(t => t.Id == touchId, token), ct)) return;
            await Task.Delay(Moment, ct);
        }
    }

    private sealed record Found(Guid Id, string Key, string Template, Guid Contract);

    // This visit in memory: the pump may not have carried it to the pulse yet.
    private static Found? Opening(Guid person, in MemberSnapshot kept, Turn turn)
    {
        var member = kept;
        if (member.Visits.Last > turn.Today || member.LookedOn > turn.Today) return null;
        member.Visit(turn.Today, 0);
        var answer = Lifecycle.Assess(in member, turn.Book, turn.Day);
        for (var i = 0; i < answer.News.Count; i++)
        {
            if (answer.News.Touches[i].State != TouchState.Fired) continue;
            var step = TouchBook.Step(person, in answer.News.Touches[i], turn);
            if (TouchBook.HasPrompt(step.Way) || step.Way.Lead == Lead.Message) return new(step.Id, step.Key, step.Way.Template, step.News.Contract);
        }

        return null;
    }

    private async Task<Prompt> Tell(FitCrmDb db, Turn turn, Guid person, Found found, MemberSnapshot member, CancellationToken ct)
    {
        var who = await Addressee.AtTheDesk(db, person, found.Contract, ct);
        var fields = who?.Fields(turn.Club, in member, found.Contract, turn.Today) ?? [];
        var shelf = await _templates.Kept(db, turn.Club.Id, ct);
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;   // of whoever says it
        var text = shelf.Text(TextFor.Prompt, found.Template, language, fields) ?? shelf.Text(TextFor.Prompt, found.Key, language, fields);
        return new(found.Id, found.Key, text?.Title ?? "", text?.Body ?? found.Key);
    }
}
