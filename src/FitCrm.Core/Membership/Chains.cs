namespace FitCrm.Membership;

/// <summary>One contract, as chains need it: as known on the day of the question.</summary>
public readonly record struct ChainContract
{
    /// <summary>The contract.</summary>
    public required Guid Id { get; init; }

    /// <summary>Product group of its plan; chains never cross groups.</summary>
    public string Group { get; init; }

    /// <summary>S.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>Effective E; <see cref="Terms.RollsOn"/> for one that rolls on.</summary>
    public required DateOnly EndsOn { get; init; }

    /// <summary>Day it was bought; null where unknown (see <see cref="Chains"/>).</summary>
    public DateOnly? BoughtOn { get; init; }

    /// <summary>Renews itself monthly: its cycles are the years from S.</summary>
    public bool Rolls { get; init; }

    /// <summary>First day without entry, if it was cancelled.</summary>
    public DateOnly? CancelledOn { get; init; }

    /// <summary>Cancelled on or before its first day: void, as if it had never been sold.</summary>
    public bool NeverRan => Terms.NeverRan(StartsOn, CancelledOn);
}

/// <summary>One cycle: a contract of fixed term, or one year of a contract that rolls on.</summary>
public sealed record ChainCycle
{
    /// <summary>The contract.</summary>
    public required Guid ContractId { get; init; }

    /// <summary>0, or for a contract that rolls on the number of full years before this one.</summary>
    public required int Year { get; init; }

    /// <summary>Product group.</summary>
    public required string Group { get; init; }

    /// <summary>Counts the chains of the group, from 1.</summary>
    public required int Chain { get; init; }

    /// <summary>Number of the cycle in its chain, from 1; 2 for the first where an unrecorded one came before.</summary>
    public required int Number { get; init; }

    /// <summary>A: start of the chain.</summary>
    public required DateOnly ChainStart { get; init; }

    /// <summary>S.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>E.</summary>
    public required DateOnly EndsOn { get; init; }

    /// <summary>Day it was bought, inferred where unknown; for a later year of a rolling contract its S.</summary>
    public required DateOnly BoughtOn { get; init; }

    /// <summary>First day without entry, if cancelled.</summary>
    public DateOnly? CancelledOn { get; init; }

    /// <summary>A year of a contract that rolls on.</summary>
    public bool Rolls { get; init; }

    /// <summary>Its contract was cancelled on or before its first day: no other cycle follows it.</summary>
    public bool NeverRan => Terms.NeverRan(StartsOn, CancelledOn);
}

/// <summary>Chains, cycle numbers and A of one person (retention.md 1): contracts of one product group, each bought by E + G of the one before; a cancelled one ends its chain. One that never ran is told, and stands between no others.</summary>
public static class Chains
{
    /// <summary>G in days.</summary>
    public const int Grace = 30;

    /// <summary>All cycles of a person's contracts, by group, then S. Later years of a rolling contract are told up to <paramref name="asOf"/>.</summary>
    /// <param name="contracts">All that is known of the person, any order.</param>
    /// <param name="joinedOn">First contact known from elsewhere. Before S − G of the first known contract: an unrecorded cycle came before, its number is 2; before S: A.</param>
    /// <param name="asOf">The day of the question.</param>
    /// <param name="grace">G in days.</param>
    public static IReadOnlyList<ChainCycle> Of(IEnumerable<ChainContract> contracts, DateOnly? joinedOn, DateOnly asOf, int grace = Grace)
    {
        var ordered = contracts.OrderBy(c => c.StartsOn).ThenBy(c => c.BoughtOn ?? c.StartsOn).ThenBy(c => c.Id).ToList();
        if (ordered.Count == 0) return [];
        var first = ordered.FirstOrDefault(c => !c.NeverRan).Id;
        return [.. ordered.GroupBy(c => c.Group ?? "", StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .SelectMany(g => OfGroup([.. g], first, joinedOn, asOf, grace))];
    }

    /// <summary>The day a contract was bought; unknown: the old E when it starts by E + 1, else its S.</summary>
    public static DateOnly BoughtOn(in ChainContract contract, ChainContract? before)
    {
        if (contract.BoughtOn is { } known) return known;
        return before is { Rolls: false } old && contract.StartsOn.DayNumber <= old.EndsOn.DayNumber + 1 ? old.EndsOn : contract.StartsOn;
    }

    private static List<ChainCycle> OfGroup(ChainContract[] contracts, Guid first, DateOnly? joinedOn, DateOnly asOf, int grace)
    {
        List<ChainCycle> cycles = [];
        var (before, last) = ((ChainContract?)null, (ChainCycle?)null);
        for (var i = 0; i < contracts.Length; i++)
        {
            var contract = contracts[i];
            var bought = BoughtOn(contract, before);
            var follows = before is { } old && old.CancelledOn is null && bought.DayNumber <= (long)old.EndsOn.DayNumber + grace;
            var (number, start) = follows ? (last!.Number + 1, last.ChainStart) : Beginning(contract, first, joinedOn, grace);
            var until = contracts.Skip(i + 1).Where(c => !c.NeverRan).Select(c => (DateOnly?)c.StartsOn).FirstOrDefault();
            cycles.AddRange(Years(contract, bought, follows ? last!.Chain : (last?.Chain ?? 0) + 1, number, start, until, asOf));
            if (!contract.NeverRan) (before, last) = (contract, cycles[^1]);
        }

        return cycles;
    }

    private static (int Number, DateOnly Start) Beginning(in ChainContract contract, Guid first, DateOnly? joinedOn, int grace) =>
        contract.Id == first && joinedOn is { } joined && joined < contract.StartsOn
            ? (joined.DayNumber < contract.StartsOn.DayNumber - grace ? 2 : 1, joined)
            : (1, contract.StartsOn);

    private static IEnumerable<ChainCycle> Years(ChainContract contract, DateOnly bought, int chain, int number, DateOnly chainStart, DateOnly? until, DateOnly asOf)
    {
        for (var year = 0; ; year++)
        {
            var starts = contract.StartsOn.AddMonths(12 * year);
            var ends = contract.EndsOn;
            if (contract.Rolls) ends = Earlier(YearEnd(contract.StartsOn, year), contract.EndsOn);
            yield return new ChainCycle
            {
                ContractId = contract.Id, Year = year, Group = contract.Group ?? "", Chain = chain, Number = number + year, ChainStart = chainStart,
                StartsOn = starts, EndsOn = ends, BoughtOn = year == 0 ? bought : starts, CancelledOn = contract.CancelledOn, Rolls = contract.Rolls,
            };
            var next = ends.DayNumber + 1;
            if (!contract.Rolls || next > asOf.DayNumber || next >= until?.DayNumber || next >= contract.CancelledOn?.DayNumber || ends == contract.EndsOn) yield break;
        }
    }

    /// <summary>Last day of a year of a contract that rolls on; years count from 0.</summary>
    public static DateOnly YearEnd(DateOnly startsOn, int year) => startsOn.AddMonths(12 * (year + 1)).AddDays(-1);

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
