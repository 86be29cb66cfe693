namespace FitCrm.Reports;

/// <summary>How many of a group of due cycles were renewed. <c>Due</c> counts all, <c>Final</c> those whose grace has passed; the rate stands on the final ones only.</summary>
public readonly record struct RenewalRate(int Due, int Final, int Renewed)
{
    /// <summary>Below this many final cycles a breakdown shows no percentage.</summary>
    public const int FewestForAPercentage = 20;

    /// <summary>Renewed ÷ final, 0 to 1; null where nothing is final yet.</summary>
    public double? Rate => Final == 0 ? null : (double)Renewed / Final;

    /// <summary>Wilson's 95 % interval of <see cref="Rate"/>; null where nothing is final yet.</summary>
    public Interval? Interval => Final == 0 ? null : Reports.Interval.Wilson(Renewed, Final);

    /// <summary>Too few to be compared: one line of a breakdown then shows its counts and no percentage.</summary>
    public bool TooFew => Final < FewestForAPercentage;

    /// <summary>The same with one more due cycle.</summary>
    public RenewalRate With(DueCycle cycle) =>
        new(Due + 1, Final + (cycle.IsFinal ? 1 : 0), Renewed + (cycle is { IsFinal: true, IsRenewed: true } ? 1 : 0));
}
