using System.Globalization;

namespace FitCrm.Reports;

/// <summary>What a report is asked: which days, as known on which day, for which clubs, broken down by what.</summary>
public sealed record ReportQuestion
{
    /// <summary>First day of the period.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day of the period.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Only what was known on this day counts.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The last day of the period that has come.</summary>
    public DateOnly LastDay => To < AsOf ? To : AsOf;

    /// <summary>The clubs; never empty.</summary>
    public required IReadOnlyList<Guid> Clubs { get; init; }

    /// <summary>Clubs whose business day is later than <see cref="AsOf"/>, and by how many days: between two midnights each club is asked as of its own day.</summary>
    public IReadOnlyDictionary<Guid, int> Ahead { get; init; } = new Dictionary<Guid, int>();

    /// <summary>Whether the first and the last day of the period are counted from the day of the report, and so move with each club's own.</summary>
    public (bool From, bool To) Moves { get; init; }

    /// <summary>The question put to the clubs of each business day; one as a rule.</summary>
    public IEnumerable<ReportQuestion> ByDay() => Clubs.GroupBy(c => Ahead.GetValueOrDefault(c)).OrderBy(g => g.Key).Select(g => this with
    {
        From = Moves.From ? From.AddDays(g.Key) : From,
        To = Moves.To ? To.AddDays(g.Key) : To,
        AsOf = AsOf.AddDays(g.Key),
        Clubs = [.. g],
        Ahead = new Dictionary<Guid, int>(),
    });

    /// <summary>The same question as of each club's own business day.</summary>
    public ReportQuestion OnOwnDays(IEnumerable<(Guid Club, DateOnly Day)> days) => this with { Ahead = days.Where(d => d.Day > AsOf).ToDictionary(d => d.Club, d => d.Day.DayNumber - AsOf.DayNumber) };

    /// <summary>Only people whom this user trains or looks after, and contracts this user sold; null: everybody.</summary>
    public Guid? OwnOf { get; init; }

    /// <summary>Another period that the figures are compared with; null for none.</summary>
    public (DateOnly From, DateOnly To)? Compare { get; init; }

    /// <summary>The same question about that period.</summary>
    public ReportQuestion? Compared => Compare is { } other ? this with { From = other.From, To = other.To, Moves = (false, false), Compare = null } : null;

    /// <summary>The whole question as one text; two that ask the same have the same.</summary>
    internal string Text => string.Create(CultureInfo.InvariantCulture, $"{From:O} {To:O} {AsOf:O} {Moves} {OwnOf} {Compare} [{string.Join(' ', Clubs.Order())}] [{string.Join(' ', Ahead.OrderBy(a => a.Key))}] [{string.Join(' ', By)}]");

    /// <summary>Dimensions of the breakdown.</summary>
    public IReadOnlyList<string> By { get; init; } = [];
}
