namespace FitCrm.Reports;

/// <summary>A 95 % interval: of a share between 0 and 1, or of a difference between −1 and 1.</summary>
public readonly record struct Interval(double Low, double High)
{
    // The 97.5 % point of the normal distribution.
    private const double Z = 1.959963984540054;

    /// <summary>Wilson's score interval of <paramref name="successes"/> out of <paramref name="of"/> (Wilson 1927).</summary>
    /// <exception cref="ArgumentOutOfRangeException">Nothing was counted, or more successes than cases.</exception>
    public static Interval Wilson(int successes, int of)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(of);
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, of);
        double n = of, p = successes / n, z2 = Z * Z;
        var centre = p + z2 / (2 * n);
        var half = Z * Math.Sqrt(p * (1 - p) / n + z2 / (4 * n * n));
        var scale = 1 + z2 / n;
        // At the edges the formula gives exactly 0 or 1; rounding must not say −1e-17.
        return new(successes == 0 ? 0 : (centre - half) / scale, successes == of ? 1 : (centre + half) / scale);
    }

    /// <summary>Newcombe's hybrid-score interval of the difference of two independent shares, first minus second (Newcombe 1998, method 10).</summary>
    public static Interval Newcombe(int successes, int of, int otherSuccesses, int otherOf)
    {
        var (low, high) = Wilson(successes, of);
        var (otherLow, otherHigh) = Wilson(otherSuccesses, otherOf);
        double p = (double)successes / of, other = (double)otherSuccesses / otherOf, d = p - other;
        return new(
            d - Math.Sqrt((p - low) * (p - low) + (otherHigh - other) * (otherHigh - other)),
            d + Math.Sqrt((high - p) * (high - p) + (other - otherLow) * (other - otherLow)));
    }
}
