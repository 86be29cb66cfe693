namespace FitCrm.Reports;

/// <summary>Bands of the risk score: below 25 low, below 50 medium, else high.</summary>
public enum RiskBand
{
    /// <summary>0 to 24 points.</summary>
    Low,

    /// <summary>25 to 49 points.</summary>
    Medium,

    /// <summary>50 points or more.</summary>
    High,
}

/// <summary>What is due within a number of days (retention.md 8, figure 14).</summary>
public sealed record PipelineWindow
{
    /// <summary>E lies from the day of the report to this many days after it, both counted.</summary>
    public required int Days { get; init; }

    /// <summary>Due cycles.</summary>
    public required int Due { get; init; }

    /// <summary>Those whose next contract is bought already.</summary>
    public required int Renewed { get; init; }

    /// <summary>Those still to be decided, by stage.</summary>
    public required IReadOnlyDictionary<string, int> Stage { get; init; }

    /// <summary>Those still to be decided, by band of the risk score.</summary>
    public required IReadOnlyDictionary<RiskBand, int> Risk { get; init; }

    /// <summary>Those still to be decided, by the seller who owns them.</summary>
    public required IReadOnlyDictionary<string, int> Owner { get; init; }

    /// <summary>Still to be decided.</summary>
    public int Open => Due - Renewed;
}

/// <summary>Counts the cycles that end soon into windows of 30, 60 and 90 days; a nearer one is part of the farther.</summary>
/// <param name="asOf">The day of the report.</param>
public sealed class PipelineTally(DateOnly asOf)
{
    /// <summary>The farthest window, in days.</summary>
    public const int Farthest = 90;

    private readonly Count[] _windows = [new(30), new(60), new(Farthest)];

    /// <summary>The windows, nearest first.</summary>
    public IReadOnlyList<PipelineWindow> Windows => [.. _windows.Select(w => w.Window())];

    /// <summary>The band of a risk score between 0 and 100.</summary>
    public static RiskBand BandOf(int risk) => risk < 25 ? RiskBand.Low : risk < 50 ? RiskBand.Medium : RiskBand.High;

    /// <summary>Counts one cycle; cancelled ones and those that end outside the windows are left out.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="stage">The person's stage on the day of the report.</param>
    /// <param name="risk">The person's risk score on that day; null when there is none.</param>
    /// <param name="owner">The seller who owns the person; null or empty counts as unknown.</param>
    /// <param name="today">The business day of the cycle's club, where it is another than that of the report.</param>
    public void Add(DueCycle cycle, string? stage, int? risk, string? owner, DateOnly? today = null)
    {
        var days = cycle.EndsOn.DayNumber - (today ?? asOf).DayNumber;
        if (days < 0 || cycle.IsCancelled) return;
        foreach (var window in _windows)
            if (days <= window.Days)
                window.Add(cycle.IsRenewed, stage, risk, owner);
    }

    private sealed class Count(int days)
    {
        private readonly SortedDictionary<string, int> _stage = new(StringComparer.Ordinal), _owner = new(StringComparer.Ordinal);
        private readonly SortedDictionary<RiskBand, int> _risk = [];
        private int _due, _renewed;

        public int Days => days;

        public void Add(bool renewed, string? stage, int? risk, string? owner)
        {
            _due++;
            if (renewed)
            {
                _renewed++;
                return;
            }

            More(_stage, Known(stage));
            More(_owner, Known(owner));
            if (risk is { } points) More(_risk, BandOf(points));
        }

        public PipelineWindow Window() => new() { Days = days, Due = _due, Renewed = _renewed, Stage = _stage, Risk = _risk, Owner = _owner };

        private static string Known(string? value) => string.IsNullOrWhiteSpace(value) ? RenewalTally.Unknown : value;

        private static void More<TKey>(SortedDictionary<TKey, int> counts, TKey key) where TKey : notnull => counts[key] = counts.GetValueOrDefault(key) + 1;
    }
}
