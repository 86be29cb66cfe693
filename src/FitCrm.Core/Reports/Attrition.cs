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

    /// <summary>Counts one person: their days and their losses.</summary>
    /// <param name="personId">The person.</param>
    /// <param name="terms">All of the person's contracts.</param>
    /// <param name="freezes">All of the person's freezes.</param>
    /// <param name="counted">The contracts whose days and losses count (those of the clubs that were asked for); null for all. The others still renew.</param>
    public void Add(Guid personId, IReadOnlyList<SoldTerm> terms, IReadOnlyList<FrozenDays> freezes, IReadOnlySet<Guid>? counted = null)
    {
        bool Counts(SoldTerm term) => counted is null || counted.Contains(term.ContractId);
        var known = terms.Where(t => t.BoughtOn <= asOf && !t.NeverRan).ToList();
        foreach (var stretch in Cover.Of([.. known.Where(Counts)], freezes, from, to < asOf ? to : asOf)) AddDays(stretch);
        foreach (var cycle in DueCycles.Of(personId, known, asOf, grace).Where(c => Counts(c.Term))) AddLoss(cycle);
        foreach (var rolling in known.Where(t => t is { Rolls: true, CancelledOn: not null } && Counts(t))) AddCancelled(rolling.CancelledOn!.Value);
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

    private void AddLoss(DueCycle cycle)
    {
        if (cycle.IsCancelled) AddCancelled(cycle.LostOn);
        else if (cycle.EndsOn < from || cycle.EndsOn > to) return;
        else if (cycle.IsLapsed) Change(cycle.EndsOn, a => a with { Lapses = a.Lapses + 1 });
        else if (!cycle.IsRenewed && cycle.EndsOn < asOf) Change(cycle.EndsOn, a => a with { Undecided = a.Undecided + 1 });
    }

    private void AddCancelled(DateOnly day)
    {
        if (day >= from && day <= to) Change(day, a => a with { Cancellations = a.Cancellations + 1 });
    }

    private void Change(DateOnly day, Func<Attrition, Attrition> change)
    {
        var month = new DateOnly(day.Year, day.Month, 1);
        _months[month] = change(_months.GetValueOrDefault(month));
    }
}
