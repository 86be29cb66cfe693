using FitCrm.Retention.Facts;
using FitCrm.Retention.Histories;
using FitCrm.Retention.Pulses;
using FitCrm.Retention.Touching;

namespace FitCrm.Retention.Pasts;

/// <summary>One person's past with the answers of the staff in it. What the staff says changes what the engine does later, so the past is played until the
/// answers it gives rise to are those it was played with; as an answer comes on a later day than its question, each round settles at least one more day.</summary>
internal sealed class PlayedLife(History history, Turn turn, Func<PastWork, PastAnswer?> answer)
{
    private const int MostRounds = 200;
    private Dictionary<Guid, PastAnswer> _answers = [];
    private Player _player = null!;

    /// <summary>The touches with the states they reached, in order.</summary>
    public List<TouchStep> Steps { get; } = [];

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

    public void Play()
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var said = Round();
            var settled = Heard(said).SequenceEqual(Heard(_answers));
            _answers = said;
            if (settled) return;
        }
        throw new InvalidOperationException($"The past of {history.Person} does not settle.");
    }

    private Dictionary<Guid, PastAnswer> Round()
    {
        history.Happenings.Clear();
        foreach (var heard in Heard(_answers)) history.Happenings.Add(heard);
        _player = new Player(history, turn.On, default);
        Steps.Clear();
        Dictionary<Guid, PastAnswer> said = [];
        for (var day = Math.Max(_player.NextDay, turn.View.FirstSweep); day < turn.Today; day = _player.NextDay) Sweep(day, said);
        Sweep(turn.Today, said);
        return said;
    }

    private void Sweep(int day, Dictionary<Guid, PastAnswer> said)
    {
        _player.Sweep(day, day == turn.View.FirstSweep ? 0 : day - 1, turn.View);
        foreach (var news in _player.Touches)
        {
            var step = TouchBook.Step(history.Person, in news, turn);
            Steps.Add(step);
            foreach (var (task, _) in PastTasks.Of(step))
                if (answer(new(task, history.Person, news.Contract, step.Key, step.Occurrence, DateOnly.FromDayNumber(day))) is { } came) said[task] = came;
        }
        _player.Touches.Clear();
    }

    // What the engine hears of the answers, in the order of the days.
    private static IEnumerable<(int Day, Happening What)> Heard(Dictionary<Guid, PastAnswer> answers) => answers.Values
        .Select(a => (a.On.DayNumber, What: FactsReader.What(a.Outcome))).Where(a => a.What is not null).Select(a => (a.DayNumber, a.What!.Value)).Order();
}
