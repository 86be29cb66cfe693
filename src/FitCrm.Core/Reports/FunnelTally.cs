using FitCrm.Crm;

namespace FitCrm.Reports;

/// <summary>Leads that came in a period, and what had become of them by the day of the report.</summary>
public readonly record struct FunnelCount(int Leads, int Won, int Lost)
{
    /// <summary>Still worked on.</summary>
    public int Open => Leads - Won - Lost;

    /// <summary>Too few to be compared: no rate is told.</summary>
    public bool TooFew => Leads < RenewalRate.FewestForAPercentage;

    /// <summary>Won of each 100 leads; null under 20 leads.</summary>
    public double? Per100 => TooFew ? null : 100.0 * Won / Leads;

    /// <summary>Wilson's 95 % interval of <see cref="Per100"/>, as a share of 1; null under 20 leads.</summary>
    public Interval? Interval => TooFew ? null : Reports.Interval.Wilson(Won, Leads);

    /// <summary>The same with one more lead.</summary>
    public FunnelCount With(LeadState state) => new(Leads + 1, Won + (state == LeadState.Won ? 1 : 0), Lost + (state == LeadState.Lost ? 1 : 0));
}

/// <summary>Counts leads by where they stood on the day of the report: how far they came, why they were lost, by source and by owner.</summary>
public sealed class FunnelTally(Funnel funnel)
{
    private readonly int[] _reached = new int[funnel.Stages.Count + 1];
    private readonly Dictionary<string, FunnelCount> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, FunnelCount> _people = [];
    private readonly Dictionary<string, int> _reasons = new(StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public FunnelCount All { get; private set; }

    /// <summary>How many came at least as far as each stage, by key in the order of the funnel; <see cref="Funnel.Won"/> last.</summary>
    public IReadOnlyList<(string Stage, int Leads)> Reached => [.. funnel.Stages.Select(s => s.Key).Append(Funnel.Won).Select((key, place) => (key, _reached[place]))];

    /// <summary>By source, the most leads first.</summary>
    public IReadOnlyList<(string Source, FunnelCount Count)> BySource => [.. _sources.OrderByDescending(s => s.Value.Leads).ThenBy(s => s.Key, StringComparer.Ordinal).Select(s => (s.Key, s.Value))];

    /// <summary>By owner (empty: nobody), the most leads first.</summary>
    public IReadOnlyList<(Guid Owner, FunnelCount Count)> ByPerson => [.. _people.OrderByDescending(p => p.Value.Leads).ThenBy(p => p.Key).Select(p => (p.Key, p.Value))];

    /// <summary>Why they were lost, the most frequent first.</summary>
    public IReadOnlyList<(string Reason, int Leads)> Reasons => [.. _reasons.OrderByDescending(r => r.Value).ThenBy(r => r.Key, StringComparer.Ordinal).Select(r => (r.Key, r.Value))];

    /// <summary>Counts a lead as it stood.</summary>
    public void Add(string source, LeadThen then)
    {
        All = All.With(then.State);
        for (var place = 0; place <= then.Farthest; place++) _reached[place]++;
        _sources[source] = _sources.GetValueOrDefault(source).With(then.State);
        _people[then.OwnerId ?? Guid.Empty] = _people.GetValueOrDefault(then.OwnerId ?? Guid.Empty).With(then.State);
        if (then.State == LeadState.Lost) _reasons[then.LostReason ?? Funnel.Unknown] = _reasons.GetValueOrDefault(then.LostReason ?? Funnel.Unknown) + 1;
    }
}
