namespace FitCrm.Reports;

/// <summary>The one contract that stands for a person in a list.</summary>
public static class CurrentContract
{
    /// <summary>The contract of the running cycle: in each product group the latest that has begun, of several groups the one with the latest day of entry. Where that one
    /// is cancelled or none has begun, the next to begin, if there is one. One cancelled on or before its first day stands for somebody only who has no other. Null without a contract.</summary>
    public static SoldTerm? On(DateOnly day, IReadOnlyList<SoldTerm> terms)
    {
        var ran = terms.Where(t => t.LastDay >= t.StartsOn).ToList();
        var begun = ran.Where(t => t.StartsOn <= day).GroupBy(t => t.Group).Select(g => g.MaxBy(t => (t.StartsOn, t.ContractId))!).MaxBy(t => (t.LastDay, t.ContractId));
        if (begun is not null && !(begun.CancelledOn <= day)) return begun;
        return ran.Where(t => t.StartsOn > day).MinBy(t => (t.StartsOn, t.ContractId)) ?? begun ?? terms.MaxBy(t => (t.StartsOn, t.ContractId));
    }
}
