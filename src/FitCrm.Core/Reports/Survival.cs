namespace FitCrm.Reports;

/// <summary>A day on which somebody was lost.</summary>
/// <param name="Day">Calendar days since joining.</param>
/// <param name="AtRisk">Memberships that were seen and not lost before it.</param>
/// <param name="Ended">Those lost on it.</param>
/// <param name="S">Share still a member after it.</param>
/// <param name="Se">Greenwood's standard error of <paramref name="S"/>; null where nobody is left, as there is none then.</param>
public readonly record struct SurvivalPoint(int Day, int AtRisk, int Ended, double S, double? Se)
{
    private const double Z = 1.959963984540054;

    /// <summary>The 95 % interval S ± 1.96·se, kept within 0 and 1; null where there is no error.</summary>
    public Interval? Interval => Se is { } se ? new Interval(Math.Max(0, S - Z * se), Math.Min(1, S + Z * se)) : null;
}

/// <summary>How long those stay who joined in one year.</summary>
/// <param name="Cohort">The year, or <c>all</c>.</param>
/// <param name="N">Memberships.</param>
/// <param name="LastDay">The last day on which one of them was seen; the curve says nothing after it.</param>
/// <param name="Curve">Day 0, then every day on which somebody was lost.</param>
public sealed record SurvivalCohort(string Cohort, int N, int LastDay, IReadOnlyList<SurvivalPoint> Curve)
{
    /// <summary>Length of a month, in days.</summary>
    public const double DaysInMonth = Attrition.DaysInMonth;

    /// <summary>The point that holds after so many months of membership; null where nobody was seen that long.</summary>
    public SurvivalPoint? After(int months) => DayOf(months) > LastDay ? null : Curve.Last(p => p.Day <= DayOf(months));

    /// <summary>Memberships that were seen and went on after so many months.</summary>
    public int AtRisk(int months) => Seen.Count(d => d < DayOf(months)) - Days.Count(d => d < DayOf(months));

    internal IReadOnlyList<int> Seen { get; init; } = [];

    internal IReadOnlyList<int> Days { get; init; } = [];

    /// <summary>Of the first so many months, how many a member stays (the area under the curve); null where nobody was seen that long.</summary>
    public double? Stay(int months)
    {
        if (DayOf(months) > LastDay) return null;
        double area = 0, end = DayOf(months);
        for (var i = 0; i < Curve.Count && Curve[i].Day < end; i++)
            area += Curve[i].S * ((i + 1 < Curve.Count ? Math.Min(end, Curve[i + 1].Day) : end) - Curve[i].Day);
        return area / DaysInMonth;
    }

    /// <summary>The last day of a number of months.</summary>
    public static int DayOf(int months) => (int)(months * DaysInMonth);
}

/// <summary>Kaplan and Meier's estimate (1958) with Greenwood's error (1926), by year of joining and for all. Memberships seen from a later day on are at risk from then.</summary>
public sealed class SurvivalTally
{
    /// <summary>The cohort of everybody.</summary>
    public const string Everybody = "all";

    private readonly SortedDictionary<int, List<Stay>> _years = [];

    /// <summary>Counts one membership.</summary>
    public void Add(Stay stay)
    {
        if (!_years.TryGetValue(stay.JoinedOn.Year, out var year)) _years[stay.JoinedOn.Year] = year = [];
        year.Add(stay);
    }

    /// <summary>All, then the years in order; none where nobody joined.</summary>
    public IReadOnlyList<SurvivalCohort> Cohorts() => _years.Count == 0 ? [] :
        [Of(Everybody, [.. _years.Values.SelectMany(y => y)]), .. _years.Select(y => Of(y.Key.ToString(System.Globalization.CultureInfo.InvariantCulture), y.Value))];

    private static SurvivalCohort Of(string name, List<Stay> stays)
    {
        int[] seen = [.. stays.Select(s => s.SeenFrom).Order()], days = [.. stays.Select(s => s.Days).Order()];
        var (s, sum, into, outOf) = (1.0, 0.0, 0, 0);
        List<SurvivalPoint> curve = [new(0, seen.Count(d => d < 0), 0, 1, 0)];
        foreach (var (day, ended) in stays.Where(x => x.Lost).CountBy(x => x.Days).OrderBy(x => x.Key))
        {
            while (into < seen.Length && seen[into] < day) into++;
            while (outOf < days.Length && days[outOf] < day) outOf++;
            var atRisk = into - outOf;
            s *= 1 - (double)ended / atRisk;
            sum += (double)ended / atRisk / (atRisk - ended);
            if (day == 0) curve.Clear();
            curve.Add(new(day, atRisk, ended, s, s == 0 ? null : s * Math.Sqrt(sum)));
        }

        return new(name, stays.Count, days[^1], curve) { Seen = seen, Days = days };
    }
}
