using FitCrm.Data;
using FitCrm.Reports;
using FitCrm.Staff;

namespace FitCrm.Shell.Overview;

/// <summary>Which clubs and days the figures speak of.</summary>
/// <param name="Clubs">The chosen ones.</param>
/// <param name="Code">Code of the chosen club, empty for all of the caller's.</param>
/// <param name="All">Those to choose from.</param>
/// <param name="AsOf">The business day of the chosen clubs, the earliest of them; each club is counted as of its own.</param>
/// <param name="Time">Clock of the first club, for the head.</param>
internal sealed record Ground(IReadOnlyList<Club> Clubs, string Code, IReadOnlyList<Club> All, DateOnly AsOf, TimeOnly Time)
{
    /// <summary>The business day of each chosen club.</summary>
    public required IReadOnlyList<(Guid Club, DateOnly Day)> Days { get; init; }

    /// <summary>Whether periods are counted from today and so move with each club's own day.</summary>
    public bool Moves { get; init; }

    /// <summary>Days after E until a cycle is final.</summary>
    public const int Grace = 30;

    /// <summary>The last day on which a cycle may have ended and be final.</summary>
    public DateOnly LastFinal => AsOf.AddDays(-Grace);

    /// <summary>Ids of the chosen clubs.</summary>
    public IReadOnlyList<Guid> Ids => [.. Clubs.Select(c => c.Id)];

    /// <summary>The names of the chosen clubs, as a head says them.</summary>
    public string Name => Clubs.Count == 1 ? Clubs[0].Name : Say.W("all-clubs");

    /// <summary>The last month all of whose contracts are final.</summary>
    public DateOnly LastFinalMonth => FirstOf(LastFinal.AddDays(1)).AddMonths(-1);

    /// <summary>So many whole final months up to the last one, or up to so many months before it.</summary>
    public (DateOnly From, DateOnly To) FinalMonths(int count, int before = 0) => (LastFinalMonth.AddMonths(1 - count - before), LastFinalMonth.AddMonths(1 - before).AddDays(-1));

    /// <summary>A question about a period, as known today.</summary>
    public ReportQuestion Ask(DateOnly from, DateOnly to, params string[] by) => new ReportQuestion { From = from, To = to, AsOf = AsOf, Clubs = Ids, By = by }.OnOwnDays(Days) with { Moves = (Moves, Moves) };

    /// <summary>The same ground for days counted from today: the period moves with each club's own day.</summary>
    public Ground FromToday => this with { Moves = true };

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);

    /// <summary>Address of the names behind a figure.</summary>
    public string Names(Behind behind, DateOnly from, DateOnly to, string more = "") =>
        $"/names/{Key(behind)}?from={Kit.Show.Iso(from)}&to={Kit.Show.Iso(to)}&club={Code}{(Moves ? "&moves=true" : "")}{more}";

    /// <summary>The key of a figure in an address: <c>in-grace</c>.</summary>
    public static string Key(Behind behind) => behind switch { Behind.OnTime => "on-time", Behind.InGrace => "in-grace", Behind.RenewedFinal => "renewed-final", _ => behind.ToString().ToLowerInvariant() };
}

/// <summary>Finds the ground a page of figures stands on.</summary>
internal sealed class FigurePlace(Clubs clubs, BusinessClock clock)
{
    /// <summary>The clubs of a code the caller may see figures of, or all of theirs; null where there is none.</summary>
    public async Task<Ground?> Choose(string? code, CancellationToken ct)
    {
        var mine = Caller.Current.ClubsWith(Right.SeeFigures);
        var all = (await clubs.All(ct)).Where(c => mine is null || mine.Contains(c.Id)).ToList();
        var chosen = all.Where(c => string.IsNullOrEmpty(code) || c.Code == code).ToList();
        if (chosen.Count == 0) return null;
        var now = chosen.Select(c => (Club: c.Id, Moment: clock.In(c.Zone))).ToList();
        var first = now.MinBy(t => t.Moment.Day).Moment;
        return new(chosen, string.IsNullOrEmpty(code) ? "" : code, all, first.Day, first.Clock) { Days = now.ConvertAll(t => (t.Club, t.Moment.Day)) };
    }
}
