using FitCrm.Crm;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Messaging;
using FitCrm.Retention.Pulses;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Retention.Rounds;

/// <summary>What a round does with a handful of its people, all of one club, inside a write job. Ids derive from round and person, so that doing it twice does it once.</summary>
internal sealed class RoundHands(Tagging tagging, Outbound outbound, Templates templates, RoundGuards guards, Turns turns, BusinessClock clock)
{
    private const string Touch = "campaign";

    private static readonly string[] Columns =
        ["Id", "PersonId", "ClubId", "ContractId", "Year", "Touch", "Occurrence", "State", "StateOn", "Channel", "OpenedOn", "Arm", "MessageOn", "Work", "Playbook", "Template", "Prompts", "Delivered"];

    /// <summary>Serves them; answers who was left out and why.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> Serve(FitCrmDb db, Round round, RoundWish wish, Guid clubId, IReadOnlyList<PersonRow> people, CancellationToken ct)
    {
        switch (round.Kind)
        {
            case RoundKind.Tag:
                await tagging.PutOnAll(db, [.. people.Select(p => (p.Id, p.ClubId))], wish.Tag, ct);
                return new Dictionary<Guid, string>();
            case RoundKind.Task:
                await Ask(db, round, wish, clubId, people, ct);
                return new Dictionary<Guid, string>();
            default:
                return await Write(db, round, wish, clubId, people, ct);
        }
    }

    private async Task Ask(FitCrmDb db, Round round, RoundWish wish, Guid clubId, IReadOnlyList<PersonRow> people, CancellationToken ct)
    {
        var today = (await turns.Kept(db, clubId, ct)).Day;
        var due = wish.Due < today ? today : wish.Due;
        await Tasks.Create(db, [.. people.Select(p => new NewTask(DerivedId.Of(round.Id, $"task|{p.Id:N}"), clubId, p.Id, due, wish.Title, wish.Body)
        {
            OwnerId = wish.ForOwner ? p.OwnerId ?? p.TrainerId : wish.ColleagueId, OwnerRole = "manager", CreatedOn = today, ExpiresOn = due.AddDays(7),
        })], ct);
    }

    private async Task<IReadOnlyDictionary<Guid, string>> Write(FitCrmDb db, Round round, RoundWish wish, Guid clubId, IReadOnlyList<PersonRow> people, CancellationToken ct)
    {
        var turn = await turns.Kept(db, clubId, ct);
        var served = await Served(db, round, people, ct);
        var stopped = await guards.Stopped(db, clubId, [.. people.Select(p => p.Id).Where(id => !served.Contains(id))], ct);
        var reached = people.Where(p => !stopped.ContainsKey(p.Id) && !served.Contains(p.Id)).ToList();
        if (reached.Count == 0) return stopped;
        var template = wish.Template.Length > 0 ? wish.Template : await templates.Keep(db, clubId, round.Id, wish.Title, wish.Body, clock.Now, ct);
        await db.InsertOnce("retention_touches", Columns, reached.Select(p => new object?[]
        {
            IdOf(round, p.Id), p.Id, clubId, p.Id, 0, Touch, Occurrence(round), TouchState.Fired, turn.Day, Lead.Message, turn.Day, Arm.Treat, turn.Day, 0, turn.Book.Version, Short(template), false, turn.Live,
        }), ct);
        await outbound.Queue(db, [.. reached.Select(p => new Letter(DerivedId.Of(round.Id, $"letter|{p.Id:N}"), p.Id, clubId, template, p.Email!) { Language = p.Language ?? "en", Fields = FieldsOf(p), TouchId = IdOf(round, p.Id) })], ct);
        await PulseMarks.Put(db, [.. reached.Select(p => p.Id)], ct);   // the engine counts it among its messages
        return stopped;
    }

    private static async Task<HashSet<Guid>> Served(FitCrmDb db, Round round, IReadOnlyList<PersonRow> people, CancellationToken ct)
    {
        var ids = people.ToDictionary(p => IdOf(round, p.Id), p => p.Id);
        var keys = ids.Keys.ToList();
        return [.. (await Touches.Rows(db).Where(t => keys.Contains(t.Id)).Select(t => t.Id).ToListAsync(ct)).Select(id => ids[id])];
    }

    private static Guid IdOf(Round round, Guid person) => DerivedId.Of(round.Id, $"touch|{person:N}");

    private static string Occurrence(Round round) => round.Id.ToString("N")[^12..];

    private static string? Short(string template) => template.Length <= 60 ? template : null;

    private static Dictionary<string, string> FieldsOf(PersonRow p)
    {
        var fields = new Dictionary<string, string> { ["fullName"] = p.FullName };
        if (p.FirstName is { Length: > 0 } first) fields["firstName"] = first;
        if (p.TrainerName is { Length: > 0 } trainer) fields["trainerName"] = trainer;
        return fields;
    }
}
