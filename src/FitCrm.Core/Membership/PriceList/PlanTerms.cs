using FitCrm.Kernel;

namespace FitCrm.Membership.PriceList;

/// <summary>The terms of a plan: count of days or months, price of the whole term (of one month when it rolls on), entry hours (both or none; a span over
/// midnight is allowed), clubs (none: every club), days of freeze per contract.</summary>
internal sealed record PlanTerms
{
    /// <summary>The product group of ordinary memberships.</summary>
    public const string Club = "club";

    public required string Name { get; init; }
    public string Group { get; init; } = Club;
    public required Term Term { get; init; }
    public required int TermCount { get; init; }
    public required Money Price { get; init; }
    public TimeOnly? AccessFrom { get; init; }
    public TimeOnly? AccessTo { get; init; }
    public IReadOnlyList<Guid> ClubIds { get; init; } = [];
    public int FreezeDays { get; init; }
}
