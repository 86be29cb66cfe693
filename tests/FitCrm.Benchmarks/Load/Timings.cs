namespace FitCrm.Benchmarks.Load;

/// <summary>Durations of one kind of operation, in milliseconds, and how long they took together.</summary>
internal sealed class Timings(IEnumerable<double> milliseconds, TimeSpan elapsed)
{
    private readonly double[] _sorted = [.. milliseconds.Order()];

    /// <summary>How many.</summary>
    public int Count => _sorted.Length;

    /// <summary>Operations per second.</summary>
    public double PerSecond => Count / elapsed.TotalSeconds;

    /// <summary>Half of them took at most this long.</summary>
    public double Median => At(0.5);

    /// <summary>99 of 100 took at most this long.</summary>
    public double P99 => At(0.99);

    /// <summary>The slowest.</summary>
    public double Worst => _sorted[^1];

    private double At(double share) => _sorted[Math.Min(Count - 1, (int)Math.Ceiling(share * Count) - 1)];
}
