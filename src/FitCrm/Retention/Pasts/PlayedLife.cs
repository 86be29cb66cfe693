using FitCrm.Retention.Facts;
using FitCrm.Retention.Histories;
using FitCrm.Retention.Pulses;
using FitCrm.Retention.Touching;

namespace FitCrm.Retention.Pasts;

/// <summary>One person's past with the answers of the staff in it. What the staff says changes what the engine does later; as an answer comes on a later day
/// than its question, the past is played once.</summary>
internal sealed class PlayedLife(History history, Turn turn, Func<PastWork, PastAnswer?> answer)
{
    private readonly Player _player = new(history, turn.On, default);
    private readonly Dictionary<Guid, PastAnswer> _answers = [];

    /// <summary>The touches with the states they reached, in order.</summary>
    public List<TouchStep> Steps { get; } = [];

    /// <summary>The touches that gave work to the staff, each with what was known of the person on that day.</summary>
    public List<(TouchStep Step, MemberSnapshot Then)> Work { get; } = [];

    /// <summary>What the staff said of which task.</summary>
    public IReadOnlyDictionary<Guid, PastAnswer> Answers => _answers;

    /// <summary>Where the person stands after the last day.</summary>
    public Looked Looked => new()
    {
        PersonId = history.Person,
        Member = _player.Member,
        Answer = _player.Answer,
        NextFact = _player.NextFact,
        Stages = _player.StageChanges,
    };

    /// <summary>Plays it, up to the turn's day.</summary>
    public void Play()
    {
        for (var day = Math.Max(_player.NextDay, turn.View.FirstSweep); day < turn.Today; day = _player.NextDay) Sweep(day);
        Sweep(turn.Today);
    }

    private void Sweep(int day)
    {
        _player.Sweep(day, day == turn.View.FirstSweep ? 0 : day - 1, turn.View);
        foreach (var news in _player.Touches)
        {
            var step = TouchBook.Step(history.Person, in news, turn);
            Steps.Add(step);
            if (PastTasks.Of(step).Any()) Work.Add((step, _player.Member));
            foreach (var task in PastTasks.Of(step)) Ask(new(task, history.Person, news.Contract, step.Key, step.Occurrence, DateOnly.FromDayNumber(day)));
        }
        _player.Touches.Clear();
    }

    private void Ask(PastWork work)
    {
        if (answer(work) is not { } said) return;
        if (said.On <= work.AskedOn) throw new InvalidOperationException("An answer comes on a later day than its question.");
        _answers[work.TaskId] = said;
        if (FactsReader.What(said.Outcome) is { } what) _player.Hear(said.On.DayNumber, what);
    }
}
