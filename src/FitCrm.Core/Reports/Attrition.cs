namespace FitCrm.Reports;

/// <summary>People lost in a period over the time they could come (retention.md 8, figure 9).</summary>
/// <param name="Lapses">Final cycles that ended in it and were not renewed, dated E.</param>
/// <param name="Cancellations">Contracts ended before E in it.</param>
/// <param name="Undecided">Cycles that ended in it, not renewed yet and still in their grace: they may still be lost.</param>
/// <param name="CoveredDays">Days of membership that were not frozen, each person once a day.</param>
public readonly record struct Attrition(int Lapses, int Cancellations, int Undecided, long CoveredDays)
{
    /// <summary>Length of a month, in days.</summary>
    public const double DaysInMonth = 30.4375;

    /// <summary>Covered days ÷ 30.4375.</summary>
    public double MemberMonths => CoveredDays / DaysInMonth;

    /// <summary>Lost per 1,000 member-months; null where nobody was a member.</summary>
    public double? PerThousand => CoveredDays == 0 ? null : (Lapses + Cancellations) / MemberMonths * 1000;
}

/// <summary>A person as clubs of one business day know them.</summary>
/// <param name="From">First day of the period there.</param>
/// <param name="To">Last day of the period there.</param>
/// <param name="AsOf">Their day; days after it are not counted.</param>
/// <param name="Terms">All of the person's contracts.</param>
/// <param name="Freezes">All of the person's freezes.</param>
/// <param name="Here">The contracts whose days and losses count (those of these clubs); null for all. The others still renew.</param>
public sealed record PersonSeen(DateOnly From, DateOnly To, DateOnly AsOf, IReadOnlyList<SoldTerm> Terms, IReadOnlyList<FrozenDays> Freezes, IReadOnlySet<Guid>? Here)
{
    internal IEnumerable<SoldTerm> Known => Terms.Where(t => t.BoughtOn <= AsOf && !t.NeverRan);

    internal bool Counts(SoldTerm term) => Here is null || Here.Contains(term.ContractId);

    internal IReadOnlyList<Stretch> Covered() => Cover.Of([.. Known.Where(Counts)], Freezes, From, To < AsOf ? To : AsOf);
}

/// <summary>Counts people one by one into the attrition of a period and of each of its months.</summary>
/// <param name="from">First day of the period.</param>
/// <param name="to">Last day of the period.</param>
/// <param name="asOf">The day of the report; days after it are not counted.</param>
/// <param name="grace">G in days.</param>
public sealed class AttritionTally(DateOnly from, DateOnly to, DateOnly asOf, int grace)
{
    private readonly SortedDictionary<DateOnly, Attrition> _months = [];

    /// <summary>Attrition by month, first day of the month first; months in which nothing was are left out.</summary>
    public IReadOnlyDictionary<DateOnly, Attrition> Months => _months;

    /// <summary>Attrition of the whole period.</summary>
    public Attrition All => _months.Values.Aggregate(default(Attrition), (a, b) =>
        new(a.Lapses + b.Lapses, a.Cancellations + b.Cancellations, a.Undecided + b.Undecided, a.CoveredDays + b.CoveredDays));

    /// <summary>Counts one person by the period and the day of the report: their days and their losses.</summary>
    /// <param name="personId">The person.</param>
    /// <param name="terms">All of the person's contracts.</param>
    /// <param name="freezes">All of the person's freezes.</param>
    public void Add(Guid personId, IReadOnlyList<SoldTerm> terms, IReadOnlyList<FrozenDays> freezes) => Add(personId, [new(from, to, asOf, terms, freezes, null)]);

    /// <summary>Counts one person as the clubs of each business day know them: a day that several cover is still one.</summary>
    public void Add(Guid personId, IReadOnlyList<PersonSeen> seen)
    {
        foreach (var stretch in Cover.Joined(seen.SelectMany(s => s.Covered()))) AddDays(stretch);
        foreach (var one in seen)
        {
            foreach (var cycle in DueCycles.Of(personId, [.. one.Known], one.AsOf, grace).Where(c => one.Counts(c.Term))) AddLoss(cycle, one);
            foreach (var rolling in one.Known.Where(t => t is { Rolls: true, CancelledOn: not null } && one.Counts(t))) AddCancelled(rolling.CancelledOn!.Value, one);
        }
    }

    private void AddDays(Stretch stretch)
    {
        for (var first = stretch.First; first <= stretch.Last;)
        {
            var next = new DateOnly(first.Year, first.Month, 1).AddMonths(1);
            var last = stretch.Last < next ? stretch.Last : next.AddDays(-1);
            Change(first, a => a with { CoveredDays = a.CoveredDays + new Stretch(first, last).Days });
            first = next;
        }
    }

    private void AddLoss(DueCycle cycle, PersonSeen seen)
    {
        if (cycle.IsCancelled) AddCancelled(cycle.LostOn, seen);
        else if (cycle.EndsOn < seen.From || cycle.EndsOn > seen.To) return;
        else if (cycle.IsLapsed) Change(cycle.EndsOn, a => a with { Lapses = a.Lapses + 1 });
        else if (!cycle.IsRenewed && cycle.EndsOn < seen.AsOf) Change(cycle.EndsOn, a => a with { Undecided = a.Undecided + 1 });
    }

    private void AddCancelled(DateOnly day, PersonSeen seen)
    {
        if (day >= seen.From && day <= seen.To) Change(day, a => a with { Cancellations = a.Cancellations + 1 });
    }

    private void Change(DateOnly day, Func<Attrition, Attrition> change)
    {
        var month = new DateOnly(day.Year, day.Month, 1);
        _months[month] = change(_months.GetValueOrDefault(month));
    }
}
