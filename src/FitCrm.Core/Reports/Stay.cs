namespace FitCrm.Reports;

/// <summary>One membership from its first day on, as survival counts it (retention.md 8, figure 10). Calendar days, counted from A.</summary>
/// <param name="JoinedOn">A: start of the chain; its year is the cohort.</param>
/// <param name="SeenFrom">The last day on which nobody here could have seen it end: −1, but for a first known contract that follows an unrecorded cycle the day before its S.</param>
/// <param name="Days">The day on which it was lost, or up to which it is known to have gone on.</param>
/// <param name="Lost">Lapsed for good (dated E) or cancelled (dated that day).</param>
public readonly record struct Stay(DateOnly JoinedOn, int SeenFrom, int Days, bool Lost)
{
    /// <summary>The memberships of one person, one for each chain that has begun, as known on a day. Losses are those of the attrition; a cycle in its grace is known up to its E.</summary>
    /// <param name="personId">Whose contracts they are.</param>
    /// <param name="terms">All of the person's contracts.</param>
    /// <param name="asOf">The day of the report.</param>
    /// <param name="grace">G in days.</param>
    public static IEnumerable<(Stay Stay, SoldTerm First)> Of(Guid personId, IReadOnlyList<SoldTerm> terms, DateOnly asOf, int grace)
    {
        var lost = DueCycles.Of(personId, terms, asOf, grace).Concat(terms.Select(t => DueCycles.Ended(personId, t)).OfType<DueCycle>())
            .Where(c => c.IsLapsed || c.IsCancelled).ToDictionary(c => c.Term.ContractId, c => c.LostOn);
        return terms.Where(t => !t.NeverRan && t.BoughtOn <= asOf).GroupBy(t => (t.Group, t.ChainStart)).Select(chain => chain.OrderBy(t => t.StartsOn).ThenBy(t => t.ContractId).ToList())
            .Where(chain => chain[0].StartsOn <= asOf).Select(chain => (Of(chain, lost, asOf), chain[0]));
    }

    private static Stay Of(List<SoldTerm> chain, Dictionary<Guid, DateOnly> lost, DateOnly asOf)
    {
        var (joined, seen) = (chain[0].ChainStart, chain[0].Number > 1 ? chain[0].StartsOn.DayNumber - chain[0].ChainStart.DayNumber - 1 : -1);
        var end = chain.Where(t => lost.ContainsKey(t.ContractId)).Select(t => (DateOnly?)lost[t.ContractId]).FirstOrDefault();
        if (end <= asOf) return new(joined, seen, Math.Max(0, end.Value.DayNumber - joined.DayNumber), true);
        var last = chain.Max(t => t.LastDay);
        return new(joined, seen, (last < asOf ? last : asOf).DayNumber - joined.DayNumber, false);
    }
}
