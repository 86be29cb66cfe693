using FitCrm.Retention.Pulses;

namespace FitCrm.Retention.Sweeps;

/// <summary>Counts what a sweep found.</summary>
internal sealed class SweepTally
{
    private readonly SortedDictionary<string, int> _stages = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int[]> _touches = new(StringComparer.Ordinal);

    public int Evaluated { get; private set; }

    public List<string> SilentFeeds { get; } = [];

    public void Count(Turn turn, IReadOnlyList<Looked> looks)
    {
        Evaluated += looks.Count;
        foreach (var look in looks)
        {
            foreach (var change in look.Stages)
            {
                var name = $"{RetentionWords.Of(change.From)}→{RetentionWords.Of(change.To)}";
                _stages[name] = _stages.GetValueOrDefault(name) + 1;
            }

            foreach (var news in look.Touches)
            {
                var key = (turn.Book.BySlot[news.Opening] ?? turn.OpeningOf(news.Opening)).Touch.Key;
                if (!_touches.TryGetValue(key, out var states)) _touches[key] = states = new int[6];
                states[(int)news.State]++;
            }
        }
    }

    public SweepReport Report(DateOnly asOf, int days, long elapsedMs) => new()
    {
        AsOf = asOf, Days = days, Evaluated = Evaluated, StageChanges = _stages, ElapsedMs = elapsedMs, SilentFeeds = SilentFeeds,
        Fired = _touches.Values.Sum(s => s[(int)TouchState.Fired]),
        Touches = new SortedDictionary<string, IReadOnlyDictionary<string, int>>(_touches.ToDictionary(t => t.Key, t => (IReadOnlyDictionary<string, int>)States(t.Value)), StringComparer.Ordinal),
    };

    private static Dictionary<string, int> States(int[] counts) =>
        Enum.GetValues<TouchState>().Where(s => s != TouchState.None).ToDictionary(RetentionWords.Of, s => counts[(int)s]);
}
