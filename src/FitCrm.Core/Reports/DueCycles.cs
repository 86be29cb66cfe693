namespace FitCrm.Reports;

/// <summary>What became of each of a person's cycles (retention.md 8, figures 2, 4 and 8).</summary>
public static class DueCycles
{
    /// <summary>A renewal may be bought this many days before E; earlier only if it starts when the old one ends.</summary>
    public const int EarliestDays = 90;

    /// <summary>A renewal bought before E minus this is an early one.</summary>
    public const int OnTimeDays = 30;

    /// <summary>Coming back counts as rejoined up to this many days after E.</summary>
    public const int RejoinDays = 365;

    /// <summary>Every cycle with an end, cancelled ones included (<see cref="DueCycle.IsCancelled"/>), as known on <paramref name="asOf"/>. Contracts that roll on
    /// from month to month are never due; contracts bought after <paramref name="asOf"/> are not known yet.</summary>
    /// <param name="personId">Whose contracts they are.</param>
    /// <param name="terms">All of the person's contracts, in any order.</param>
    /// <param name="asOf">The day of the report.</param>
    /// <param name="grace">G, days after E in which a purchase still renews.</param>
    public static IEnumerable<DueCycle> Of(Guid personId, IReadOnlyList<SoldTerm> terms, DateOnly asOf, int grace)
    {
        var known = terms.Where(t => t.BoughtOn <= asOf && !t.NeverRan)
            .OrderBy(t => t.StartsOn).ThenBy(t => t.BoughtOn).ThenBy(t => t.ContractId).ToList();
        for (var i = 0; i < known.Count; i++)
            if (!known[i].Rolls)
                yield return Answer(personId, known, i, asOf, grace);
    }

    /// <summary>A contract that rolled on from month to month until it was cancelled: never due, but lost on that day.</summary>
    public static DueCycle? Ended(Guid personId, SoldTerm rolling) =>
        rolling is { Rolls: true, NeverRan: false, CancelledOn: not null } ? new() { PersonId = personId, Term = rolling, IsFinal = true } : null;

    private static DueCycle Answer(Guid personId, List<SoldTerm> known, int at, DateOnly asOf, int grace)
    {
        var due = new DueCycle { PersonId = personId, Term = known[at], IsFinal = known[at].EndsOn.DayNumber <= asOf.DayNumber - grace };
        if (due.IsCancelled) return due with { IsFinal = true };
        var later = known.Skip(at + 1).Where(t => t.Group == due.Term.Group && t.Paid);
        var next = later.Where(t => Renews(t, due.EndsOn, grace)).MinBy(t => (t.BoughtOn, t.StartsOn, t.ContractId));
        return next is not null
            ? due with { RenewedBy = next, When = WhenBought(next.BoughtOn, due.EndsOn) }
            : due.IsFinal ? due with { RejoinedOn = Rejoined(later, due.EndsOn, grace) } : due;
    }

    private static bool Renews(SoldTerm next, DateOnly end, int grace) =>
        next.BoughtOn <= end.AddDays(grace)
        && (next.BoughtOn >= end.AddDays(-EarliestDays) || next.StartsOn == end || next.StartsOn == end.AddDays(1));

    private static RenewedWhen WhenBought(DateOnly bought, DateOnly end) =>
        bought < end.AddDays(-OnTimeDays) ? RenewedWhen.Early : bought <= end ? RenewedWhen.OnTime : RenewedWhen.InGrace;

    private static DateOnly? Rejoined(IEnumerable<SoldTerm> later, DateOnly end, int grace) => later
        .Where(t => t.BoughtOn > end.AddDays(grace) && t.BoughtOn <= end.AddDays(RejoinDays))
        .Select(t => (DateOnly?)t.BoughtOn).Min();
}
