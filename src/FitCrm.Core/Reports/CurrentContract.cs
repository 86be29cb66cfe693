namespace FitCrm.Reports;

/// <summary>The one contract that stands for a person in a list.</summary>
public static class CurrentContract
{
    /// <summary>The contract of the running cycle: in each product group the latest that has begun, of several groups the one with the latest E; before the first
    /// day of all, the next to begin; where all were cancelled, the last of those. Null for somebody without a contract.</summary>
    public static SoldTerm? On(DateOnly day, IReadOnlyList<SoldTerm> terms)
    {
        var standing = terms.Where(t => t.CancelledOn is null || t.CancelledOn > day).ToList();
        return standing.Where(t => t.StartsOn <= day).GroupBy(t => t.Group).Select(g => g.MaxBy(t => (t.StartsOn, t.ContractId))!)
            .MaxBy(t => (t.EndsOn, t.ContractId)) ?? standing.MinBy(t => (t.StartsOn, t.ContractId)) ?? terms.MaxBy(t => (t.StartsOn, t.ContractId));
    }
}
