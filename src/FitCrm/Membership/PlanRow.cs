using FitCrm.Kernel;

namespace FitCrm.Membership;

/// <summary>A plan, as other modules read it: term, price of the whole term (of a month when it rolls on), entry hours, clubs (none: every club), days of freeze per contract.</summary>
public sealed record PlanRow
{
    public Guid Id { get; init; }
    public string Name { get; init; } = "";
    public string Group { get; init; } = "";
    public Term Term { get; init; }
    public int TermCount { get; init; }
    public Money Price { get; init; }
    public TimeOnly? AccessFrom { get; init; }
    public TimeOnly? AccessTo { get; init; }
    public IReadOnlyList<Guid> ClubIds { get; init; } = [];
    public int FreezeDays { get; init; }
    public DateTimeOffset? ArchivedAt { get; init; }
    public bool IsOnlyNamed { get; init; }
    public long Version { get; init; }
}
