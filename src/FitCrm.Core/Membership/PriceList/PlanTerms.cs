using FitCrm.Kernel;

namespace FitCrm.Membership.PriceList;

/// <summary>The terms of a plan: count of days or months, price of the whole term (of one month when it rolls on), entry hours (both or none; a span over
/// midnight is allowed), clubs (none: every club), days of freeze per contract.</summary>
internal sealed record PlanTerms
{
    /// <summary>The product group of ordinary memberships.</summary>
    public const string Club = "club";

    /// <summary>The product group of day passes: entry for a guest, which begins no membership and is no renewal to count.</summary>
    public const string DayPass = "day pass";

    /// <summary>Plans of at most this many days are day passes where nothing else is said.</summary>
    public const int LongestPass = 7;

    public required string Name { get; init; }
    public string Group { get; init; } = Club;
    public required Term Term { get; init; }
    public required int TermCount { get; init; }
    public required Money Price { get; init; }
    public TimeOnly? AccessFrom { get; init; }
    public TimeOnly? AccessTo { get; init; }
    public IReadOnlyList<Guid> ClubIds { get; init; } = [];
    public int FreezeDays { get; init; }

    /// <summary>The same terms, if a plan can have them; else which one it cannot.</summary>
    public Outcome<PlanTerms> Checked() => this switch
    {
        { Name.Length: 0 or > 200 } => new PlanNameMissing(),
        { Term: Term.Days, TermCount: < 1 or > 3660 } or { Term: Term.Months, TermCount: < 1 or > 120 } or { Term: Term.Monthly, TermCount: not 1 } => new TermUnlikely(),
        { Price.Amount: < 0 } or { Price.Currency: not { Length: 3 } } => new PriceUnlikely(),
        { AccessFrom: null, AccessTo: not null } or { AccessFrom: not null, AccessTo: null } => new HoursIncomplete(),
        { AccessFrom: not null } when AccessFrom == AccessTo => new HoursIncomplete(),
        { FreezeDays: < 0 or > 366 } => new FreezeDaysUnlikely(),
        _ => this,
    };
}
