namespace FitCrm.Reports;

/// <summary>Days on which somebody was a member who could come: inside a contract and not frozen, each day once however many contracts cover it.</summary>
public static class Cover
{
    /// <summary>The covered stretches within a period, first and last day, in order and apart from each other.</summary>
    /// <param name="terms">The person's contracts.</param>
    /// <param name="freezes">The person's freezes; both ends are frozen days.</param>
    /// <param name="from">First day that counts.</param>
    /// <param name="to">Last day that counts.</param>
    public static IReadOnlyList<Stretch> Of(IReadOnlyList<SoldTerm> terms, IReadOnlyList<FrozenDays> freezes, DateOnly from, DateOnly to)
    {
        var open = new List<Stretch>();
        foreach (var term in terms)
            Cut(new(Later(term.StartsOn, from), Earlier(term.LastDay, to)), freezes.Where(f => f.ContractId == term.ContractId).OrderBy(f => f.From), open);
        return Joined(open);
    }

    private static void Cut(Stretch whole, IEnumerable<FrozenDays> freezes, List<Stretch> open)
    {
        var first = whole.First;
        foreach (var freeze in freezes)
        {
            if (freeze.To < first) continue;
            if (freeze.From > whole.Last) break;
            if (freeze.From > first) open.Add(new(first, freeze.From.AddDays(-1)));
            first = freeze.To.AddDays(1);
        }
        if (first <= whole.Last) open.Add(new(first, whole.Last));
    }

    /// <summary>The same days as stretches in order and apart from each other.</summary>
    internal static List<Stretch> Joined(IEnumerable<Stretch> open)
    {
        var joined = new List<Stretch>();
        foreach (var next in open.OrderBy(s => s.First))
        {
            if (joined.Count > 0 && next.First.DayNumber <= joined[^1].Last.DayNumber + 1)
                joined[^1] = joined[^1] with { Last = Later(joined[^1].Last, next.Last) };
            else joined.Add(next);
        }
        return joined;
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}

/// <summary>A run of days, both ends counted.</summary>
public readonly record struct Stretch(DateOnly First, DateOnly Last)
{
    /// <summary>How many days.</summary>
    public int Days => Last.DayNumber - First.DayNumber + 1;
}

/// <summary>A freeze of one contract; both ends are frozen.</summary>
public readonly record struct FrozenDays(Guid ContractId, DateOnly From, DateOnly To);
