namespace FitCrm.Reports;

/// <summary>Counts due cycles one by one into <see cref="RenewalFigures"/>. It keeps counts only, so a million cycles take no more memory than ten.</summary>
/// <param name="from">First day of the period.</param>
/// <param name="to">Last day of the period.</param>
/// <param name="asOf">The day of the report.</param>
/// <param name="by">The dimensions that every cycle is given a value for.</param>
public sealed class RenewalTally(DateOnly from, DateOnly to, DateOnly asOf, IReadOnlyList<string> by)
{
    /// <summary>The value of a dimension, or the loss reason, that nobody knows.</summary>
    public const string Unknown = "unknown";

    private readonly SortedDictionary<string, RenewalRate>[] _by = [.. by.Select(_ => new SortedDictionary<string, RenewalRate>(StringComparer.Ordinal))];
    private readonly SortedDictionary<string, int> _reasons = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, MoneyRate> _money = new(StringComparer.Ordinal);
    private readonly SortedDictionary<DateOnly, MonthRate> _months = [];
    private RenewalRate _all, _first, _repeat, _inclCancelled, _rolling;
    private WhenRenewed _when, _already;
    private PriceMoves _prices;
    private int _rejoined, _lapsed;

    /// <summary>Counts a cycle that ends in the period, or was cancelled in it; any other is left out, and so is what rolled on.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="values">Its value in each dimension, in the order the tally was given; null or empty counts as unknown.</param>
    public void Add(DueCycle cycle, IReadOnlyList<string?> values)
    {
        if (cycle.Term.Rolls || cycle.LostOn < from || cycle.LostOn > to) return;
        _inclCancelled = _inclCancelled.With(cycle);
        if (cycle.IsCancelled) return;
        Count(cycle);
        if (cycle.IsFinal) Settle(cycle);
        for (var i = 0; i < _by.Length; i++) Add(_by[i], Known(values[i]), cycle);
    }

    /// <summary>Counts a contract that rolls on monthly, if its twelfth month ends in the period and has ended by the day of the report.</summary>
    public void AddRolling(SoldTerm term)
    {
        if (!term.Rolls || term.NeverRan) return;
        var year = term.StartsOn.AddMonths(12).AddDays(-1);
        if (year < from || year > to || year > asOf) return;
        _rolling = new(_rolling.Due + 1, _rolling.Final + 1, _rolling.Renewed + (term.CancelledOn <= year ? 0 : 1));
    }

    /// <summary>The figures of all that was counted.</summary>
    public RenewalFigures Figures() => new()
    {
        From = from,
        To = to,
        AsOf = asOf,
        All = _all,
        When = _when,
        Provisional = new(_all.Due - _all.Final, _already),
        First = _first,
        Repeat = _repeat,
        Money = _money,
        Prices = _prices,
        Lapsed = _lapsed,
        Rejoined = _rejoined,
        LossReasons = _reasons,
        InclCancelled = _inclCancelled,
        Rolling = _rolling,
        Months = [.. Months().Select(m => _months.GetValueOrDefault(m) with { Month = m })],
        By = by.Select((name, i) => (name, lines: (IReadOnlyDictionary<string, RenewalRate>)_by[i])).ToDictionary(b => b.name, b => b.lines),
    };

    private static string Known(string? value) => string.IsNullOrWhiteSpace(value) ? Unknown : value;

    private static void Add(SortedDictionary<string, RenewalRate> lines, string key, DueCycle cycle) => lines[key] = lines.GetValueOrDefault(key).With(cycle);

    private void Count(DueCycle cycle)
    {
        _all = _all.With(cycle);
        if (cycle.Term.Number == 1) _first = _first.With(cycle);
        else _repeat = _repeat.With(cycle);
        var month = _months.GetValueOrDefault(FirstOf(cycle.EndsOn));
        var settled = cycle is { IsFinal: true, When: { } bought } ? month.When.With(bought) : month.When;
        _months[FirstOf(cycle.EndsOn)] = month with { Rate = month.Rate.With(cycle), When = settled };
        if (cycle is { IsFinal: false, When: { } when }) _already = _already.With(when);
    }

    private void Settle(DueCycle cycle)
    {
        if (cycle.When is { } when) _when = _when.With(when);
        _prices = _prices.With(cycle);
        AddMoney(cycle);
        if (!cycle.IsLapsed) return;
        _lapsed++;
        if (cycle.RejoinedOn is not null) _rejoined++;
        var reason = Known(cycle.LossReason);
        _reasons[reason] = _reasons.GetValueOrDefault(reason) + 1;
    }

    // A renewal in another currency has no rate to the old price; it counts in the rate of people, not in that of money.
    private void AddMoney(DueCycle cycle)
    {
        var due = cycle.Term.Monthly;
        if (cycle.RenewedBy is { } next && next.Monthly.Currency != due.Currency) return;
        var sum = _money.GetValueOrDefault(due.Currency);
        _money[due.Currency] = new(sum.DueMonthly + due.Amount, sum.NewMonthly + (cycle.RenewedBy?.Monthly.Amount ?? 0));
    }

    private IEnumerable<DateOnly> Months()
    {
        for (var month = FirstOf(from); month <= to; month = month.AddMonths(1)) yield return month;
    }

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);
}
