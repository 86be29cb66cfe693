using FitCrm.Kernel;

namespace FitCrm.Retention;

/// <summary>What a sweep did, over all its clubs and days.</summary>
public sealed record SweepReport
{
    /// <summary>The last day.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>How many days.</summary>
    public required int Days { get; init; }

    /// <summary>People looked at, counted anew each day.</summary>
    public int Evaluated { get; init; }

    /// <summary>Changes of stages as <c>from→to</c>; an empty side stands for none.</summary>
    public IReadOnlyDictionary<string, int> StageChanges { get; init; } = new SortedDictionary<string, int>();

    /// <summary>Touches by key and state reached.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Touches { get; init; } = new SortedDictionary<string, IReadOnlyDictionary<string, int>>();

    /// <summary>Touches that went out.</summary>
    public int Fired { get; init; }

    /// <summary>Wall time.</summary>
    public long ElapsedMs { get; init; }

    /// <summary>Codes of clubs whose visit feed is silent; what rests on visits was not delivered there.</summary>
    public IReadOnlyList<string> SilentFeeds { get; init; } = [];
}

/// <summary>The club was swept for a later day already.</summary>
public sealed record SweepBeforeLast(string Club, DateOnly Last, DateOnly Asked) : Refusal("sweep-before-last", "asOf")
{
    /// <inheritdoc/>
    public override object[] Named => [Club, Last, Asked];
}

/// <summary>A number of days that no sweep covers.</summary>
public sealed record SweepDaysUnfit(int Days) : Refusal("sweep-days", "days")
{
    /// <inheritdoc/>
    public override object[] Named => [Days];
}
