using FitCrm.Data;
using FitCrm.Retention.Facts;
using FitCrm.Retention.Histories;
using FitCrm.Retention.Touching;
using FitCrm.Retention.Work;

namespace FitCrm.Retention.Pulses;

/// <summary>Looks at people and keeps what was found: pulses, stages, touches, and the work that follows. Sweeps and events come through here.</summary>
internal sealed class PulseDesk(Handout handout)
{
    /// <summary>Looks at people as of the turn's day: those whose pulse holds from it, the others from their facts.</summary>
    public async Task<IReadOnlyList<Looked>> Look(FitCrmDb db, Turn turn, IReadOnlyList<PulseRead> pulses, CancellationToken ct)
    {
        List<Looked> looks = new(pulses.Count);
        foreach (var pulse in pulses) if (!pulse.Stale) looks.Add(Incremental(pulse, turn));
        var stale = pulses.Where(p => p.Stale).ToList();
        if (stale.Count > 0) looks.AddRange(await FromFacts(db, turn, stale, ct));
        await Keep(db, turn, looks, ct);
        return looks;
    }

    /// <summary>Keeps looks, and hands out what fired.</summary>
    public async Task Keep(FitCrmDb db, Turn turn, IReadOnlyList<Looked> looks, CancellationToken ct)
    {
        List<TouchStep> steps = [];
        foreach (var look in looks)
            foreach (var news in look.Touches) steps.Add(TouchBook.Step(look.PersonId, in news, turn));
        await TouchBook.Write(db, steps, turn, ct);
        await PulseBook.Write(db, turn, looks, ct);
        if (!turn.Live) return;
        var fired = steps.Where(s => s.News.State == TouchState.Fired).ToList();
        if (fired.Count > 0) await handout.Give(db, turn, fired, looks, ct);
        foreach (var step in fired) db.Publish(new TouchFired(step.PersonId, turn.Club.Id, step.Id, step.Key, step.Occurrence, turn.Day));
        foreach (var look in looks)
            foreach (var change in look.Stages) db.Publish(new StageChanged(look.PersonId, turn.Club.Id, change.From, change.To, change.Cause, DateOnly.FromDayNumber(change.On)));
    }

    private static Looked Incremental(PulseRead pulse, Turn turn)
    {
        List<TouchNews> touches = [];
        List<StageNews> stages = [];
        var member = pulse.Member;
        var answer = Looker.Look(ref member, pulse.NextLook, turn.Today, turn.LastSweep, turn.Book, turn.View, touches, stages);
        return new() { PersonId = pulse.PersonId, Member = member, Answer = answer, Touches = touches, Stages = stages };
    }

    private static async Task<IEnumerable<Looked>> FromFacts(FitCrmDb db, Turn turn, List<PulseRead> stale, CancellationToken ct)
    {
        var histories = await FactsReader.Read(db, turn.Club, [.. stale.Select(p => p.PersonId)], touches: true, ct);
        return stale.Where(p => histories.ContainsKey(p.PersonId)).Select(pulse =>
        {
            var player = new Player(histories[pulse.PersonId], turn.On, in pulse.Member);
            player.Sweep(turn.Today, turn.LastSweep, turn.View);
            return new Looked
            {
                PersonId = pulse.PersonId, Member = player.Member, Answer = player.Answer, NextFact = player.NextFact, Touches = player.Touches, Stages = player.StageChanges,
            };
        });
    }
}
